"""Values that tell what a page took from them, so that the page is made anew when that, and only that, has changed.

A watched value looks like the one it stands for. A step into it is an attribute, a place, a call or a question (how
many, any at all, is it there); what comes out is watched again, until it is a plain value or an item, whose digest is
written down under the way that led there. `follow` goes the same way again through the values of a later build.
"""

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from typing import Any

from pelican.contents import Content
from pelican.paginator import Page, Paginator
from pelican.urlwrappers import URLWrapper

from plugins.content_model.item import Item
from plugins.content_model.record import Record
from plugins.fast_build.digests import Digest, Digests, UnknownValueError

Step = tuple[str, Any]  # ("attribute", name), ("place", index), ("slice", ends), ("call", arguments), ("ask", question)
Way = tuple[Step, ...]  # the first step is ("name", name)
WHOLE: Step = ("ask", "whole")
UNKNOWN: Digest = b"?"  # of what cannot be judged: equal to nothing
_WHOLE = (Item, Record, Content, URLWrapper, str)


class Seen:
    """What the page that is being made has taken so far: numbers of entries in a list that only grows."""

    def __init__(self, digests: Digests) -> None:
        self.digests = digests
        self.entries: list[tuple[Way, Digest]] = []
        self.taken: set[int] = set()

    def enter(self, way: Way, value: Any) -> int:
        """The number of what is found at the end of a way."""
        self.entries.append((way, judged(value, self.digests)))
        return len(self.entries) - 1

    def lose(self, way: Way) -> None:
        """The page took something that no later build can ask for: it will be made anew every time."""
        self.entries.append((way, UNKNOWN))
        self.taken.add(len(self.entries) - 1)

    def ways(self) -> dict[Way, Digest]:
        """What was taken."""
        return dict(self.entries[number] for number in sorted(self.taken))


def judged(value: Any, digests: Digests) -> Digest:
    """The digest, UNKNOWN when there is none."""
    try:
        return digests.of(value)
    except UnknownValueError:
        return UNKNOWN


def is_watchable(value: Any) -> bool:
    """Whether a page may take a part of it and not the rest."""
    if isinstance(value, (*_WHOLE, type)):
        return False
    if isinstance(value, tuple | list):
        return any(isinstance(one, Item | Content) or is_watchable(one) for one in value[:3])
    return is_dataclass(value) or isinstance(value, Page | Paginator)


class Watched:
    """Stands for a value; see the module."""

    __slots__ = ("_watched_parts", "_watched_seen", "_watched_value", "_watched_way")

    def __init__(self, value: Any, way: Way, seen: Seen) -> None:
        self._watched_value = value
        self._watched_way = way
        self._watched_seen = seen
        self._watched_parts: dict[Step, tuple[int, Any]] = {}

    def _watched_take(self, step: Step) -> Any:
        """What is there, watched or noted."""
        try:
            known = self._watched_parts.get(step)
        except TypeError:  # a call with something that is no key
            self._watched_seen.lose(self._watched_way)
            return take(self._watched_value, step)
        if known is None:
            known = self._watched_parts[step] = self._watched_step(step)
        number, value = known
        if number >= 0:
            self._watched_seen.taken.add(number)
        return value

    def _watched_step(self, step: Step) -> tuple[int, Any]:
        """The number under which it is noted, -1 for what is watched itself."""
        value = take(self._watched_value, step)
        way = (*self._watched_way, step)
        if step != WHOLE and is_watchable(value):
            return -1, Watched(value, way, self._watched_seen)
        return self._watched_seen.enter(way, value), value

    def _watched_call(self, name: str, words: tuple[Any, ...], named: Mapping[str, Any]) -> Any:
        """With all its arguments, so that a later build can make the same call."""
        return self._watched_take(
            ("call", (name, tuple(map(plain, words)), tuple((key, plain(named[key])) for key in named)))
        )

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        value = getattr(self._watched_value, name)
        if callable(value) and not isinstance(value, Item | Content):
            return lambda *words, **named: self._watched_call(name, words, named)
        return self._watched_take(("attribute", name))

    def __getitem__(self, place: Any) -> Any:
        if not isinstance(self._watched_value, tuple | list):
            raise TypeError(f"{type(self._watched_value).__name__} has no places")
        if isinstance(place, slice):
            return self._watched_take(("slice", (place.start, place.stop, place.step)))
        return self._watched_take(("place", place))

    def __iter__(self) -> Iterator[Any]:
        value = self._watched_value
        if not isinstance(value, tuple | list):
            raise TypeError(f"{type(value).__name__} is no list")
        if not any(map(is_watchable, value)):
            return iter(self._watched_take(WHOLE))
        return iter([self._watched_take(("place", place)) for place in range(len(self))])

    def __len__(self) -> int:
        return int(self._watched_take(("ask", "length")))

    def __bool__(self) -> bool:
        return bool(self._watched_take(("ask", "truth")))

    def __contains__(self, one: object) -> bool:
        return plain(one) in self._watched_take(WHOLE)

    def __eq__(self, other: object) -> bool:
        return bool(self._watched_take(WHOLE) == plain(other))

    def __hash__(self) -> int:
        return hash(self._watched_take(WHOLE))

    def __str__(self) -> str:
        return str(self._watched_take(("ask", "text")))

    def __add__(self, other: Any) -> Any:
        return self._watched_take(WHOLE) + plain(other)

    def __radd__(self, other: Any) -> Any:
        return other + self._watched_take(WHOLE)


def take(value: Any, step: Step) -> Any:
    """One step into a value that is not watched. Raises what the value raises."""
    kind, what = step
    if kind == "attribute":
        return getattr(value, what)
    if kind == "place":
        return value[what]
    if kind == "slice":
        return value[slice(*what)]
    if kind == "call":
        return getattr(value, what[0])(*what[1], **dict(what[2]))
    if what == "length":
        return len(value)
    return {"truth": bool, "text": str}[what](value) if what != "whole" else value


def plain(value: Any) -> Any:
    """The value that a watched one stands for; the page has then taken all of it."""
    return value._watched_take(WHOLE) if isinstance(value, Watched) else value


def plain_of(value: Any) -> Any:
    """The same, for who is no page."""
    return value._watched_value if isinstance(value, Watched) else value


def watch(name: str, value: Any, seen: Seen) -> Any:
    """A value that templates know by a name."""
    return Watched(value, (("name", name),), seen) if is_watchable(value) else value


def follow(ways: Mapping[Way, Digest], values: Mapping[str, Any], digests: Digests, known: dict[Way, Digest]) -> bool:
    """Whether every way leads to the same as it did. known: ways gone before, for values that all pages share."""
    return all(digest != UNKNOWN and _there(way, values, digests, known) == digest for way, digest in ways.items())


def _there(way: Way, values: Mapping[str, Any], digests: Digests, known: dict[Way, Digest]) -> Digest:
    if way in known:
        return known[way]
    try:
        value = values[way[0][1]]
        for step in way[1:]:
            value = take(value, step)
        known[way] = judged(value, digests)
    except Exception:  # the way is gone, whatever says so
        known[way] = UNKNOWN
    return known[way]
