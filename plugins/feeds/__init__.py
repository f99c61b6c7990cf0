"""Atom feeds, so that readers and other portals hear of what is new without visiting: /feed.xml for the whole portal,
/<column>/feed.xml for each column.

Addresses are absolute, from portal.url; the dates are those of the items, so that two builds agree. No setting.
"""

from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.content_model.reader import SITE
from plugins.feeds.feeds import feeds


class FeedsGenerator(Generator):  # type: ignore[misc]
    """Writes the feeds of the public items."""

    def generate_output(self, writer: object) -> None:
        """One file a feed."""
        for path, content in feeds(self.settings[SITE]).items():
            target = Path(self.output_path) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


def add_generator(pelican: Pelican) -> type[FeedsGenerator]:
    """Ours."""
    return FeedsGenerator


def register() -> None:
    """Connect."""
    signals.get_generators.connect(add_generator)
