"""What the search knows of a page."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """`title` as written; `text` as `folding.clean` leaves it, a newline parting two blocks.

    `lang` is empty when the page is in the portal's own language.
    """

    url: str
    title: str
    text: str
    date: datetime.date
    column: str
    lang: str = ""
