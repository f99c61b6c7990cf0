"""One calendar file a campaign, beside its page (/campaign/<slug>.ics), so that readers get its events with place,
way without steps, sign language and captions into their own calendar.

The words are those of the interface, in the language of the campaign. No setting.
"""

from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.calendar_files.campaign import calendar_of
from plugins.content_model.reader import SITE


class CalendarGenerator(Generator):  # type: ignore[misc]
    """Writes the calendars of the public campaigns."""

    def generate_output(self, writer: object) -> None:
        """One file a campaign that has events."""
        site = self.settings[SITE]
        words_in = self.settings["JINJA_GLOBALS"]["words_in"]
        for item in site.items.values():
            if item.type == "campaign" and item.events:
                target = (Path(self.output_path) / item.url.lstrip("/")).with_suffix(".ics")
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(calendar_of(item, site.portal, words_in(item.lang, site.portal.lang)))


def add_generator(pelican: Pelican) -> type[CalendarGenerator]:
    """Ours."""
    return CalendarGenerator


def register() -> None:
    """Connect."""
    signals.get_generators.connect(add_generator)
