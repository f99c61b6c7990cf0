"""Says which content file each page is from, so that the audit can name the file and line an editor has to mend.

Written to .cache/sources.json beside content/, never into the output. No setting.
"""

import json
from pathlib import Path

from pelican import Pelican, signals

from plugins.content_model.reader import SITE

PLACE = Path(".cache/sources.json")


def write_source_map(pelican: Pelican) -> None:
    """Address of the page → content file, relative to the project."""
    content = Path(pelican.settings["PATH"])
    target = content.parent / PLACE
    pages = {item.url: f"{content.name}/{path}" for path, item in pelican.settings[SITE].items.items()}
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(pages, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def register() -> None:
    """Connect."""
    signals.finalized.connect(write_source_map)
