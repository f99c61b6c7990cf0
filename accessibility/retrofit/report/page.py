"""report.html: one page that needs nothing else, held to what it asks of others."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

import accessibility.reports.room as reports_room
from accessibility.retrofit.folder import Work
from accessibility.retrofit.report import figures
from accessibility.retrofit.report.looking import Seen
from accessibility.standards.wcag22 import CRITERIA, LEVELS

HERE = Path(__file__).parent
LINES = 400  # of a transcript; what a page says after that helps nobody to compare


def render(work: Work, site: Path, seen: Sequence[Seen], drafts: int, on: date) -> str:
    was, now = figures.sides(seen)
    before, after = figures.whole(work.root / "before.json"), figures.whole(work.root / "after.json")
    css = (reports_room.HERE / "html.css").read_text(encoding="utf-8") + (HERE / "report.css").read_text(
        encoding="utf-8"
    )
    made = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        finalize=_printable,
    )
    made.globals.update(css=Markup(css), measures=figures.measures, causes=figures.causes, most_lines=LINES)
    promises = {promise.check: promise for one in seen for promise in one.after.promises}
    done = {number for promise in promises.values() for number in promise.criteria}
    return made.get_template("report.jinja").render(
        seen=seen,
        on=on.isoformat(),
        drafts=drafts,
        rows=figures.by_criterion(was, now),
        before_places=figures.places(was),
        after_places=figures.places(now),
        whole=before and after and _whole(before.pages, after.pages),
        left=[(number, CRITERIA[number][2]) for number in CRITERIA if LEVELS[number] != "AAA" and number not in done],
        troubled=[one for one in seen if one.before.trouble or one.after.trouble],
    )


def _whole(before: Sequence[Any], after: Sequence[Any]) -> dict[str, Any]:
    return {
        "before_pages": len(before),
        "after_pages": len(after),
        "rows": figures.by_criterion(before, after),
        "before": figures.places(before),
        "after": figures.places(after),
    }


def _printable(value: Any) -> Any:
    """What an old page says may hold characters that HTML has no place for."""
    return type(value)(re.sub(reports_room.NOT_HTML, "\ufffd", value)) if isinstance(value, str) else value
