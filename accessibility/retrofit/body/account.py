"""The account of one body: what became of each text, link, image and table, and the proof that no word was lost."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from accessibility.retrofit.body.wording import clean, signs
from accessibility.retrofit.values import Doubt, Piece, identity

_TEXTS = etree.XPath("descendant::text()", smart_strings=False)
FENCED = re.compile(r"^ *(`{3,})\n(.*?)\n *\1$", re.MULTILINE | re.DOTALL)


@dataclass(slots=True)
class Account:
    """Filled while one body is read."""

    page: str
    pieces: list[Piece] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    dropped: "Counter[str]" = field(default_factory=Counter)

    def drop(self, kind: str, text: str, why: str, at: str, *, words: str | None = None) -> None:
        """words: what is missing from the text now; all of `text` when it is a text, else nothing."""
        gone = text if words is None and kind == "text" else words or ""
        self.dropped.update(signs(gone))
        self.piece(kind, " ".join(text.split()), "dropped", why, at)

    def piece(self, kind: str, text: str, fate: str, why: str, at: str, where: str = "") -> None:
        self.pieces.append(Piece(kind=kind, source=self.page, at=at, text=text, fate=fate, why=why, where=where))

    def doubt(
        self, kind: str, met: str, *, about: str, place: str = "", proposal: str = "", evidence: str = ""
    ) -> None:
        """about: the words or the address the doubt is about; two doubts about the same are one."""
        name = identity(kind, self.page, about)
        if all(one.identity != name for one in self.doubts):
            self.doubts.append(
                Doubt(kind=kind, place=place, met=met, proposal=proposal, evidence=evidence or self.page, identity=name)
            )


def words_of(element: HtmlElement) -> str:
    """The text of an element as it was meant, without comments."""
    texts = cast("list[str]", _TEXTS(element))
    return "".join(clean(text) for text in texts)


def words_in(main: HtmlElement) -> "Counter[str]":
    """All signs of the main content, what nobody sees too."""
    return signs(words_of(main))


def missing(main: "Counter[str]", kept: "Counter[str]", dropped: "Counter[str]") -> "Counter[str]":
    """Signs of the main content that are neither kept nor dropped for a reason. Empty when the account is right."""
    return main - (kept + dropped)


def markdown_signs(markdown: str) -> "Counter[str]":
    """Signs of the text that readers will see; addresses of links and pictures are none of it."""
    code = [found[2] for found in FENCED.finditer(markdown)]
    text = re.sub(r"(?<!\\)((?:\\\\)*)\]\([^()\s]*\)", r"\1]", FENCED.sub("", markdown))
    return signs(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)) + signs("".join(code))
