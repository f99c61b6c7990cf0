"""A heading around a whole paragraph, a quotation that quotes nobody: marks used for their looks mislead the ear.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships, failure F43
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import length, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="标签不只是为了好看而用", en="Marks are not used for their looks"),
    criteria=("1.3.1",),
    impact=Impact.MODERATE,
    who=Words(
        zh="用读屏软件的人听到“标题”“引用”，其实不是，结构就乱了。",
        en='People who listen hear "heading" or "quotation" where there is none and lose the structure.',
    ),
    remedy=Words(zh="改用 <p> 或 <div>，样子交给样式。", en="Use <p> or <div> and leave the looks to style."),
)
HEADING_LIMIT = 200  # Latin letters; no heading is that long
SENTENCE_END = re.compile(r"[。！？]|[.!?](?=\s|$)")


def targets(seen: Observation) -> Iterator[Element]:
    """Headings and quotations that can be seen."""
    for element in seen.snapshot.elements():
        if (element.role in ("heading", "blockquote") or element.tag == "blockquote") and is_seen(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    text = seen_text(element)
    return _judge_heading(text) if element.role == "heading" else _judge_quotation(element, text)


def _judge_heading(text: str) -> Verdict:
    sentences, size = len(SENTENCE_END.findall(text)), length(text)
    if size > HEADING_LIMIT and sentences >= 2:
        return failed(
            f"“{shortened(text)}”有 {sentences} 句话，整段用了标题标签。",
            f'"{shortened(text)}" is a paragraph of {sentences} sentences marked up as a heading.',
        )
    if size > HEADING_LIMIT // 2 and sentences:
        return cant_tell(
            f"标题“{shortened(text)}”很长，还有句号。它是标题还是正文？",
            f'The heading "{shortened(text)}" is long and holds a full stop. Is it a heading or text?',
        )
    return passed(f"“{shortened(text)}”像一个标题。", f'"{shortened(text)}" reads like a heading.')


def _judge_quotation(element: Element, text: str) -> Verdict:
    strange = next(
        (place for place in element.descendants("form", "table", "h1", "h2", "h3", "h4", "input", "nav")), None
    )
    inside = next((place for place in element.descendants("blockquote")), None)
    if strange is not None or (inside is not None and not any(element.descendants("cite", "q"))):
        found = (strange or inside or element).tag
        return cant_tell(
            f"引用“{shortened(text)}”里有 <{found}>。它真是引用别人的话，还是只为缩进？",
            f'The quotation "{shortened(text)}" holds a <{found}>. Does it quote somebody, or only indent?',
        )
    return passed("引用里是文字。", "The quotation holds text.")
