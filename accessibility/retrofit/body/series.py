"""Numbered lines that count on from one another, with what stands between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from accessibility.retrofit.body.blocks import Block, Line
from accessibility.retrofit.body.markers import Marker, marker_of


@dataclass(slots=True)
class Member:
    at: int  # index of its block
    marker: Marker
    after: int = -1  # index of the next member; -1 for the last

    @property
    def gap(self) -> bool:
        """Something stands between it and the next."""
        return self.after - self.at > 1


Series = list[Member]


def find_series(blocks: Sequence[Block]) -> Mapping[int, Series]:
    """The series each numbered line belongs to, by the index of its block. A higher number ends the lower ones."""
    open_now: dict[str, Series] = {}
    found: dict[int, Series] = {}
    for at, block in enumerate(blocks):
        marker = marker_of(block.text) if isinstance(block, Line) and block.runs and not block.pictures else None
        if marker is None or marker.bullet:
            continue
        known = open_now.get(marker.kind)
        if known and marker.number == known[-1].marker.number + 1:
            known[-1].after = at
        else:
            known = open_now[marker.kind] = []
        known.append(Member(at, marker))
        found[at] = known
        if marker.rank < 8:
            open_now = {kind: series for kind, series in open_now.items() if series[0].marker.rank <= marker.rank}
    return found


def with_content(series: Series) -> float:
    """The share of its members, the last left out, that have something below them. 1 for a member that is alone."""
    inner = series[:-1]
    return sum(member.gap for member in inner) / len(inner) if inner else 1.0
