"""An English alternative on a Chinese page is spelt out in the wrong voice, to people who may not know English.

WCAG 2.2 criterion 3.1.2, https://www.w3.org/TR/WCAG22/#language-of-parts
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.images import named_images
from accessibility.predicates.language import inherited, is_known, is_surely_not, language_of, latin_words, main_script
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="替代文本与页面是同一种语言", en="The alternative is in the language declared for it"),
    criteria=("3.1.2",),
    impact=Impact.MODERATE,
    who=Words(
        zh="读屏软件用页面的语音读外语的替代文本，听的人听不懂。",
        en="A screen reader reads the alternative in the wrong voice, and nobody can follow.",
    ),
    remedy=Words(
        zh="把替代文本译成页面的语言，或在图片上写 lang。",
        en="Translate the alternative into the language of the page, or write lang on the image.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Images with an alternative of several words or characters."""
    for element in named_images(seen):
        name = element.name
        is_long = len(latin_words(name)) >= 3 if main_script(name) == "latin" else len(name.strip()) >= 4
        if is_long and is_known(inherited(element)):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    lang, name = inherited(element), element.name
    spoken = language_of(name) if is_surely_not(lang, name) else ""
    if not spoken:
        return passed(f"替代文本与“{lang}”不矛盾。", f'The alternative does not contradict "{lang}".')
    return cant_tell(
        f"替代文本“{shortened(name)}”是“{spoken}”，这里的语言却是“{lang}”。它只是照抄图上的外语名称吗？",
        f'The alternative "{shortened(name)}" is in "{spoken}" where the language is "{lang}". '
        "Does it merely repeat a foreign name shown in the image?",
    )
