"""Chinese read by an English voice, or English by a Chinese one: the whole page becomes noise.

WCAG 2.2 criterion 3.1.1, https://www.w3.org/TR/WCAG22/#language-of-page
ACT rule ucwvc8, https://www.w3.org/WAI/standards-guidelines/act/rules/ucwvc8/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.blocks import blocks
from accessibility.predicates.language import (
    inherited,
    is_known,
    is_surely_not,
    language_of,
    latin_words,
    main_script,
    primary,
)
from accessibility.predicates.seen import is_seen
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="声明的页面语言就是正文的语言", en="The declared page language is the language of the text"),
    criteria=("3.1.1",),
    act=("ucwvc8",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="读屏软件用错误的语音读全页，听的人一句也听不懂。",
        en="A screen reader reads the whole page in the wrong voice, and nobody can follow.",
    ),
    remedy=Words(
        zh="把 <html> 的 lang 改成正文真正的语言。", en="Change lang on <html> to the language the text is really in."
    ),
)
MIN_WORDS = 5  # a name or a label is not the text of a page
SAMPLE = 4000  # characters are plenty for a guess


def targets(seen: Observation) -> Iterator[Element]:
    """The top <html> element when it says a language that exists."""
    root = seen.snapshot.root
    if root.tag == "html" and is_known(root.attr("lang") or ""):
        yield root


def judge(element: Element, seen: Observation) -> Verdict:
    lang = (element.attr("lang") or "").strip()
    own, foreign = _texts(seen, lang)
    text = own or f"{seen.snapshot.title} {foreign}"
    is_enough = main_script(text) != "latin" or len(latin_words(text)) >= MIN_WORDS
    spoken = language_of(text) if is_enough and is_surely_not(lang, text) else ""
    if spoken and primary(spoken) != primary(lang):
        return failed(
            f"页面声明的语言是“{lang}”，正文却是“{spoken}”。",
            f'The page declares the language "{lang}", but its text is in "{spoken}".',
        )
    return passed(f"正文与声明的语言“{lang}”不矛盾。", f'The text does not contradict the declared language "{lang}".')


def _texts(seen: Observation, lang: str) -> tuple[str, str]:
    """Visible text of the top document: in the language of the page, and in languages declared for parts."""
    own: list[str] = []
    foreign: list[str] = []
    for block in blocks(seen.snapshot):
        for text in block.texts:
            if text.own_document.index != 0 or not is_seen(text) or text.closest("code", "pre", "kbd", "samp"):
                continue
            (own if inherited(text) == lang else foreign).append(text.node.text.strip())
    return " ".join(own)[:SAMPLE], " ".join(foreign)[:SAMPLE]
