"""A paragraph in another language, read in the voice of the page, cannot be understood by ear.

WCAG 2.2 criterion 3.1.2, https://www.w3.org/TR/WCAG22/#language-of-parts, technique H58
Names, technical terms and single words are exempt; so only passages are judged.
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.blocks import block_of, blocks
from accessibility.predicates.language import (
    inherited,
    is_known,
    is_surely_not,
    language_of,
    latin_words,
    main_script,
    script_counts,
)
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="外语段落声明了自己的语言", en="A passage in another language declares its language"),
    criteria=("3.1.2",),
    impact=Impact.MODERATE,
    who=Words(
        zh="读屏软件用页面的语音读外语，听的人听不懂。",
        en="A screen reader reads the passage in the voice of the page, and nobody can follow.",
    ),
    remedy=Words(
        zh='在这一段上写 lang，例如 <p lang="en">。', en='Write lang on this passage, for example <p lang="en">.'
    ),
)
MIN_WORDS = 4  # fewer words are a name or a term
SURE_WORDS = 10  # as long as a sentence
MIN_LETTERS = {"han": 5, "kana": 5, "hangul": 5}  # scripts without many blanks: letters in place of words
SURE_LETTERS = {"han": 14, "kana": 10, "hangul": 14}
QUOTED = ("code", "pre", "kbd", "samp", "var", "address", "cite", "math", "svg")


def targets(seen: Observation) -> Iterator[Element]:
    """Blocks of text in another script than the page, or of several words in Latin letters."""
    for block in blocks(seen.snapshot):
        element = block.element
        text = _undeclared(element, block.texts)
        if text and is_known(inherited(element)) and _size(text)[0] and not element.closest(*QUOTED):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    lang = inherited(element)
    text = _undeclared(element, block_of(element).texts)
    spoken = language_of(text) if is_surely_not(lang, text) else ""
    if not spoken:
        return passed(
            f"文字与声明的语言“{lang}”不矛盾。", f'The text does not contradict the declared language "{lang}".'
        )
    if _size(text)[1] and not _is_in_list_of_names(element):
        return failed(
            f"“{shortened(text)}”是“{spoken}”，却按页面语言“{lang}”朗读。",
            f'"{shortened(text)}" is in "{spoken}" but is read out as "{lang}".',
        )
    return cant_tell(
        f"“{shortened(text)}”像是“{spoken}”，却按“{lang}”朗读。它是专有名词、术语，还是一句外语？",
        f'"{shortened(text)}" looks like "{spoken}" but is read out as "{lang}". Is it a name or term, or a phrase?',
    )


def _undeclared(element: Element, texts: tuple[Element, ...]) -> str:
    """The text of the block that takes its language from above, not from an inner lang."""
    lang = inherited(element)
    return " ".join(seen_text(text) for text in texts if is_seen(text) and inherited(text) == lang)


def _size(text: str) -> tuple[bool, bool]:
    """Long enough to ask about, long enough to be sure."""
    script = main_script(text)
    letters = sum(script_counts(text).values())
    if script in MIN_LETTERS:
        return letters >= MIN_LETTERS[script], letters >= SURE_LETTERS[script]
    words = len(latin_words(text)) if script == "latin" else len(text.split())
    return words >= MIN_WORDS, words >= SURE_WORDS


def _is_in_list_of_names(element: Element) -> bool:
    """Cells and terms often hold names of works, bodies and products."""
    return element.tag in ("th", "dt", "caption", "figcaption", "button", "label", "a")
