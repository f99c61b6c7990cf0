"""One page over many sites for the person who answers for them: the worst first, with what changed since last time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from accessibility.model import Report
from accessibility.reports.room import room
from accessibility.reports.wording import say
from accessibility.summary import Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A site's latest run, beside the one before."""

    latest: Summary
    before: Summary | None

    @property
    def is_unknown(self) -> bool:
        """No page of it could be checked."""
        return self.latest.pages_not_checked == len(self.latest.report.pages)

    @property
    def serious(self) -> int:
        """Causes that shut people out."""
        return sum(cause.first.impact in ("serious", "critical") for cause in self.latest.failed)

    @property
    def more(self) -> int:
        """Causes more than last time; fewer when negative."""
        return len(self.latest.failed) - len(self.before.failed) if self.before else 0


def render_sites(reports: Sequence[Report]) -> str:
    """Reports of several runs of several sites, in any order. In the language of the latest."""
    sites = sorted(_sites(reports), key=_worst_first)
    latest = max((site.latest.report for site in sites), key=_when)
    text = say(latest)
    known = [site for site in sites if site.before]
    counts = {
        "sites": len(sites),
        "pages": sum(len(site.latest.report.pages) for site in sites),
        "causes": sum(len(site.latest.failed) for site in sites),
        "better": sum(site.more < 0 for site in known),
        "worse": sum(site.more > 0 for site in known),
        "same": sum(site.more == 0 for site in known),
        "first": len(sites) - len(known),
    }
    return room(text).get_template("overview.jinja").render(sites=sites, counts=counts, report=latest)


def _sites(reports: Iterable[Report]) -> Iterable[Site]:
    runs: dict[str, list[Summary]] = {}
    for report in sorted(reports, key=_when, reverse=True):
        summary = Summary(report=report)
        runs.setdefault(summary.site, []).append(summary)
    return (Site(latest=its[0], before=its[1] if len(its) > 1 else None) for its in runs.values())


def _worst_first(site: Site) -> tuple[bool, int, int, int, str]:
    """A site of which no page could be checked comes before all: nobody knows how bad it is."""
    return not site.is_unknown, -site.serious, -len(site.latest.failed), -site.latest.places, site.latest.site


def _when(report: Report) -> datetime:
    return datetime.fromisoformat(report.started)
