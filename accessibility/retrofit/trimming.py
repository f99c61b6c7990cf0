"""What stands in the element of the text and is none: buttons, neighbours, lists, words of a template."""

from collections.abc import Collection, Sequence

from lxml.html import HtmlElement

from accessibility.retrofit.lines import Line
from accessibility.retrofit.main_part import common_ancestor
from accessibility.retrofit.marks import files_in, is_a, names_body, said_by_words


def reasons(
    lines: Sequence[Line], scores: Sequence[float], repeated: Collection[int], constant: Collection[int] = ()
) -> list[str]:
    """For each line of the element: why it is no text (a key of reasons.yaml), or "".

    constant: keys of lines that nearly every page of a large family has.
    """
    said = [_by_itself(line) for line in lines]
    _lists_of_others(lines, said)
    top = common_ancestor([line.holder for line in lines]) if lines else None
    for number, line in enumerate(lines):
        beside = line.holder.getparent() is top and line.holder.tag not in {"p", "td", "th"}
        if not said[number] and line.key in constant and beside and not _in_body(line.holder):
            said[number] = "shell"
    homes = _homes(lines, scores, said, top)
    start, end = _ends(lines, scores, said, homes)
    for number, line in enumerate(lines):
        if said[number]:
            continue
        if not start <= number < end:
            said[number] = "navigation" if line.plain_length * 2 < len(line.text) else "shell"
        elif line.key in repeated and line.anchors and not _at_home(line, homes) and not _in_data(line.holder):
            said[number] = "shell"
    return said


def _by_itself(line: Line) -> str:
    if line.control:
        return "tool"
    if files_in(line):
        return ""
    return "navigation" if is_a("pager", line.text) and _only_links(line) else said_by_words(line.text)


def _lists_of_others(lines: Sequence[Line], said: list[str]) -> None:
    """ "相关文章" and the links under it: only where the links go to pages, and two or more follow or the text ends."""
    for number, line in enumerate(lines):
        if said[number] or not is_a("headings_of_lists", line.text) or _in_body(line.holder):
            continue
        end = number + 1
        while end < len(lines) and _only_links(lines[end]):
            end += 1
        if end - number >= 3 or (end > number + 1 and end >= len(lines) - 1):
            said[number:end] = ["neighbours"] * (end - number)


def _only_links(line: Line) -> bool:
    return bool(line.anchors) and not files_in(line) and line.plain_length <= 14 and len(line.text) > line.plain_length


def _homes(
    lines: Sequence[Line], scores: Sequence[float], said: Sequence[str], top: HtmlElement | None
) -> set[HtmlElement]:
    """Elements that hold text directly, and the parents of their paragraphs: whatever else stands there is text too."""
    found: set[HtmlElement] = set()
    for line, score, reason in zip(lines, scores, said, strict=True):
        if score <= 0 or reason:
            continue
        found.add(line.holder)
        parent = line.holder.getparent()
        if parent is not None and (parent.tag not in {"body", "table", "tbody"} or parent is top):
            found.add(parent)
    return found


def _at_home(line: Line, homes: set[HtmlElement]) -> bool:
    if line.anchors and line.own_letters <= 3 and line.holder.getparent() is not None:
        parent = line.holder.getparent()
        return line.holder in homes or _in_body(line.holder) or (parent in homes and parent.tag != "body")
    return line.holder in homes or line.holder.getparent() in homes or _in_body(line.holder)


def _in_data(element: HtmlElement) -> bool:
    """In a table that is drawn as one: what repeats there is a heading or a value."""
    return any(one.tag == "table" and one.get("border") not in {None, "", "0"} for one in element.iterancestors())


def _in_body(element: HtmlElement) -> bool:
    return any(names_body(one) for one in (element, *element.iterancestors()))


def _ends(
    lines: Sequence[Line], scores: Sequence[float], said: Sequence[str], homes: set[HtmlElement]
) -> tuple[int, int]:
    """First and last line that is text, or stands where text stands."""
    text = [
        number
        for number, line in enumerate(lines)
        if not said[number] and (scores[number] > 0 or _at_home(line, homes))
    ]
    return (text[0], text[-1] + 1) if text else (0, 0)
