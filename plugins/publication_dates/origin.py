"""Where the history that can be proved begins: the day older content was moved in, if there was one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from plugins.content_model.past import Past
from plugins.publication_dates.versions import Version

_LAST = 20  # commits before the baseline that are looked at for content


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """baseline: what was committed up to this day came from an older site.

    arrival: the day the content came in when the history begins only after the baseline, as a squashed one does.
    """

    baseline: date | None = None
    arrival: date | None = None
    arrived_with: frozenset[str] = frozenset()  # the commits that brought it

    def moved_in(self, version: Version) -> bool:
        """Whether this version came from an older site, so that its date is not git's to prove."""
        if self.arrival:
            return version.commit in self.arrived_with
        return self.baseline is not None and version.committed.date() <= self.baseline


def origin(past: Past, baseline: date | None, known: Iterable[Sequence[Version]]) -> Origin:
    """For items with these versions."""
    if baseline is None:
        return Origin()
    before = [one.hash for one in past.commits.values() if one.day <= baseline][-_LAST:]
    if any(past.repository.resolve((commit, "content") for commit in before).values()):
        return Origin(baseline=baseline)
    first = {past.commits[some[0].commit] for some in known if some}
    parents = past.repository.resolve((parent, "content") for commit in first for parent in commit.parents)
    came = [one for one in first if not any(parents[parent, "content"] for parent in one.parents)]
    if not came:
        return Origin(baseline=baseline)
    arrived_with = frozenset(one.hash for one in came)
    return Origin(baseline=baseline, arrival=min(one.day for one in came), arrived_with=arrived_with)
