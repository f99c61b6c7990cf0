"""Says where each page and each class is from, so that the audit can name the file and line that has to be mended.

"/guide/apply.html" leads to its content file, ".skip-link" to the folder of the component whose class it is. Written to
.cache/sources.json beside content/, never into the output. No setting.
"""

import json
from pathlib import Path

from pelican import Pelican, signals

from plugins.content_model.reader import SITE

PLACE = Path(".cache/sources.json")


def write_source_map(pelican: Pelican) -> None:
    """Address of the page → content file, class of a component → its folder; both relative to the project."""
    content = Path(pelican.settings["PATH"])
    target = content.parent / PLACE
    pages = {item.url: f"{content.name}/{path}" for path, item in pelican.settings[SITE].items.items()}
    pages.update(_components(Path(pelican.theme)))
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(pages, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _components(theme: Path) -> dict[str, str]:
    """A component's classes begin with its name; its folder's name is the same word."""
    folders = (folder for folder in (theme / "components").glob("*") if folder.is_dir())
    return {f".{it.name.replace('_', '-')}": it.relative_to(theme.parent).as_posix() for it in folders}


def register() -> None:
    """Connect."""
    signals.finalized.connect(write_source_map)
