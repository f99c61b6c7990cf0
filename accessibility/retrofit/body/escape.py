"""Text that must not be taken for a mark of our Markdown (docs/markdown.zh-CN.md)."""

import re

ALWAYS = re.compile(r"[\\`*\[\]<{}]")
UNDERSCORE = re.compile(r"(?<![0-9A-Za-z\u4e00-\u9fff_])_|_(?![0-9A-Za-z\u4e00-\u9fff_])|__")
ENTITY = re.compile(r"&(?=#|[A-Za-z])")
TILDES = re.compile(r"~(?=~)|(?<=~)~")
# At the beginning of a line
MARK = re.compile(
    r"(?:[-+>]|\*)(?=\s|$)|>|#{1,6}(?=\s|$)|:(?=:| )|~{3}|=+ *$|-{2,} *$|(?:- *){3,}$|(?:_ *){3,}$|\||!$|\+$|-$"
)
RULED = re.compile(r"[-:| ]+$")  # looks like the line below a row of headers
NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def inline(text: str) -> str:
    """Marks inside a line."""
    text = ALWAYS.sub(lambda found: "\\" + found[0], text)
    if "_" in text:
        text = UNDERSCORE.sub(lambda found: "".join("\\" + char for char in found[0]), text)
    if "&" in text:
        text = ENTITY.sub("\\&", text)
    return TILDES.sub(r"\~", text) if "~~" in text else text


def begin(line: str) -> str:
    """A mark at the beginning of a line that is meant as text."""
    if number := NUMBER.match(line):
        return f"{number[1]}\\{line[number.end(1) :]}"
    return "\\" + line if MARK.match(line) or line.startswith("#") or RULED.match(line) else line


def cell(text: str) -> str:
    """Inside a table, where a bar parts the cells."""
    return text.replace("|", "\\|")


def address(href: str) -> str:
    """Between the brackets of a link."""
    href = re.sub(r"[\s\x00-\x1f]+", lambda found: "%20" if found[0].isspace() else "", href.strip())
    href = href.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
    return (
        href.replace("(", "%28")
        .replace(")", "%29")
        .replace("`", "%60")
        .replace("*", "%2A")
        .replace("[", "%5B")
        .replace("]", "%5D")
    )
