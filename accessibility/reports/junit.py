"""JUnit XML, for the test tab of any build server: a suite a page, a case for each check that found something there.

In the dialect of Jenkins and Surefire. A barrier is a failure; what people have dealt with, and what they still have to
answer, is skipped with its reason; a page or part that was not checked is an error.
"""

import re
from collections.abc import Iterator

from lxml import etree

from accessibility.model import Finding, Outcome, PageResult, Report
from accessibility.reports.wording import Say, criteria_text, say

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # https://www.w3.org/TR/xml/#charsets


def render(report: Report) -> str:
    text = say(report)
    titles = {promise.check: text(promise.title) for promise in report.promises}
    suites = etree.Element("testsuites", name="Podao")
    for page in report.pages:
        _suite(suites, page, report.started, titles, text)
    _notes(suites, report, text)
    for count in ("tests", "failures", "errors"):
        suites.set(count, str(sum(int(suite.get(count) or 0) for suite in suites)))
    done: bytes = etree.tostring(suites, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return done.decode("utf-8")


def _notes(suites: etree._Element, report: Report, text: Say) -> None:
    """What the whole run left out: in a suite of its own, skipped."""
    if not report.notes:
        return
    whole = etree.SubElement(suites, "testsuite", name="Podao", timestamp=report.started[:19])
    for note in report.notes:
        case = etree.SubElement(whole, "testcase", name=text("not_checked"), classname="Podao")
        etree.SubElement(case, "skipped", type="note", message=_plain(text(note)))
    _count(whole)


def _suite(suites: etree._Element, page: PageResult, started: str, titles: dict[str, str], text: Say) -> None:
    suite = etree.SubElement(suites, "testsuite", name=_plain(page.url), timestamp=started[:19])
    for left in page.not_checked:
        _case(suite, page, left.what, "error", left.what, text(left.why))
    for check, found in _by_check(page):
        name = f"{check}: {titles.get(check, check)}"
        kind = "failure" if any(one.counts for one in found) else "skipped"
        _case(suite, page, name, kind, found[0].impact, "\n\n".join(_told(one, text) for one in found))
    if not len(suite):
        etree.SubElement(suite, "testcase", name=text("machine_none"), classname=_plain(page.url))
    _count(suite)


def _count(suite: etree._Element) -> None:
    counts = {"tests": "testcase", "failures": ".//failure", "errors": ".//error", "skipped": ".//skipped"}
    for count, path in counts.items():
        suite.set(count, str(len(suite.findall(path))))


def _by_check(page: PageResult) -> Iterator[tuple[str, list[Finding]]]:
    """Checks in the order of the alphabet; what makes the check fail first."""
    shown = [found for found in page.findings if found.outcome in (Outcome.FAILED, Outcome.CANT_TELL)]
    for check in sorted({found.check for found in shown}):
        its = sorted((found for found in shown if found.check == check), key=lambda found: not found.counts)
        yield check, its


def _case(suite: etree._Element, page: PageResult, name: str, kind: str, what: str, told: str) -> None:
    case = etree.SubElement(suite, "testcase", name=_plain(name), classname=_plain(page.url))
    etree.SubElement(case, kind, type=what, message=_plain(told.partition("\n")[0])).text = _plain(told)


def _told(found: Finding, text: Say) -> str:
    kind = "not_kept" if found.outcome is Outcome.FAILED else "question"
    note = f"\n{text(found.standing_note)}" if found.standing_note else ""
    source = f"\n{found.source}" if found.source else ""
    place = f"{criteria_text(found, text)}  {found.selector}\n{found.html}"
    return f"{text(kind)}: {text(found.message)}{note}{source}\n{place}"


def _plain(words: str) -> str:
    """Without the characters XML has no place for."""
    return NOT_XML.sub("\ufffd", words)
