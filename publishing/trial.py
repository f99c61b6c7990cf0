"""Builds a site from a converted old one to look at: what the gates refuse is set aside and listed, never published.

The work folder of `accessibility retrofit` stays as it is; the trial works on a copy beside it. Gates about the act of
publishing (who reviewed, since when) are off in the copy; those about what a text says stay on.
"""

import csv
import io
import json
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from publishing.build import build
from publishing.rehearsal import checked, switch_off

ROUNDS = 20  # each sets aside what leans on what was set aside before
HINT = "提醒："  # a problem that refuses nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    site: Path
    shown: int
    aside: Mapping[str, Sequence[str]]  # file of content/ → why


def try_out(root: Path, work: Path) -> Trial:
    """Makes `site/` and `aside.csv` in the work folder. BuildError when even the rest can't be built."""
    folder = work / ".trial"
    shutil.rmtree(folder, ignore_errors=True)
    source = (
        work / "rehearsal" if (work / "rehearsal/content").is_dir() else work
    )  # what is undecided is set aside there
    for name in ("content", "portal"):
        shutil.copytree(source / name, folder / name)
    switch_off(root, folder / "portal/gates.yaml")
    for draft in [path for path in sorted(folder.glob("content/*/*.md")) if _is_draft(path)]:
        draft.unlink()
    aside = _private(work)
    for name in aside:
        (folder / name).unlink(missing_ok=True)
    for _ in range(ROUNDS):
        refused = _refused(root, folder)
        if not refused:
            break
        aside |= refused
        for name in refused:
            (folder / name).unlink(missing_ok=True)
    _without_empty_columns(folder)
    site = build(root, work / "site", "pelicanconf.py", source=folder)
    _list(work / "aside.csv", aside)
    shown = len(list(folder.glob("content/*/*.md")))
    shutil.rmtree(folder)
    return Trial(site=site, shown=shown, aside=aside)


def _private(work: Path) -> dict[str, list[str]]:
    """Items in which the privacy gate found something: they are not even looked at in a trial."""
    file = work / "worklist.json"
    said = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else []
    return {f"content/{one['item']}": [one["met"]] for one in said if one["kind"] == "private"}


def _is_draft(path: Path) -> bool:
    return re.search(r"(?m)^status:[ \t]*draft\b", path.read_text(encoding="utf-8")) is not None


def _refused(root: Path, folder: Path) -> dict[str, list[str]]:
    """Items and files that a gate refuses, and items that link such a file; with what it said."""
    said: dict[str, list[str]] = {}
    for line in checked(root, folder):
        name = re.split(r"[:\s]", line, maxsplit=1)[0]
        if name.startswith("content/") and HINT not in line:
            said.setdefault(name, []).append(line)
    items = {path: path.read_text(encoding="utf-8") for path in sorted(folder.glob("content/*/*.md"))}
    found: dict[str, list[str]] = {}
    for name, lines in said.items():
        for path, text in items.items():
            own = path.relative_to(folder).as_posix()
            if own == name or (not name.endswith(".md") and Path(name).name in text):
                found.setdefault(own, []).extend(lines)
        if not name.endswith(".md"):
            found.setdefault(name, []).extend(lines)
    return found


def _without_empty_columns(folder: Path) -> None:
    """A column in which nothing is left has no list and no feed."""
    file = folder / "portal/columns.yaml"
    said = yaml.safe_load(file.read_text(encoding="utf-8"))
    said["columns"] = [one for one in said["columns"] if [*(folder / "content" / one["slug"]).glob("*.md")]]
    file.write_text(yaml.safe_dump(said, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _list(file: Path, aside: Mapping[str, Sequence[str]]) -> None:
    made = io.StringIO()
    rows = csv.writer(made, lineterminator="\n")
    rows.writerow(("文件", "为什么先放在一边"))
    rows.writerows(
        (name, line.removeprefix(name).lstrip(":")) for name, lines in sorted(aside.items()) for line in lines
    )
    file.write_text("\ufeff" + made.getvalue(), encoding="utf-8")
