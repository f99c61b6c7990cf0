"""What a page is judged with, as one name: when any of it changes, no earlier result is believed."""

import hashlib
import os
import platform
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path

from accessibility.browser.find import find_browser, installed_version
from accessibility.cache import name_of
from accessibility.engines.axe_words import PACKAGE, SCRIPT
from accessibility.worker import Asked

HERE = Path(__file__).parent
AFTERWARDS = ("reports", "crawl", "retrofit", "__pycache__")  # rooms that have no say in what is found on a page
WORDS_OF_PEOPLE = ("known_issues.yaml", "answers.yaml")
FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts", "/etc/fonts")


def fingerprint(asked: Asked) -> str:
    """ "" when it is not known which browser will be used: then nothing is believed."""
    if asked.grid:
        return name_of("", asked.level, *asked.only, str(asked.quick), *_contents())
    found = find_browser()
    browser = installed_version(found.browser)
    if not browser:
        return ""
    return name_of(
        browser,
        found.browser,
        platform.platform(),
        platform.python_version(),
        asked.level,
        *asked.only,
        str(asked.quick),
        *sorted(f"{one.name} {one.version}" for one in distributions()),
        *_contents(),
        *_fonts(),
    )


def _contents() -> Iterator[str]:
    """Our own source and data, and axe's."""
    ours = sorted(path for path in HERE.rglob("*") if path.is_file() and not _has_no_say(path.relative_to(HERE)))
    for path in (*ours, SCRIPT, *sorted(PACKAGE.glob("locales/zh_*.json"))):
        with path.open("rb") as file:
            yield f"{path.name} {hashlib.file_digest(file, 'sha256').hexdigest()}"


def _has_no_say(path: Path) -> bool:
    return bool(set(AFTERWARDS).intersection(path.parts)) or path.name in WORDS_OF_PEOPLE


def _fonts() -> Iterator[str]:
    """Where letters fall depends on them; other systems than Linux change theirs with their version."""
    for place in FONTS:
        for folder, _, names in sorted(os.walk(Path(place).expanduser())):
            for name in sorted(names):
                told = (Path(folder) / name).lstat()
                yield f"{folder}/{name} {told.st_size} {told.st_mtime_ns}"
