"""The whole report as one JSON document, and back. Its shape is public API: audit.schema.json."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from accessibility.errors import SettingError
from accessibility.model import Attachment, Earlier, Finding, NotChecked, Outcome, PageResult, Promise, Report, Words
from accessibility.summary import Summary

HERE = Path(__file__).parent


def render(report: Report) -> str:
    """Keys in the order of the schema, two spaces, a line break at the end."""
    return json.dumps(document(report), ensure_ascii=False, indent=2) + "\n"


def document(report: Report) -> dict[str, Any]:
    """The document as plain values."""
    everything = asdict(report)
    ends = ("pages", "attachments", "notes", "mended", "stale", "earlier")
    order = ("tool", "started", "commit", "settings", "conditions", "promises", "left_out", *ends)
    return {"format": 1, **{name: everything[name] for name in order}, "summary": _summary(Summary(report=report))}


def parse(text: str, name: str) -> Report:
    """The report that `render` wrote. SettingError when it is not one; name: of the file, for the message."""
    try:
        content = json.loads(text)
        return Report(
            tool=content["tool"],
            started=content["started"],
            commit=content["commit"],
            settings=content["settings"],
            conditions=tuple(content["conditions"]),
            promises=tuple(_promise(one) for one in content["promises"]),
            left_out=tuple(_promise(one) for one in content["left_out"]),
            pages=tuple(_page(one) for one in content["pages"]),
            mended=tuple(content["mended"]),
            stale=tuple(Words(**one) for one in content["stale"]),
            attachments=tuple(
                Attachment(**{**one, "pages": tuple(one["pages"])}) for one in content.get("attachments", ())
            ),
            notes=tuple(Words(**one) for one in content.get("notes", ())),
            earlier=tuple(Earlier(**one) for one in content.get("earlier", ())),
        )
    except (ValueError, KeyError, TypeError) as problem:
        raise SettingError(
            f"{name} 不是检测报告（JSON）：{problem}。请用 --format json:文件 生成。\n"
            f"{name} is no audit report in JSON: {problem}. Make one with --format json:FILE."
        ) from problem


def read(path: Path) -> Report:
    """As parse."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as problem:
        raise SettingError(f"读不到报告 {path}。 The report {path} cannot be read.") from problem
    return parse(text, str(path))


def _summary(summary: Summary) -> dict[str, Any]:
    return {
        "site": summary.site,
        "exit_code": summary.exit_code,
        "headline": asdict(summary.headline),
        "pages": len(summary.report.pages),
        "pages_not_checked": summary.pages_not_checked,
        "pages_failed": summary.pages_failed,
        "failed": {"causes": len(summary.failed), "places": summary.places},
        "cantTell": {
            "causes": len(summary.questions),
            "places": sum(len(cause.findings) for cause in summary.questions),
        },
        "known": sum(len(cause.findings) for cause in summary.known),
        "answered": sum(len(cause.findings) for cause in summary.answered),
        "failed_by_criterion": dict(sorted(summary.failed_by_criterion.items())),
    }


def _promise(one: Mapping[str, Any]) -> Promise:
    why = Words(**one["why"]) if one["why"] else None
    return Promise(**{**one, "criteria": tuple(one["criteria"]), "title": Words(**one["title"]), "why": why})


def _page(one: Mapping[str, Any]) -> PageResult:
    return PageResult(
        **{
            **one,
            "findings": tuple(_finding(it) for it in one["findings"]),
            "not_checked": tuple(NotChecked(what=it["what"], why=Words(**it["why"])) for it in one["not_checked"]),
            "notes": tuple(Words(**it) for it in one["notes"]),
        }
    )


def _finding(one: Mapping[str, Any]) -> Finding:
    return Finding(
        **{
            **one,
            "outcome": Outcome(one["outcome"]),
            "criteria": tuple(one["criteria"]),
            "conditions": tuple(one["conditions"]),
            "also": tuple(one["also"]),
            "message": Words(**one["message"]),
            "standing_note": Words(**one["standing_note"]) if one["standing_note"] else None,
        }
    )
