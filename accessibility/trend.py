"""What earlier runs over the same site came to, from their JSON reports."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from accessibility.errors import SettingError
from accessibility.model import Earlier

MOST = 30  # runs; a month of nights


def earlier(paths: Iterable[str], site: str) -> tuple[Earlier, ...]:
    """The latest first. paths: reports, or folders of reports; those of another site are passed over."""
    runs = {run.started: run for path in paths for file in _files(Path(path)) for run in _read(file, site)}
    return tuple(sorted(runs.values(), key=lambda run: datetime.fromisoformat(run.started), reverse=True)[:MOST])


def _files(path: Path) -> Iterable[Path]:
    if not path.exists():
        raise SettingError(f"以前的报告 {path} 不存在。 There is no earlier report {path}.")
    return sorted(path.glob("*.json")) if path.is_dir() else [path]


def _read(file: Path, site: str) -> Iterator[Earlier]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        summary = content["summary"]
        if summary.get("site", site) == site:
            yield Earlier(
                started=content["started"],
                causes=summary["failed"]["causes"],
                places=summary["failed"]["places"],
                pages_failed=summary["pages_failed"],
                pages=summary["pages"],
                questions=summary["cantTell"]["places"],
            )
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise SettingError(
            f"{file} 不是检测报告（JSON）：{problem}。 {file} is no audit report in JSON: {problem}."
        ) from problem
