"""The words of reports in the language the run asked for."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

from accessibility.model import Finding, Report, Words
from accessibility.standards.wcag22 import CRITERIA

Say = Callable[..., str]


def say(report: Report) -> Say:
    """A function from a key of words.json, or from Words, to a text; its keyword arguments fill the text."""
    lang = str(report.settings.get("lang", "zh"))
    table = _table()

    def text(what: str | Words, **values: object) -> str:
        if isinstance(what, Words):
            return what.zh if lang == "zh" else what.en
        return table[what][lang].format(**values)

    return text


def criteria_text(finding: Finding, text: Say) -> str:
    """ "1.4.3 AA", or that it is a best practice."""
    return " ".join((*finding.criteria, finding.level)) if finding.criteria else text("best_practice")


def criterion_title(number: str, text: Say) -> str:
    _, en, zh = CRITERIA[number]
    return text(Words(zh=zh, en=en))


def condition_text(name: str, text: Say) -> str:
    """ "1280 dark" in words."""
    width, _, scheme = name.partition(" ")
    return f"{width} {text('px')} {text(scheme)}"


@cache
def _table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = json.loads(Path(__file__).with_name("words.json").read_text(encoding="utf-8"))
    return table
