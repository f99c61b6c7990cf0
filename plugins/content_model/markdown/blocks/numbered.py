"""一、 （一） （1） ①: two or more in order are a list that keeps its numbers as text, as documents cite them."""

from typing import TYPE_CHECKING

from plugins.content_model.markdown.node import Node
from plugins.content_model.markdown.numerals import number_of

if TYPE_CHECKING:
    from plugins.content_model.markdown.block_reader import BlockReader

PRIORITY = 50
FIRST = "一二三四五六七八九十百（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
INTERRUPTS = ""  # a wrapped line may begin with （三）项; see the paragraph


def take(reader: "BlockReader", parent: Node, lines: list[str], at: int) -> int:
    items = in_order(reader, lines, at)
    if len(items) < 2:
        return at
    list_ = parent.put("ol", line=reader.line(at), attributes={"class": "numbered"})
    for begin, end in items:
        text = "\n".join(line.strip() for line in lines[begin:end])
        list_.put("li", line=reader.line(begin), text=text)
    return items[-1][1]


def in_order(reader: "BlockReader", lines: list[str], at: int) -> list[tuple[int, int]]:
    """Where consecutive items begin and end: of one kind, each one more than the one before."""
    items: list[tuple[int, int]] = []
    expected = number_of(lines[at])
    while expected and at < len(lines) and number_of(lines[at]) == expected:
        end = at + 1
        while end < len(lines) and lines[end].strip() and not (number_of(lines[end]) or reader.interrupts(lines[end])):
            end += 1
        items.append((at, end))
        at = next((index for index in range(end, min(end + 2, len(lines))) if lines[index].strip()), len(lines))
        expected = (expected[0], expected[1] + 1)
    return items
