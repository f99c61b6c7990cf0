"""One piece of inline syntax, as Python-Markdown looks for it."""

import re
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor

Taken = tuple[Element | str, int, int]  # what the text became, and its begin and end


class Syntax(InlineProcessor):
    """`take` gets each place its pattern matches; None leaves the text as it is."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the newer of its two forms
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        return self.take(m, data) or (None, None, None)

    def take(self, found: re.Match[str], data: str) -> Taken | None:
        raise NotImplementedError
