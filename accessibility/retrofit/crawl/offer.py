"""An address that something on the site leads to."""

from dataclasses import dataclass

from accessibility.crawl.endings import is_file
from accessibility.retrofit.crawl.links import PART


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """An address to be asked for. hops: pages without news on the way to it."""

    url: str
    role: str
    found_on: str = ""
    encoding: str = "utf-8"  # of the page that has the link
    depth: int = 0
    hops: int = 0

    @property
    def is_page(self) -> bool:
        """By its address; what comes may be something else."""
        return self.role != PART and not is_file(self.url)
