"""What earlier runs over the same site came to, from their JSON reports."""

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from accessibility.errors import SettingError
from accessibility.model import Earlier

MOST = 30  # runs; a month of nights


def read_earlier(paths: Iterable[str]) -> tuple[tuple[str, Earlier], ...]:
    """Each run with its site. paths: reports, or folders of reports."""
    return tuple(_read(file) for path in paths for file in _files(Path(path)))


def of_site(site: str, runs: Iterable[tuple[str, Earlier]]) -> tuple[Earlier, ...]:
    """The latest first, each once."""
    its = {run.started: run for name, run in runs if name == site}
    return tuple(sorted(its.values(), key=lambda run: datetime.fromisoformat(run.started), reverse=True)[:MOST])


def _files(path: Path) -> Iterable[Path]:
    if not path.exists():
        raise SettingError(f"以前的报告 {path} 不存在。 There is no earlier report {path}.")
    return sorted(path.glob("*.json")) if path.is_dir() else [path]


def _read(file: Path) -> tuple[str, Earlier]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        summary = content["summary"]
        return summary.get("site", ""), Earlier(
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
