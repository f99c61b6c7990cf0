"""What has expired leaves the lists by itself and keeps its address: it stands on its column's past.html.

An item is past on the day after its `expires_on`; a build on that day is enough, nobody has to remember. Its page says
so at the top. Feeds keep what they told. No setting.
"""

from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator, Generator
from pelican.writers import Writer

from plugins.content_model.reader import SITE


class ArchiveGenerator(Generator):  # type: ignore[misc]
    """Writes one page for each column that has past items."""

    def generate_output(self, writer: Writer) -> None:
        """Template: past.html."""
        for shelf in self.settings[SITE].portal.columns:
            if shelf.past:
                place = shelf.past_href.lstrip("/")
                writer.write_file(place, self.get_template("past"), self.context, relative_urls=False, shelf=shelf)


def add_generator(_: Pelican) -> type[ArchiveGenerator]:
    """Ours."""
    return ArchiveGenerator


def leave_the_lists(generator: ArticlesGenerator) -> None:
    """A column's list holds what still holds."""
    generator.categories = [
        (category, [article for article in articles if not article.relations.expired])
        for category, articles in generator.categories
    ]


def register() -> None:
    """Connect."""
    signals.get_generators.connect(add_generator)
    signals.article_generator_finalized.connect(leave_the_lists)
