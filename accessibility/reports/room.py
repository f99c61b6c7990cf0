"""Where the templates of reports are filled: escaped, strict, with what every one of them asks for."""

import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from accessibility.reports.wording import Say, condition_text, criteria_text, criterion_title
from accessibility.standards.wcag22 import LEVELS

HERE = Path(__file__).parent
NOT_HTML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")  # https://html.spec.whatwg.org/#text-2


def room(text: Say) -> Environment:
    """text: in the language of the report."""
    made = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, finalize=_printable
    )
    made.filters.update(
        condition=lambda name: condition_text(name, text),
        criteria=lambda finding: criteria_text(finding, text),
        title_of=lambda number: criterion_title(number, text),
        level_of=LEVELS.__getitem__,
    )
    css = Markup((HERE / "html.css").read_text(encoding="utf-8"))
    marks = {name: text(name) for name in ("colon", "comma", "semicolon")}
    made.globals.update(text=text, css=css, **marks)
    return made


def _printable(value: Any) -> Any:
    """What a page says may hold characters that HTML has no place for."""
    return type(value)(NOT_HTML.sub("\ufffd", value)) if isinstance(value, str) else value
