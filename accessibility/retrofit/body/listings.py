"""Lists that were typed become lists; their numbers stay, as figures or in the words of the items."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from accessibility.retrofit.body.account import Account
from accessibility.retrofit.body.blocks import Block, Line, Listing, Run, Table, lines_of
from accessibility.retrofit.body.markers import DASHES, KEPT_SIGNS, Marker, marker_of
from accessibility.retrofit.body.shaping import cut, kept

ALONE = "•●"  # other signs make a list only when there are two of them
NEVER = ("编", "章", "节")
FARTHEST = 5  # blocks between two items of one list
LONGEST_LEAD = 14  # characters of “附件：” before the first item


Outer = tuple[tuple[Marker, int], ...]  # items around, with their depths in a Word list
Key = tuple[int, tuple[tuple[str, str, int, int], ...]]


@dataclass(slots=True)
class Taker:
    blocks: Sequence[Block]
    account: Account
    known: dict[Key, tuple[Listing, int] | None] = field(default_factory=dict)
    markers: dict[int, Marker | None] = field(default_factory=dict)

    def run(self) -> list[Block]:
        found: list[Block] = []
        at = 0
        while at < len(self.blocks):
            taken = self.take(at, ())
            if taken:
                self.tell(taken[0])
                found.append(taken[0])
                at = taken[1]
            else:
                found.append(self.blocks[at])
                at += 1
        return found

    def tell(self, listing: Listing) -> None:
        """What became of the numbers and signs that were typed, here and in the lists inside."""
        if listing.typed:
            self.account.dropped.update("".join(listing.typed))
            place = next((line.at for line in lines_of(listing.items[0])), "")
            self.account.piece("text", f"{listing.typed[0]} × {len(listing.typed)}", "changed", "list-mark", place)
        for line in listing.before:
            self.account.piece("text", line.text, "changed", "list-mark", line.at)
        for item in listing.items:
            for block in item:
                if isinstance(block, Listing):
                    self.tell(block)

    def marker(self, at: int) -> Marker | None:
        if at not in self.markers:
            self.markers[at] = self.find_marker(at)
        return self.markers[at]

    def find_marker(self, at: int) -> Marker | None:
        block = self.blocks[at] if at < len(self.blocks) else None
        if not isinstance(block, Line) or block.level or block.caption or not block.runs:
            return None
        if not isinstance(block.runs[0], Run) or block.look.align == "right":
            return None
        marker = marker_of(block.text)
        return None if marker is None or marker.kind in NEVER else marker

    def depth(self, at: int) -> int:
        block = self.blocks[at]
        return block.depth if isinstance(block, Line) else 0

    def take(self, at: int, outer: Outer) -> tuple[Listing, int] | None:
        """The list that begins here and the index after it. outer: the items it stands in, with their depths."""
        key = (
            at,
            tuple(
                (marker.kind, marker.sign, marker.number if not marker.bullet else 0, depth) for marker, depth in outer
            ),
        )
        if key not in self.known:
            self.known[key] = self.find_list(at, outer)
        return self.known[key]

    def find_list(self, at: int, outer: Outer) -> tuple[Listing, int] | None:
        first = self.marker(at)
        if first is None:
            return None
        depth = self.depth(at)
        items: list[tuple[Block, ...]] = []
        marker: Marker | None = first
        while marker is not None and self.follows(marker, first, len(items)) and self.depth(at) == depth:
            item, at = self.item(at, marker, (*outer, (marker, depth)))
            items.append(item)
            marker = self.marker(at)
        if len(items) < 2 and first.sign not in ALONE:
            return None
        mark = "-" if first.bullet else "1." if first.kind == "1." else "as typed"
        begin = self.blocks[at - len(items) : at] if mark == "1." and first.sign.startswith("0") else ()
        typed = (first.sign,) * len(items) if mark != "as typed" and first.sign not in KEPT_SIGNS else ()
        lines = tuple(block for block in begin if isinstance(block, Line))
        return Listing(items=tuple(items), mark=mark, start=first.number or 1, typed=typed, before=lines), at

    def follows(self, marker: Marker, first: Marker, count: int) -> bool:
        if first.bullet:
            return marker.bullet and (marker.sign == first.sign or (marker.sign in DASHES and first.sign in DASHES))
        return marker.kind == first.kind and marker.number == first.number + count

    def item(self, at: int, marker: Marker, outer: Outer) -> tuple[tuple[Block, ...], int]:
        """One item, with the lists in it and what stands between it and the next."""
        line = self.blocks[at]
        assert isinstance(line, Line)
        typed = marker.kind not in ("1.", "-") and (not marker.bullet or marker.sign in KEPT_SIGNS)
        blocks: list[Block] = [replace(line if typed else cut(line, marker.length), soft=False, depth=0)]
        at += 1
        while at < len(self.blocks):
            inner = self.marker(at)
            if inner is not None and self.belongs_outside(inner, self.depth(at), outer):
                break
            taken = self.take(at, outer) if inner is not None and (inner.bullet or inner.number == 1) else None
            if taken and inner is not None and not self.is_inner(at, inner, line, marker, taken[1]):
                break
            if taken:
                blocks.append(taken[0])
                at = taken[1]
            elif self.resumes(at, outer[-1]):
                blocks.append(self.blocks[at])
                at += 1
            else:
                break
        return tuple(blocks), at

    def is_inner(self, at: int, inner: Marker, line: Line, marker: Marker, after: int) -> bool:
        """Another sign begins a list inside the item only when it stands further in, or when the outer list goes on."""
        lower = inner.rank > marker.rank and not marker.bullet
        if lower or inner.bullet != marker.bullet:
            return True
        first = self.blocks[at]
        further = isinstance(first, Line) and (first.indent > line.indent or first.depth > line.depth)
        then = self.marker(after)
        if then is None or further:
            return further
        return then.sign == marker.sign if marker.bullet else then.kind == marker.kind

    def belongs_outside(self, marker: Marker, depth: int, outer: Outer) -> bool:
        """It is the next item of this list or of one around it."""
        for known, at in reversed(outer):
            if depth > at > 0:
                return False
            if known.bullet and marker.bullet and (known.sign == marker.sign) and depth <= at:
                return True
            if not known.bullet and marker.kind == known.kind:
                return True
        return False

    def resumes(self, at: int, item: tuple[Marker, int]) -> bool:
        """The next number of the list comes soon, so what stands here belongs to the item before it."""
        known, depth = item
        if known.bullet or known.kind in ("一、", "（一）"):
            return False
        for index in range(at, min(at + FARTHEST, len(self.blocks))):
            block = self.blocks[index]
            if not isinstance(block, Line | Listing | Table) or (isinstance(block, Line) and block.level):
                return False
            marker = self.marker(index)
            if marker is not None and marker.kind == known.kind and self.depth(index) == depth:
                return index > at and marker.number == known.number + 1
        return False


def split_leads(blocks: Sequence[Block], account: Account) -> list[Block]:
    """“附件：1.申请表” above “2.审批表” is a line and the first item."""
    found: list[Block] = []
    for at, block in enumerate(blocks):
        pieces = leads(block, blocks[at + 1] if at + 1 < len(blocks) else None)
        found += pieces or [block]
    return found


def leads(block: Block, after: Block | None) -> list[Block]:
    if not isinstance(block, Line) or not isinstance(after, Line):
        return []
    colon = max(block.text.find("：", 0, LONGEST_LEAD), block.text.find(":", 0, LONGEST_LEAD))
    if colon < 1:
        return []
    rest = block.text[colon + 1 :]
    blank = len(rest) - len(rest.lstrip())
    one, two = marker_of(rest.lstrip()), marker_of(after.text)
    if one is None or two is None or one.number != 1 or two.number != 2 or one.kind != two.kind:
        return []
    return [kept(block, colon + 1), replace(cut(block, colon + 1 + blank), soft=False, names=())]


def mend_listing(listing: Listing, account: Account) -> Listing:
    """A list in which the old editor typed numbers or signs too."""
    firsts = [item[0] if item else None for item in listing.items]
    lines = [one for one in firsts if isinstance(one, Line) and one.runs and isinstance(one.runs[0], Run)]
    markers = [marker_of(line.text) for line in lines]
    if listing.mark == "as typed" or len(lines) < len(firsts) or not markers or None in markers:
        return listing
    known = [marker for marker in markers if marker is not None]
    first = known[0]
    in_order = all(one.kind == first.kind and one.number == first.number + at for at, one in enumerate(known))
    if first.bullet and all(one.sign == first.sign for one in known) and first.sign not in KEPT_SIGNS:
        mark, start = listing.mark, listing.start
    elif in_order and first.kind == "1.":
        mark, start = "1.", first.number
    elif in_order and first.kind not in NEVER:
        return replace(listing, mark="as typed", start=first.number)
    else:
        return listing
    account.dropped.update("".join(one.sign for one in known))
    account.piece("text", f"{first.sign} × {len(known)}", "changed", "list-mark", lines[0].at)
    items = tuple(
        (cut(line, one.length), *item[1:]) for line, one, item in zip(lines, known, listing.items, strict=True)
    )
    return replace(listing, items=items, mark=mark, start=start)


def find_lists(blocks: Sequence[Block], account: Account) -> list[Block]:
    """All lists, typed ones and real ones, however deep."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Listing):
            items = tuple(tuple(find_lists(item, account)) for item in block.items)
            found.append(mend_listing(replace(block, items=items), account))
        else:
            found.append(block)
    return Taker(split_leads(found, account), account).run()
