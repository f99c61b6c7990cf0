"""“通 知”: two blanks make a title look even, and make a screen reader spell it out and a search miss it.

WCAG 2.2 criterion 1.3.2, https://www.w3.org/TR/WCAG22/#meaningful-sequence, failure F32
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.seen import is_seen
from accessibility.predicates.spaced import spaced_words
from accessibility.predicates.wording import plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="词语中间没有空格", en="Words are not pulled apart with blanks"),
    criteria=("1.3.2",),
    impact=Impact.MODERATE,
    who=Words(
        zh="读屏软件把它一个字一个字地念，查找也找不到。",
        en="A screen reader spells it out, and searching for the word finds nothing.",
    ),
    remedy=Words(
        zh="去掉空格，用 CSS 的 letter-spacing 或 text-align-last: justify 拉开距离。",
        en="Drop the blanks and set the distance with CSS letter-spacing.",
    ),
)
CODE = ("pre", "code", "kbd", "samp", "textarea", "svg", "math")


def targets(seen: Observation) -> Iterator[Element]:
    """Elements with text of their own that is seen and read out."""
    last = -1
    for text in seen.snapshot.texts():
        parent = text.parent
        if parent is None or parent.index == last or not is_seen(text) or text.closest(*CODE):
            continue
        if is_exposed(parent):
            last = parent.index
            yield parent


def judge(element: Element, seen: Observation) -> Verdict:
    texts = [child.node.text for child in element.children if child.tag == "#text"]
    found = [pair for text in texts for pair in spaced_words(text)]
    sure = [word for word, is_sure in found if is_sure]
    if sure:
        return failed(f"“{sure[0]}”的字之间打了空格。", f'"{sure[0]}" is pulled apart with blanks.')
    if found:
        word = found[0][0]
        return cant_tell(
            f"“{'　'.join(word)}”的字之间打了空格。它是一个词或人名，还是几个并列的选项？",
            f'The characters of "{word}" are parted by blanks. Is it one word or name, or several items?',
        )
    return passed(f"“{shortened(plain(' '.join(texts)))}”里没有拆开的词。", "No word is pulled apart.")
