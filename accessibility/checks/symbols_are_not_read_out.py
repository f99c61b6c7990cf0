"""Stars, arrows and bars that only decorate are read out by name: "black star black star 通知".

WCAG 2.2 criterion 1.1.1, https://www.w3.org/TR/WCAG22/#non-text-content, technique C9 and failure F26. A sign may mean
something, so a person has to answer; rows of the same sign never do.
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed
from accessibility.observation import Observation
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import has_words, plain, shortened
from accessibility.snapshot import Element, Snapshot
from accessibility.standards.word_list import names
from accessibility.transcript.texts import said

CHECK = Check(
    title=Words(zh="装饰符号不读出来", en="Decorative signs are not read out"),
    criteria=(),
    impact=Impact.MINOR,
    who=Words(
        zh="用读屏软件的人会听到“实心五角星”“竖线”这样的话，一行里听好几遍。",
        en='People who listen hear "black star" or "bar" again and again.',
    ),
    remedy=Words(
        zh='用样式画出装饰，或把符号放进 aria-hidden="true" 的元素。',
        en='Draw decoration with styles, or put the sign into an element with aria-hidden="true".',
    ),
)
ROW = re.compile(r"([^\w\s。，、：；！？…—.])(?:\s?\1){4,}")  # five of a kind draw a line; dots lead to a page number


def targets(seen: Observation) -> Iterator[Element]:
    """What holds texts that are nothing but such signs, or rows of them."""
    return iter(_found(seen.snapshot))


def judge(element: Element, seen: Observation) -> Verdict:
    place = _found(seen.snapshot)[element]
    row = _row(place)
    if row:
        return failed(f"“{shortened(row, 12)}”会一个一个读出来。", f'"{shortened(row, 12)}" is read out sign by sign.')
    sign = _sign(place)
    zh, _, en = names("spoken_symbols")[sign].partition("|")
    return cant_tell(
        f"符号“{sign}”会读成“{zh.strip()}”。这里需要听到它吗？不需要就不让它读出来。",
        f'The sign "{sign}" is read as "{en.strip()}". Has it to be heard here? If not, keep it silent.',
    )


@once
def _found(snapshot: Snapshot) -> dict[Element, Element]:
    """Holder → its first such text."""
    places = (place for place in snapshot.texts() if is_seen(place) and (_row(place) or _sign(place)))
    return {place.parent: place for place in reversed(list(places)) if place.parent is not None}


def _row(place: Element) -> str:
    found = ROW.search(said(place))
    return found.group() if found else ""


def _sign(place: Element) -> str:
    """The first sign of a text that is nothing else, outside of formulas and code."""
    text = plain(said(place))
    if not text or has_words(text) or place.closest("math", "code", "pre", "kbd", "samp"):
        return ""
    return next((char for char in text if char in names("spoken_symbols")), "")
