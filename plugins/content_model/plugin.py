"""Where the content model meets Pelican: the site is read before anything is generated, or nothing is."""

import shutil
import sys
from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.readers import Readers

from plugins.content_model.library import CONTENT
from plugins.content_model.problem import ContentError
from plugins.content_model.publication import build_time
from plugins.content_model.reader import LIBRARY, READY, SITE, ItemReader, add_globals, order_articles
from plugins.content_model.site import Site, open_site
from plugins.content_model.table_files import TableFile, table_files


class FilesGenerator(Generator):  # type: ignore[misc]
    """Copies the files that public items link, and no others; writes the CSV files of tables."""

    def generate_output(self, writer: object) -> None:
        """Write to <column>/files/<name>."""
        site: Site = self.settings[SITE]
        for file in site.files:
            target = Path(self.output_path) / file.output
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(site.library.root / file.path, target)
        for item in site.items.values():
            for table in table_files(item):
                if isinstance(table, TableFile):
                    target = Path(self.output_path) / table.output
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(table.data)


def read_site(pelican: Pelican) -> type[FilesGenerator]:
    """Read and check everything. Refused content ends the build with exit code 2, before a file is written."""
    folder = Path(pelican.path)
    if folder.name != CONTENT.name:
        raise ValueError(f"PATH is {folder}; the content model reads a folder called {CONTENT} beside portal/.")
    if READY in pelican.settings:
        pelican.settings[SITE] = pelican.settings.pop(READY)
        return FilesGenerator
    try:
        pelican.settings[SITE] = open_site(folder.parent, build_time(), pelican.settings.get(LIBRARY))
    except ContentError as error:
        sys.stderr.write(f"{error}\n")
        raise SystemExit(error.exitcode) from error
    return FilesGenerator


def read_items(readers: Readers) -> None:
    """Our reader for .md; no other format is content."""
    readers.reader_classes = {"md": ItemReader}


def connect() -> None:
    """Called by the package's register()."""
    signals.get_generators.connect(read_site)
    signals.readers_init.connect(read_items)
    signals.article_generator_init.connect(add_globals)
    signals.article_generator_pretaxonomy.connect(order_articles)
