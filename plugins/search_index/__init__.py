"""Search over the whole portal that needs no server and no internet: an index of small static files, and /search.html.

Every page that holds a term is found, inside words too; pages with the term in the title come first, then by type, then
by date. One query loads at most 60 KB at 1,000 pages (see tests/plugins/search_index/test_search.py).

The index stands at /search/<fingerprint>/, so that it can be kept for ever and never mixes with a newer one.
The page is theme/templates/search.html, the script theme/components/search/. `SEARCH_INDEX = False` leaves both as the
last build left them: a preview that has just been edited need not be searched.
"""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.content_model.kept import Kept, dump
from plugins.content_model.reader import SITE
from plugins.content_model.sources import version_of
from plugins.search_index.earlier import facts_of, take_over
from plugins.search_index.files import index_files
from plugins.search_index.page import SearchPage
from plugins.search_index.pages import search_pages


class SearchGenerator(Generator):  # type: ignore[misc]
    """Writes the index and the search page, after the pages themselves."""

    def generate_output(self, writer: Writer) -> None:
        """Everything below search/, and search.html."""
        if not self.settings.get("SEARCH_INDEX", True):
            return
        site = self.settings[SITE]
        kept = Kept(site.library.root, "search", version_of(Path(__file__).parent)) if site.library.kept else None
        pages = search_pages(site, Path(self.output_path), kept)
        name = self._earlier(pages, kept) or self._write_index(index_files(pages))
        if kept:
            kept.put("index", f"{facts_of(pages)} {name}", dump(name))
            kept.save()
        self._write_page(writer, f"/search/{name}/", pages)

    def _earlier(self, pages: Sequence[SearchPage], kept: Kept | None) -> str:
        """The name of the last build's index when this one would be the same and it could be taken over, else ""."""
        before = self.settings.get("EARLIER_OUTPUT")
        if kept is None or not before:
            return ""
        facts = facts_of(pages)
        for folder in (Path(before) / "search").glob("*"):
            if kept.get("index", f"{facts} {folder.name}") and take_over(
                folder, Path(self.output_path) / "search" / folder.name
            ):
                return folder.name
        return ""

    def _write_index(self, files: Mapping[str, bytes]) -> str:
        digest = hashlib.sha256()
        for path in sorted(files):
            digest.update(path.encode() + b"\0" + files[path])
        name = digest.hexdigest()[:12]
        home = Path(self.output_path) / "search" / name
        for folder in {(home / path).parent for path in files}:
            folder.mkdir(parents=True, exist_ok=True)
        for path, content in files.items():
            (home / path).write_bytes(content)
        return name

    def _write_page(self, writer: Writer, index: str, pages: Sequence[SearchPage]) -> None:
        found = {page.column for page in pages}
        writer.write_file(
            "search.html",
            self.get_template("search"),
            self.context,
            relative_urls=False,
            search_index=index,
            search_columns=[column for column in self.settings[SITE].portal.columns if column.slug in found],
            search_years=sorted({page.date.year for page in pages}, reverse=True),
        )


def add_generator(pelican: Pelican) -> type[SearchGenerator]:
    """Ours."""
    return SearchGenerator


def register() -> None:
    """Connect."""
    signals.get_generators.connect(add_generator)
