"""`::: 注意 标题` … `:::`: a callout, folded details, the long description of a picture, a part in another language."""

import re
from typing import TYPE_CHECKING

from plugins.content_model.markdown.attributes import read_attributes
from plugins.content_model.markdown.node import Node

if TYPE_CHECKING:
    from plugins.content_model.markdown.block_reader import BlockReader

PRIORITY = 90
FIRST = ":"
INTERRUPTS = ":::"

OPENING = re.compile(r"\s*(:{3,})\s*(?P<kind>[^\s{}]+)?\s*(?P<title>.*)$")
CLOSING = re.compile(r"\s*:{3,}\s*$")
CALLOUTS = {"提示": "tip", "注意": "note", "重要": "important", "警告": "warning"}
CALLOUTS |= {name: name for name in CALLOUTS.values()}
DETAILS = ("详情", "details")
DESCRIPTION = ("图片说明", "description")


def take(reader: "BlockReader", parent: Node, lines: list[str], at: int) -> int:
    opening = OPENING.match(lines[at])
    if not opening:
        return at
    line = reader.line(at)
    if CLOSING.match(lines[at]):  # closes nothing
        reader.found.slip("blocks_are_closed", lines[at], line)
        return at + 1
    end = closing_line(lines, at)
    if end == len(lines):
        reader.found.slip("blocks_are_closed", lines[at], line)
    inside = open_container(reader, parent, opening, line)
    reader.read(inside, lines[at + 1 : end], line + 1)
    return min(end + 1, len(lines))


def open_container(reader: "BlockReader", parent: Node, opening: re.Match[str], line: int) -> Node:
    """The element that what stands inside goes into."""
    kind, title = opening["kind"] or "", opening["title"].strip()
    if kind in CALLOUTS:
        return callout(reader, parent, CALLOUTS[kind], title, line)
    if kind in DETAILS:
        details = parent.put("details", line=line)
        if title:
            details.put("summary", line=line, text=title)
        else:
            reader.found.slip("details_have_summary", opening[0], line)
        return details
    if kind in DESCRIPTION:
        return description(reader, parent, opening[0], line)
    if "=" in kind:
        attributes = read_attributes(f"{kind} {title}", allowed=("lang",), found=reader.found, line=line)
        return parent.put("div", line=line, attributes=attributes)
    reader.found.slip("blocks_are_known", opening[0], line)
    return parent.put("div", line=line)


def callout(reader: "BlockReader", parent: Node, kind: str, title: str, line: int) -> Node:
    """role=note: no landmark, of which there would soon be too many; it has a name that says what it is."""
    reader.found.callouts += 1
    label = f"callout-{reader.found.callouts}"
    section = parent.put(
        "section",
        line=line,
        attributes={"class": f"callout callout--{kind}", "role": "note", "aria-labelledby": label},
    )
    name = section.put("p", line=line, text=title, attributes={"class": "callout__label", "id": label})
    name.note = kind
    return section


def description(reader: "BlockReader", parent: Node, opening: str, line: int) -> Node:
    """Folded below the picture that stands before it; a bare picture becomes a figure."""
    picture = parent[-1] if len(parent) else None
    if picture is None or picture.get("class") != "figure":
        reader.found.slip("descriptions_follow_a_picture", opening, line)
        picture = parent
    elif isinstance(picture, Node):
        picture.tag = "figure"
    details = Node("details", line=line)
    captioned = len(picture) > 0 and picture[-1].tag == "figcaption"
    picture.insert(len(picture) - captioned, details)  # a caption is the first or the last in a figure
    details.put("summary", line=line).note = "description"
    return details


def closing_line(lines: list[str], at: int) -> int:
    """The line that closes what `lines[at]` opens, or the end. A fence inside hides colons."""
    open_now, fence = 0, ""
    for index in range(at, len(lines)):
        line = lines[index].strip()
        if line.startswith(("```", "~~~")):
            fence = "" if fence and line.startswith(fence) else fence or line[:3]
        elif line.startswith(":::") and not fence:
            open_now += -1 if CLOSING.match(line) else 1
        if not open_now:
            return index
    return len(lines)
