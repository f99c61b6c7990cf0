"""Where copies meet Pelican: items lead to copies before they are read."""

from dataclasses import replace
from typing import Any

from pelican import signals

from plugins.content_model.reader import SITE
from plugins.content_model.site import Site
from plugins.link_gate.answers import DEAD, read_answers
from plugins.link_gate.copies import copies_of, with_copies


def send_to_copies(generator: Any) -> None:
    """Before Pelican reads an item."""
    site: Site = generator.settings[SITE]
    answers, declared = read_answers(site.library.root), copies_of(site.portal)
    dead = {url: copy for url, copy in declared.items() if url in answers and answers[url].result == DEAD}
    if dead:
        items = {key: with_copies(item, dead) for key, item in site.items.items()}
        generator.settings[SITE] = replace(site, items=items)


def connect() -> None:
    """Called by the package's register()."""
    signals.article_generator_init.connect(send_to_copies)
