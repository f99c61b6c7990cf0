"""PDF files, by the rules of PDF/UA-1 that PyPI's `page-validation` checks: tags, title, language, alternatives.

An extra: without it PDF files are listed and said not to have been checked. The promises are data: pdf_checks.yaml.
"""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from accessibility.identity import identity_of_text
from accessibility.model import PAGE, Finding, NotChecked, Outcome, PageResult, Promise, Words
from accessibility.standards.wcag22 import LEVELS, anchor

EXTRA = "page"  # the module of page-validation
MISSING = Words(
    zh="没有安装 page-validation（用 pip 安装），PDF 只列出，没有检测：",
    en="page-validation is not installed (pip install page-validation); PDF files are listed but were not checked:",
)


def can_check() -> bool:
    return find_spec(EXTRA) is not None


def promises(*, why: Words | None = None) -> tuple[Promise, ...]:
    """What is checked of every PDF; why: it was not."""
    return tuple(
        Promise(check=name, engine="podao", criteria=tuple(one["criteria"]), title=Words(**one["title"]), why=why)
        for name, one in _checks().items()
    )


def examined(url: str, content: bytes) -> PageResult:
    """A PDF that can't be read is reported as not checked."""
    import page  # noqa: PLC0415, an extra

    digest = hashlib.sha256(content).hexdigest()
    try:
        report = page.validate_pdf_bytes(content, profile="ua1")
    except page.PageError as problem:
        why = Words(
            zh=f"{url} 没有检测：读不了这个 PDF（{problem}）。", en=f"{url}: this PDF cannot be read ({problem})."
        )
        return PageResult(
            url=url, http_status=200, title="", sha256=digest, not_checked=(NotChecked(what=PAGE, why=why),)
        )
    failed = {failure.rule_id.removeprefix("PDFUA1-").rpartition("-")[0] for failure in report.failures}
    if title := _title(content):
        failed.discard("METADATA-TITLE")
    return PageResult(url=url, http_status=200, title=title, sha256=digest, findings=tuple(_findings(failed)))


def _title(content: bytes) -> str:
    """Of the information dictionary: for WCAG it counts as the one in the metadata does (technique PDF18)."""
    with suppress(PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        told = PdfReader(BytesIO(content)).metadata
        return str(told.title or "").strip() if told else ""
    return ""


def _findings(failed: set[str]) -> Iterator[Finding]:
    """One for each promise that is not kept. One cause for all files: how they are exported."""
    for name, one in _checks().items():
        rules = [rule for rule in one["rules"] if rule in failed]
        if rules:
            criteria = tuple(one["criteria"])
            yield Finding(
                check=name,
                engine="podao",
                outcome=Outcome.FAILED,
                criteria=criteria,
                level=LEVELS[criteria[0]],
                impact=one["impact"],
                selector=f"PDF ({', '.join(rules)})",
                html="",
                message=Words(
                    zh=f"{one['what']['zh']}{one['who']['zh']}{one['remedy']['zh']}",
                    en=f"{one['what']['en']} {one['who']['en']} {one['remedy']['en']}",
                ),
                help=f"https://www.w3.org/TR/WCAG22/#{anchor(criteria[0])}",
                identity=identity_of_text(name, "pdf"),
                cause="pdf",
            )


@cache
def _checks() -> Mapping[str, Any]:
    checks: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("pdf_checks.yaml").read_text(encoding="utf-8"))
    return checks
