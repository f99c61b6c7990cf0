"""Questions about values alone are answered once a run: which language a text is in, which words a picture shows.

So the shell that stands on every page of a site is read once. That the answer is the same on every page needs no trust:
who answers is given plain values (the text, the pixels) and never a page, an element or anything with a way to one.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from functools import update_wrapper
from typing import Any, Generic, ParamSpec, TypeVar
from weakref import WeakSet

MOST = 4096  # answers to one question that are remembered; those not asked for the longest time go first
LONG = 256  # longer texts, and all bytes, are known by their digest: a picture may have 18 MB
PLAIN = frozenset({str, bytes, int, float, bool, type(None)})

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class Shared(Generic[Given, Answer]):
    """A question as a function. TypeError where it is given more than plain values and tuples of them."""

    def __init__(self, answer: Callable[Given, Answer]) -> None:
        self.answer = answer
        self.known: OrderedDict[tuple[Any, ...], Answer] = OrderedDict()
        update_wrapper(self, answer)
        _QUESTIONS.add(self)

    def __call__(self, *given: Given.args, **named: Given.kwargs) -> Answer:
        key = tuple(map(_digest, (*given, *sorted(named.items()))))
        if key in self.known:
            self.known.move_to_end(key)
            return self.known[key]
        found = self.known[key] = self.answer(*given, **named)
        if len(self.known) > MOST:
            self.known.popitem(last=False)
        return found


def forget() -> None:
    """Every question is answered anew: before each page, where nothing is to be shared."""
    for question in _QUESTIONS:
        question.known.clear()


def _digest(value: Any) -> Any:
    """What stands for the value: its type, and itself or its digest."""
    kind = type(value)
    if kind is tuple:
        return tuple(map(_digest, value))
    if kind not in PLAIN:
        raise TypeError(f"only plain values are shared, not {kind.__name__}")
    if kind is bytes or (kind is str and len(value) > LONG):
        raw = value if kind is bytes else value.encode("utf-8", "surrogatepass")
        return kind, hashlib.sha256(raw).digest()
    return kind, value


_QUESTIONS: WeakSet[Shared[Any, Any]] = WeakSet()
