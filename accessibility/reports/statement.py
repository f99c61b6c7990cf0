"""The evidence in the accessibility statement: what was checked, how, when, and what was not. It claims nothing."""

from datetime import datetime
from pathlib import Path

from accessibility.errors import SettingError
from accessibility.model import Report
from accessibility.reports.room import room
from accessibility.reports.wording import say
from accessibility.summary import Summary

BEGIN, END = "<!-- evidence -->", "<!-- /evidence -->"


def render(report: Report, contact: str = "") -> str:
    """An HTML fragment in Chinese: an h2 with h3 below. contact: where barriers are reported, left out when "" """
    text = say(report)
    summary = Summary(report=report)
    when = datetime.fromisoformat(report.started)
    return (
        room(text)
        .get_template("statement.jinja")
        .render(
            report=report,
            summary=summary,
            contact=contact,
            when=f"{when.year} 年 {when.month} 月 {when.day} 日",
            tools="、".join(
                f"{name} {version}" for name, version in report.tool.items() if name not in ("system", "python")
            ),
            touched=[number for number in summary.criteria if summary.touched[number]],
            untouched=[number for number in summary.criteria if not summary.touched[number]],
            questions=sum(len(cause.findings) for cause in summary.questions),
            answered=sum(len(cause.findings) for cause in summary.answered),
        )
    )


def put_into(page: Path, report: Report, contact: str = "") -> None:
    """Replace what stands between the two marks of the page, at one stroke. SettingError when they are not there."""
    try:
        html = page.read_text(encoding="utf-8")
    except OSError as problem:
        raise SettingError(f"读不到声明页 {page}。 The statement page {page} cannot be read.") from problem
    before, begin, rest = html.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SettingError(
            f"{page} 里没有 {BEGIN} 和 {END} 这两个标记，不知道把检测结果写在哪里。\n"
            f"{page} lacks the marks {BEGIN} and {END}; there is no place for the evidence."
        )
    fresh = page.with_name(f".{page.name}.new")
    fresh.write_text(f"{before}{BEGIN}\n{render(report, contact)}\n{END}{after}", encoding="utf-8")
    fresh.replace(page)
