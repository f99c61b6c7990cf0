"""What stands behind links that cannot be told apart."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGoals:
    """The text of each page that was fetched, by the address in the link; what could not be fetched is left out."""

    texts: Mapping[str, str] = field(default_factory=dict)
