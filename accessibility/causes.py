"""Causes, not hits: findings that are mended at one place are one.

The same check at the same kind of place is one cause on however many pages it stands; in content, whose file is known,
each file is its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from accessibility.model import Finding, Outcome, PageResult

IMPACTS = ("minor", "moderate", "serious", "critical")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """What one mending would settle."""

    check: str
    engine: str
    place: str  # "content/guide/x.md", "theme/components/menu", or the kind of place: "navigation a.menu__link"
    findings: tuple[tuple[str, Finding], ...]  # with the page's address

    @property
    def first(self) -> Finding:
        return self.findings[0][1]

    @property
    def pages(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(page for page, _ in self.findings))

    @property
    def weight(self) -> tuple[int, int, int]:
        """The heavier, the sooner it is mended: impact, pages, places."""
        impact = self.first.impact
        return IMPACTS.index(impact) if impact in IMPACTS else 0, len(self.pages), len(self.findings)


def causes(pages: Iterable[PageResult], outcome: Outcome, *, counting: bool = True) -> tuple[Cause, ...]:
    """The heaviest first. counting: only what makes a run fail; else only what people have dealt with."""
    groups: dict[tuple[str, str, str], list[tuple[str, Finding]]] = {}
    for page in pages:
        for found in page.findings:
            if found.outcome is outcome and (found.standing not in ("known", "answered")) == counting:
                place = found.file or found.cause or found.selector
                groups.setdefault((found.check, found.engine, place), []).append((page.url, found))
    made = (
        Cause(check=check, engine=engine, place=place, findings=tuple(found))
        for (check, engine, place), found in groups.items()
    )
    return tuple(sorted(made, key=lambda cause: (*(-part for part in cause.weight), cause.check, cause.place)))
