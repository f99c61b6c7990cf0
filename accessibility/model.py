"""The frozen values of an audit: what a check promises, what it said, and what a report holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from accessibility.standards.wcag22 import LEVELS

PAGE = "page"  # NotChecked.what when the page as a whole is meant


class Outcome(StrEnum):
    """EARL's words (https://www.w3.org/TR/EARL10-Schema/). `cantTell` is never folded into failed or passed."""

    PASSED = "passed"
    FAILED = "failed"
    CANT_TELL = "cantTell"
    INAPPLICABLE = "inapplicable"


class Impact(StrEnum):
    """axe's four words for how hard a barrier hits."""

    MINOR = "minor"
    MODERATE = "moderate"
    SERIOUS = "serious"
    CRITICAL = "critical"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One sentence in the two languages of every report."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What one check promises. Its id is the name of its module; its level follows from its criteria."""

    title: Words  # a statement that is true of a good page
    criteria: tuple[str, ...]  # WCAG 2.2 numbers, "1.4.3"; empty for a best practice
    impact: Impact
    who: Words  # whom the barrier shuts out, one sentence
    remedy: Words  # how to mend it, one sentence
    act: tuple[str, ...] = ()  # ids of the ACT rules it implements
    axe: tuple[str, ...] = ()  # axe rules that report the same cause on the same element
    replaces: tuple[str, ...] = ()  # axe rules with more false alarms: what they alone say is a question
    needs: tuple[type, ...] = ()  # observation classes of the probes it judges
    colours: bool = False  # it reads colours: looked at again where nothing else has changed
    experimental: bool = False

    @property
    def level(self) -> str:
        """The strictest level the criteria ask for: "A", "AA", "AAA", or "" for a best practice."""
        return min((LEVELS[number] for number in self.criteria), key=len, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a check says of one element. `what` holds the value seen, in the present tense.

    For `cantTell`, `what` ends with the exact question a person has to answer.
    `remedy` replaces the check's own where this case has a better one.
    """

    outcome: Outcome
    what: Words
    remedy: Words | None = None


def passed(zh: str, en: str) -> Verdict:
    return Verdict(outcome=Outcome.PASSED, what=Words(zh=zh, en=en))


def failed(zh: str, en: str, remedy: Words | None = None) -> Verdict:
    return Verdict(outcome=Outcome.FAILED, what=Words(zh=zh, en=en), remedy=remedy)


def cant_tell(zh: str, en: str, remedy: Words | None = None) -> Verdict:
    return Verdict(outcome=Outcome.CANT_TELL, what=Words(zh=zh, en=en), remedy=remedy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One outcome on one element of one page. Its JSON shape is public API (reports/audit.schema.json)."""

    check: str  # id: our module's name, or axe's rule id
    engine: str  # "axe" or "podao"
    outcome: Outcome
    criteria: tuple[str, ...]
    level: str  # "A", "AA", "AAA" or "" for a best practice
    impact: str
    selector: str  # CSS; frames and shadow roots are joined by " >>> "
    html: str  # the element's start tag and a little more, at most 300 characters
    message: Words  # what is wrong here, whom it shuts out, how to mend it
    help: str  # a URL or the check's title: where to read on
    identity: str  # stable hash, see identity.py
    cause: str = (
        ""  # what kind of place it is: "navigation a.menu__link"; findings of one check there are mended at once
    )
    source: str = ""  # when known: "content/guide/x.md:12", "theme/components/menu"
    conditions: tuple[str, ...] = ()  # where it was seen: "1280 light", "320 dark"
    also: tuple[str, ...] = ()  # other engines' rules that say the same of it: "axe:image-alt"
    standing: str = ""  # "" or "new", "known" (in the baseline or known_issues.yaml), "answered" (answers.yaml)
    standing_note: Words | None = None  # who said so, why, until when
    picture: str = ""  # how the place looks, a data: URL; of the first place of a cause, when asked for

    @property
    def file(self) -> str:
        """The source without the line."""
        return self.source[: -len(str(self.line)) - 1] if self.line else self.source

    @property
    def line(self) -> int:
        """Of the source, 0 when unknown."""
        line = self.source.rpartition(":")[2]
        return int(line) if line.isdecimal() and line != self.source else 0

    @property
    def counts(self) -> bool:
        """It makes the run fail: failed, and neither known nor answered."""
        return self.outcome is Outcome.FAILED and self.standing not in ("known", "answered")


@dataclass(frozen=True, slots=True, kw_only=True)
class NotChecked:
    """Something that was not looked at, and why. Never silence."""

    what: str  # a check id, a probe, "page"
    why: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PageResult:
    """All that was found on one page."""

    url: str
    http_status: int  # 0 when nothing answered
    title: str
    sha256: str  # of the served HTML; "" when nothing was served
    findings: tuple[Finding, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    notes: tuple[Words, ...] = ()  # what the page tried while it was looked at, and what was done about it
    source: str = ""  # "content/guide/apply.md" when known
    cost_ms: Mapping[str, int] = field(default_factory=dict)  # by part: visit, look, capture, axe, judge …


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What one check or rule of axe looks after, whatever it finds."""

    check: str
    engine: str
    criteria: tuple[str, ...]
    title: Words  # what is true of a good page
    why: Words | None = None  # why it was not run, when it was not


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that pages link to and that is no page."""

    url: str
    kind: str  # "pdf", "docx" …
    pages: tuple[str, ...]  # that link to it, the first three
    checked: bool = False  # then its findings stand in the pages of the report, under its url


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What an earlier run came to."""

    started: str
    causes: int
    places: int
    pages_failed: int
    pages: int
    questions: int  # places


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One run: who looked, with what, at which pages, and what was found."""

    tool: Mapping[str, str]  # name → version: podao, axe-core, browser, python
    started: str  # ISO 8601 with offset
    settings: Mapping[str, object] = field(default_factory=dict)
    pages: tuple[PageResult, ...] = ()
    commit: str = ""  # that the audited pages were built from; "+" at the end when files differed from it
    conditions: tuple[str, ...] = ()  # how the pages were looked at: "1280 light" …
    promises: tuple[Promise, ...] = ()  # what was run
    left_out: tuple[Promise, ...] = ()  # what this run does not do on any page, and why
    mended: tuple[Mapping[str, str], ...] = ()  # of the baseline, no longer found: page, check, selector, identity
    stale: tuple[Words, ...] = ()  # known issues and answers that are over or match nothing
    attachments: tuple[Attachment, ...] = ()
    notes: tuple[Words, ...] = ()  # what finding the pages left out, and why
    earlier: tuple[Earlier, ...] = ()  # runs over the same site, the latest first
