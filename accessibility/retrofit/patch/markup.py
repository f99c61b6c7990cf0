"""Tags, attributes and texts of an HTML file with their places in its bytes, whatever program code stands between them.

The bytes are read as Latin-1, so that a place in the text is a place in the file: the characters of markup are never
part of a character in GB18030, Big5 or UTF-8. Code of servers (<% … %>, <?php … ?>) is passed over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

CODE = re.compile(r"<%.*?%>|<\?(?!xml).*?\?>|\{%.*?%\}", re.DOTALL)
NAME = re.compile(r"[a-zA-Z][^\s/>]*")
COMMENT = re.compile(r"<!--.*?-->|<![^>]*>|<\?xml.*?\?>", re.DOTALL)
RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"})
VOID = frozenset(
    {
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
    }
)


@dataclass(frozen=True, slots=True)
class Attribute:
    """value: between the quotes, as it stands. [start, end) from the name to the closing quote."""

    name: str
    value: str
    start: int
    end: int
    value_start: int  # -1 when it has none
    value_end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Tag:
    name: str
    start: int
    end: int
    is_end: bool
    number: int  # among all tags of the file
    attributes: tuple[Attribute, ...] = ()

    @property
    def after_name(self) -> int:
        return self.start + 1 + len(self.name)

    def get(self, name: str) -> Attribute | None:
        return next((one for one in self.attributes if one.name == name), None)


@dataclass(frozen=True, slots=True)
class Text:
    """Between two tags; of scripts and styles too."""

    start: int
    end: int
    within: str = ""  # the raw element it is in


Token = Tag | Text


@dataclass
class Markup:
    """source: the bytes as Latin-1."""

    source: str
    tokens: list[Token] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tokens = list(_tokens(self.source))

    @cached_property
    def tags(self) -> list[Tag]:
        return [token for token in self.tokens if isinstance(token, Tag)]

    @cached_property
    def at(self) -> dict[int, int]:
        """Number of a tag → its place among the tokens."""
        return {token.number: place for place, token in enumerate(self.tokens) if isinstance(token, Tag)}

    def first(self, name: str, *, is_end: bool = False) -> Tag | None:
        return next((tag for tag in self.tags if tag.name == name and tag.is_end == is_end), None)

    def end_of(self, tag: Tag) -> Tag | None:
        """Its end tag, where it has one."""
        depth = 0
        for other in self.tags[tag.number + 1 :]:
            if other.name == tag.name:
                depth += -1 if other.is_end else 1
                if depth < 0:
                    return other
            if depth == 0 and tag.name in ("td", "th") and other.name in ("tr", "table") and other.is_end:
                return None
            if depth > 0 and tag.name in ("td", "th") and not other.is_end and other.name == "table":
                continue
        return None

    def marked(self) -> str:
        """With the number of every start tag as an attribute, and without code."""
        pieces, at = [], 0
        for tag in self.tags:
            if not tag.is_end:
                pieces += [self.source[at : tag.after_name], f' data-podao-number="{tag.number}"']
                at = tag.after_name
        return CODE.sub("", "".join([*pieces, self.source[at:]]))


def _tokens(source: str) -> Iterator[Token]:
    at = number = text = 0
    raw = ""
    while (opened := source.find("<", at)) >= 0:
        skipped = CODE.match(source, opened) or (None if raw else COMMENT.match(source, opened))
        if skipped:
            if text < opened and skipped[0].startswith("<!"):
                yield Text(text, opened, raw)
                text = skipped.end()
            elif skipped[0].startswith("<!"):
                text = skipped.end()
            at = skipped.end()
            continue
        tag = _tag(source, opened, number)
        if tag is None or (raw and not (tag.is_end and tag.name == raw)):
            at = opened + 1
            continue
        if text < opened:
            yield Text(text, opened, raw)
        yield tag
        number += 1
        at = text = tag.end
        raw = tag.name if tag.name in RAW and not tag.is_end else ""
    if text < len(source):
        yield Text(text, len(source), raw)


def _tag(source: str, opened: int, number: int) -> Tag | None:
    is_end = source.startswith("/", opened + 1)
    name = NAME.match(source, opened + 1 + is_end)
    if not name:
        return None
    attributes, at = list[Attribute](), name.end()
    while True:
        at = _blank(source, at)
        if at >= len(source):
            return None
        if source[at] == ">":
            return Tag(name[0].lower(), opened, at + 1, is_end, number, tuple(attributes))
        if source[at] == "/":
            at += 1
            continue
        attribute = _attribute(source, at)
        if attribute is None:
            return None
        attributes.append(attribute)
        at = attribute.end


def _blank(source: str, at: int) -> int:
    """Past white space and code."""
    while at < len(source):
        code = CODE.match(source, at)
        if not code and not source[at].isspace():
            break
        at = code.end() if code else at + 1
    return at


def _attribute(source: str, start: int) -> Attribute | None:
    name = re.compile(r"=?[^\s=>/]*").match(source, start)
    if not name or not name[0]:
        return None
    at = _blank(source, name.end())
    if at >= len(source) or source[at] != "=":
        return Attribute(name[0].lower(), "", start, name.end(), -1, -1, "")
    at = _blank(source, at + 1) if not CODE.match(source, at + 1) else at + 1
    quote = source[at] if at < len(source) and source[at] in "\"'" else ""
    begin = end = at + len(quote)
    while end < len(source):
        if code := CODE.match(source, end):
            end = code.end()
        elif (quote and source[end] == quote) or (not quote and (source[end].isspace() or source[end] == ">")):
            break
        else:
            end += 1
    if end >= len(source):
        return None
    return Attribute(name[0].lower(), source[begin:end], start, end + len(quote), begin, end, quote)
