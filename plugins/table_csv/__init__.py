"""Every table of figures can be taken away as CSV, so that readers can sort, sum and listen to it in their own tools.

Templates call `table_csv(item, number)` for the file of an item's table (counted from 1); a table that came from a
CSV file of the editor leads to that file. No setting.
"""

from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.content_model.reader import SITE
from plugins.table_csv.download import downloads_of, table_csv


class CsvGenerator(Generator):  # type: ignore[misc]
    """Writes the file of every table that has none of its own."""

    def generate_output(self, writer: object) -> None:
        """Write to <column>/data/<slug>-<number>.csv."""
        for item in self.settings[SITE].items.values():
            for download in downloads_of(item):
                target = Path(self.output_path) / download.href.lstrip("/")
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(download.data)


def add_to_templates(pelican: Pelican) -> None:
    """Give every template `table_csv`."""
    pelican.settings["JINJA_GLOBALS"]["table_csv"] = table_csv


def add_generator(pelican: Pelican) -> type[CsvGenerator]:
    return CsvGenerator


def register() -> None:
    signals.initialized.connect(add_to_templates)
    signals.get_generators.connect(add_generator)
