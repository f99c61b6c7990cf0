"""Lists in time that grows with the articles, not with their square.

Pelican asks of every article of the site whether it is in the list of a tag, a category, an author or a period. The
first three are lists that a signal lets us replace by ones that know the answer. For periods there is no signal between
reading and `ArticlesGenerator._build_period_archives` (Pelican 4.5 to 4.12), so this one generator is given the same
method around its own, which is left to do everything but the asking. See docs/decisions/011; a test compares the two.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from pelican.contents import Article
from pelican.generators import ArticlesGenerator

Archives = dict[str, list[dict[str, Any]]]
Build = Callable[[Sequence[Article], Sequence[Article], Mapping[str, Any]], Archives]


class Known(list[Article]):
    """A list of articles that knows at once which ones it holds. It is not changed once it is made."""

    def __init__(self, articles: Iterable[Article]) -> None:
        super().__init__(articles)
        self._held = frozenset(map(id, self))

    def __contains__(self, article: object) -> bool:
        return id(article) in self._held


def make_lists_known(generator: ArticlesGenerator) -> None:
    """Those of tags, categories and authors, once all plugins have had their way with them."""
    for tag in list(generator.tags):
        generator.tags[tag] = Known(generator.tags[tag])
    generator.categories = [(category, Known(articles)) for category, articles in generator.categories]
    generator.authors = [(author, Known(articles)) for author, articles in generator.authors]
    generator._update_context(("tags", "categories", "authors"))


def make_periods_linear(generator: ArticlesGenerator) -> None:
    """Before it reads anything."""
    generator._build_period_archives = partial(_periods, generator._build_period_archives)


def _periods(
    build: Build, dated: Sequence[Article], articles: Sequence[Article], settings: Mapping[str, Any]
) -> Archives:
    """What `build` gives, when it is asked of no article whether it is in the period."""
    places = {id(article): place for place, article in enumerate(articles)}
    archives = build(dated, (), settings)
    for archive in (archive for archives_of in archives.values() for archive in archives_of):
        archive["articles"] = sorted(archive["dates"], key=lambda article: places[id(article)])
    return archives
