"""Says where each page and each class is from, so that the audit can name the file and line that has to be mended.

"/guide/apply.html" leads to its content file, ".skip-link" to the folder of the component whose class it is, or
to the one template that has it. Written to .cache/sources.json beside content/, never into the output. No setting.
"""

import json
import re
from pathlib import Path

from pelican import Pelican, signals

from plugins.content_model.reader import SITE

CLASSES = re.compile(r'class="([\w\s-]+)"')
PLACE = Path(".cache/sources.json")


def write_source_map(pelican: Pelican) -> None:
    """Address of the page → content file, class → folder of the component or template; relative to the project."""
    content = Path(pelican.settings["PATH"])
    target = content.parent / PLACE
    pages = {item.url: f"{content.name}/{path}" for path, item in pelican.settings[SITE].items.items()}
    theme = Path(pelican.theme)
    pages |= _templates(theme) | _components(theme)
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(pages, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _components(theme: Path) -> dict[str, str]:
    """A component's classes begin with its name; its folder's name is the same word."""
    folders = (folder for folder in (theme / "components").glob("*") if folder.is_dir())
    return {f".{it.name.replace('_', '-')}": it.relative_to(theme.parent).as_posix() for it in folders}


def _templates(theme: Path) -> dict[str, str]:
    """Classes that stand in one template only."""
    users: dict[str, set[str]] = {}
    for template in sorted((theme / "templates").glob("*.html")):
        for classes in CLASSES.findall(template.read_text(encoding="utf-8")):
            for name in classes.split():
                block = name.partition("__")[0].partition("--")[0]
                users.setdefault(f".{block}", set()).add(template.relative_to(theme.parent).as_posix())
    return {name: its.pop() for name, its in users.items() if len(its) == 1}


def register() -> None:
    """Connect."""
    signals.finalized.connect(write_source_map)
