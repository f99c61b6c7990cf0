"""One file to be mended: its elements, the tags they stand for, and the ways to change it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape, unescape
from typing import Any
from urllib.parse import urljoin

from lxml import etree
from lxml.html import HtmlElement

from accessibility.retrofit.encodings import Reading, read
from accessibility.retrofit.patch.markup import VOID, Markup, Tag, Text
from accessibility.retrofit.tree import tree_of

BLANKS = " \t\r\n\u3000\xa0"
NUMBER = "data-podao-number"
BYTEWISE = re.compile(r"(?i)^(utf-?8|gb|big5|cp|iso|latin|ascii|euc|shift)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """[start, end) of the file becomes `new`. after: what it is to a reader of the list of changes."""

    start: int
    end: int
    new: bytes
    criterion: str = ""
    rule: str = ""
    what: str = ""


@dataclass(frozen=True)
class Page:
    """alternative: what people decided of a picture, "" for decoration, None for nothing. titled: of an address."""

    url: str
    body: bytes
    reading: Reading
    markup: Markup
    root: HtmlElement
    alternative: Callable[[str], str | None] = lambda src: None
    titled: Callable[[str], str] = lambda url: ""
    repeated: frozenset[int] = frozenset()  # keys of lines that many pages have, see lines.py
    common: frozenset[str] = frozenset()  # parts of titles that many pages have, see fields/title.py
    language: str = ""  # of most pages of the site
    elements: dict[int, HtmlElement] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for element in self.root.iter(etree.Element):
            if number := element.get(NUMBER):
                self.elements.setdefault(int(number), element)

    @property
    def is_whole(self) -> bool:
        """Not a part that a server puts into pages."""
        return any(self.markup.first(name) for name in ("html", "head", "title", "body", "frameset"))

    @property
    def is_patched(self) -> bool:
        """By an earlier run: where its text is has been decided."""
        return 'id="a11y-patch"' in self.markup.source

    @property
    def has_code(self) -> bool:
        return "<%" in self.markup.source or "<?php" in self.markup.source

    def tag(self, element: HtmlElement) -> Tag | None:
        number = element.get(NUMBER)
        return self.markup.tags[int(number)] if number and number.isdecimal() else None

    def token(self, element: HtmlElement, *, is_tail: bool) -> Text | None:
        """Where the words stand that the tree has as an element's text or tail. None when that is not certain."""
        words, tag = (element.tail if is_tail else element.text) or "", self.tag(element)
        if tag is None or not words.strip(BLANKS):
            return None
        after = (tag if tag.name in VOID else self.markup.end_of(tag)) if is_tail else tag
        if after is None:
            return None
        for token in self.markup.tokens[self.markup.at[after.number] + 1 :]:
            if isinstance(token, Tag):
                return None
            if (said := self.text(token).strip(BLANKS)) and unescape(said).strip(BLANKS) == words.strip(BLANKS):
                return token
        return None

    def found(self, *names: str) -> Iterator[tuple[HtmlElement, Tag]]:
        for element in self.root.iter(*names):
            if (tag := self.tag(element)) and not tag.is_end:
                yield element, tag

    def text(self, token: Text | Tag) -> str:
        """As people read it."""
        return decoded(self.body[token.start : token.end], self.reading.encoding)

    def absolute(self, said: str) -> str:
        return urljoin(self.url, said.strip())

    def bytes(self, words: str) -> bytes:
        return words.encode(self.reading.encoding, "xmlcharrefreplace")

    def set(self, tag: Tag, name: str, value: str, what: str) -> Edit:
        """An attribute, new or with another value."""
        said, old = self.bytes(escape(value)), tag.get(name)
        if old is None:
            return Edit(start=tag.after_name, end=tag.after_name, new=b' %s="%s"' % (name.encode(), said), what=what)
        if old.value_start < 0:
            return Edit(start=old.end, end=old.end, new=b'="%s"' % said, what=what)
        if old.quote and old.quote.encode() not in said:
            return Edit(start=old.value_start, end=old.value_end, new=said, what=what)
        return Edit(start=old.value_start - len(old.quote), end=old.end, new=b'"%s"' % said, what=what)

    def without(self, tag: Tag, name: str, what: str) -> Edit | None:
        """The attribute goes, with the blank before it."""
        old = tag.get(name)
        if old is None:
            return None
        start = old.start
        while self.markup.source[start - 1].isspace():
            start -= 1
        return Edit(start=start, end=old.end, new=b"", what=what)

    def put(self, at: int, new: str, what: str) -> Edit:
        return Edit(start=at, end=at, new=self.bytes(new), what=what)

    def wrapped(self, token: Text, before: str, after: str, what: str) -> tuple[Edit, Edit]:
        """The words of a text, without the blanks around them."""
        raw = self.body[token.start : token.end]
        start = token.start + len(raw) - len(_stripped(raw, self.reading.encoding, left=True))
        end = token.start + len(_stripped(raw, self.reading.encoding, left=False))
        return self.put(start, before, what), self.put(max(start, end), after, what)

    def renamed(self, tag: Tag, name: str, what: str) -> Iterator[Edit]:
        for one in (tag, self.markup.end_of(tag)):
            if one:
                start = one.start + 1 + one.is_end
                yield Edit(start=start, end=start + len(one.name), new=name.encode(), what=what)


def page_of(url: str, body: bytes, charset: str = "", **more: Any) -> Page | None:
    """None for what can't be mended byte by byte: UTF-16, or nothing that is HTML. charset: by the server's word."""
    reading = read(body, charset)
    if not BYTEWISE.match(reading.encoding) or reading.mixed:
        return None
    markup = Markup(body.decode("latin-1"))
    if not markup.tags:
        return None
    root = tree_of(decoded(markup.marked().encode("latin-1"), reading.encoding))
    return Page(url, body, reading, markup, root, **more)


def decoded(raw: bytes, encoding: str) -> str:
    return raw.decode(encoding, "replace")


def _stripped(raw: bytes, encoding: str, *, left: bool) -> bytes:
    text = decoded(raw, encoding)
    blank = text[: len(text) - len(text.lstrip(BLANKS))] if left else text[len(text.rstrip(BLANKS)) :]
    size = len(blank.encode(encoding))
    if left:
        return _past_entities(raw[size:], left=True)
    return _past_entities(raw[: len(raw) - size], left=False)


def _past_entities(raw: bytes, *, left: bool) -> bytes:
    """ "&nbsp;" before and after is no part of the words."""
    pattern = rb"^(?:&nbsp;?|&#160;|&emsp;|\s)+" if left else rb"(?:&nbsp;?|&#160;|&emsp;|\s)+$"
    return re.sub(pattern, b"", raw)
