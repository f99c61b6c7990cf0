"""When nothing at all has changed since the last build, its output is the site: it is looked at, not made.

Nothing is: no file below content/, portal/ and the theme, no plugin, setting or package; the day is the same, and no
item's time has come. The gates are asked all the same, as in every build, and every file of the output is read: one
other byte is enough for a build like any other. A plugin that asks a clock or the network for what it writes has no
place in a site that is reproducible, and is not noticed here.
"""

import hashlib
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from plugins.content_model.gates import check_gates
from plugins.content_model.kept import Kept, dump
from plugins.content_model.library import Library
from plugins.content_model.side_by_side import cores, side_by_side
from plugins.content_model.sources import digest_of_all
from plugins.fast_build.names import files_below

_NAME = "whole"
_MANY = 500  # files; fewer are read before a second process has begun


class Whole:
    """The last build as one thing.

    output: where it was asked for. places: all that it was made from. besides: a file it left elsewhere.
    """

    def __init__(self, kept: Kept, output: Path, places: Sequence[Path], besides: Path) -> None:
        self._kept = kept
        self._besides = besides
        self._name = f"{_NAME} {output}"
        self._places = places
        self._stamp = digest_of_all(*places)

    def remember(self, home: Path, library: Library, now: datetime, known: Mapping[str, str]) -> str:
        """After a build that was made at `now`; the name that has to be kept. known: digests of some of its files."""
        waiting = [item.published_at for item in library.items() if item.published_at and item.published_at > now]
        warnings = [str(told) for key in library.all_keys() for told in library.problems(key) if told.warning]
        files = {**_digests(home, sorted(set(files_below(home)) - known.keys())), **known}
        facts = (now, min(waiting, default=None), tuple(warnings), files, file_digest(self._besides))
        if digest_of_all(*self._places) == self._stamp:  # nothing was saved meanwhile
            self._kept.put(self._name, self._stamp, dump(facts))
        return self._name

    def is_still(self, home: Path, earlier: Path, library: Library, now: datetime) -> bool:
        """Whether the earlier site is what a build would make now; then it stands in `home`."""
        facts = self._kept.get(self._name, self._stamp)
        if not facts:
            return False
        made, turns, warnings, files, besides = facts
        if now < made or now.date() != made.date() or (turns and turns <= now):
            return False
        if file_digest(self._besides) != besides or _digests(earlier, list(files)) != files:
            return False
        if home == earlier and set(files_below(earlier)) != files.keys():
            return False
        problems = sorted(set(check_gates(library, now)))
        if any(not problem.warning for problem in problems):
            return False  # the build says so, as always
        sys.stderr.writelines(f"{line}\n" for line in sorted({*warnings, *map(str, problems)}))
        return home == earlier or _links(home, earlier, list(files))


def _digests(folder: Path, names: Sequence[str]) -> dict[str, str]:
    count = cores() * 4 if len(names) >= _MANY else 1
    size = max(1, -(-len(names) // count))
    parts = [partial(_read, str(folder), names[first : first + size]) for first in range(0, len(names), size)]
    return {name: digest for part in side_by_side(parts) for name, digest in part.items()}


def _read(folder: str, names: Sequence[str]) -> dict[str, str]:
    found = {}
    for name in names:
        with suppress(OSError), open(f"{folder}/{name}", "rb") as file:  # noqa: PTH123, there may be very many
            found[name] = hashlib.sha256(file.read()).hexdigest()
    return found


def file_digest(path: Path) -> str:
    """ "" for a file that is not there."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _links(home: Path, earlier: Path, names: Sequence[str]) -> bool:
    """The same files under `home`; false where there can be no links."""
    try:
        for folder in {name.rpartition("/")[0] for name in names}:
            (home / folder).mkdir(parents=True, exist_ok=True)
        for name in names:
            os.link(f"{earlier}/{name}", f"{home}/{name}")
    except OSError:
        shutil.rmtree(home, ignore_errors=True)
        return False
    return True
