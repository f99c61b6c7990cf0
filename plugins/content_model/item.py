"""One content file, understood."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.content_model.record import Record

if TYPE_CHECKING:
    from plugins.content_model.markdown.body import Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What an editor wrote in one file. Every declared field is an attribute too: `item.fee`, `item.checked_on`."""

    type: str
    path: Path  # relative to the project's root: content/guide/apply.md
    column: str
    slug: str
    lang: str
    status: str  # "draft", "published", or "" when it could not be read
    fields: Record
    body_first_line: int
    body: "Body"

    def __getattr__(self, name: str) -> object:
        if name in Item.__slots__:
            raise AttributeError(name)
        return getattr(self.fields, name)

    @property
    def text(self) -> str:
        """Of the body, as written."""
        return self.body.source

    @property
    def key(self) -> str:
        """How other items name it: guide/apply.md."""
        return f"{self.column}/{self.path.name}"

    @property
    def url(self) -> str:
        """Its address from the site's root: /guide/apply.html."""
        return f"/{self.column}/{self.slug}.html"

    @property
    def href(self) -> str:
        """The same, under the name that components use for links."""
        return self.url

    @property
    def published_at(self) -> datetime | None:
        """The declared moment of publication, Beijing time; None when it could not be read."""
        date = self.fields.date
        return date if isinstance(date, datetime) else None

    def line_of(self, field: str) -> int:
        """The line of the file a field stands on."""
        return self.fields.line_of(field)
