"""A wrong lang on a part switches the voice just where it should not.

WCAG 2.2 criterion 3.1.2, https://www.w3.org/TR/WCAG22/#language-of-parts
ACT rule off6ek, https://www.w3.org/WAI/standards-guidelines/act/rules/off6ek/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.language import inherited, is_known, is_surely_not, language_of
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(
        zh="各部分声明的语言就是那里文字的语言", en="The language declared for a part is the one its text is in"
    ),
    criteria=("3.1.2",),
    act=("off6ek",),
    impact=Impact.MODERATE,
    who=Words(
        zh="读屏软件在这一段换成错误的语音，听的人听不懂。",
        en="A screen reader switches to the wrong voice for this part, and nobody can follow it.",
    ),
    remedy=Words(
        zh="把 lang 改成这段文字真正的语言，或者去掉它。",
        en="Change lang to the language this text is really in, or drop it.",
    ),
)
SAMPLE = 2000


def targets(seen: Observation) -> Iterator[Element]:
    """Elements inside the body that declare an existing language and have text of their own in it."""
    for element in seen.snapshot.elements():
        lang = element.attr("lang") or ""
        if lang and element.tag not in ("html", "head") and is_known(lang) and _text(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    lang, text = (element.attr("lang") or "").strip(), _text(element)
    spoken = language_of(text) if is_surely_not(lang, text) else ""
    if spoken:
        return failed(
            f"“{shortened(text)}”声明的语言是“{lang}”，其实是“{spoken}”。",
            f'"{shortened(text)}" is declared as "{lang}" but is in "{spoken}".',
        )
    return passed(f"文字与声明的语言“{lang}”不矛盾。", f'The text does not contradict the declared language "{lang}".')


def _text(element: Element) -> str:
    """What is seen or read out below in the language of this element, alternatives of images included."""
    lang = (element.attr("lang") or "").strip()
    said: list[str] = []
    for place in [element, *element.descendants()]:
        if place.tag == "#text" and not place.closest("code", "pre", "script", "style"):
            if (is_seen(place) or place.role) and inherited(place) == lang:
                said.append(place.node.text.strip())
        elif place.tag in ("img", "area") and place.role and inherited(place) == lang:
            said.append(place.name.strip())
    return " ".join(filter(None, said))[:SAMPLE]
