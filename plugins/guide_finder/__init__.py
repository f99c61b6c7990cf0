"""Leads readers to the guides that are for them: by group of people, by what happened, and by kind of matter.

Plain pages below /finder/, one for each word that has guides; they work without JavaScript. Templates get
`guide_finder` with its `sections`, so that other pages can link the groups. No setting.
"""

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.content_model.reader import SITE
from plugins.guide_finder.groups import FINDER, find_groups


class FinderGenerator(Generator):  # type: ignore[misc]
    """Writes the finder's first page and one page a group."""

    def generate_output(self, writer: Writer) -> None:
        """Templates: guide_finder.html and guide_group.html."""
        finder = self.settings["JINJA_GLOBALS"]["guide_finder"]
        self._write(writer, "guide_finder", f"{FINDER}index.html")
        for section in finder.sections:
            for group in section.groups:
                self._write(writer, "guide_group", group.href, section=section, group=group)

    def _write(self, writer: Writer, template: str, href: str, **values: object) -> None:
        writer.write_file(href.lstrip("/"), self.get_template(template), self.context, relative_urls=False, **values)


def add_generator(pelican: Pelican) -> type[FinderGenerator]:
    """Ours; content_model, loaded before, has read the site by now."""
    pelican.settings["JINJA_GLOBALS"]["guide_finder"] = find_groups(pelican.settings[SITE].portal)
    return FinderGenerator


def register() -> None:
    """Connect."""
    signals.get_generators.connect(add_generator)
