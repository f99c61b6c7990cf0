"""The words of the interface, in the language of the page.

A reader of a page in another language gets buttons, labels and dates in that language too, as far as there is a
catalogue `theme/words/<language>.yaml`. Templates call `words_in(language, otherwise)`. No setting.
"""

from pathlib import Path

from pelican import Pelican, signals

from plugins.interface_words.catalogue import Catalogue, read_catalogues


def add_to_templates(pelican: Pelican) -> None:
    """Give every template `words_in`."""
    catalogues = read_catalogues(Path(pelican.theme) / "words")

    def words_in(language: str, otherwise: str) -> Catalogue:
        return catalogues.get(language) or catalogues[otherwise]

    pelican.settings["JINJA_GLOBALS"]["words_in"] = words_in


def register() -> None:
    signals.initialized.connect(add_to_templates)
