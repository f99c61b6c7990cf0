"""Work on several cores at once, in copies of this very process, where the system can make them."""

import gc
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Answer = TypeVar("Answer")


def cores() -> int:
    """How many this process may use for works side by side; 1 where it cannot be copied safely."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def side_by_side(works: Sequence[Callable[[], Answer]]) -> list[Answer]:
    """The answers in order, each of which can be pickled. What a work raises is raised here.

    The first is begun by this very process, the next ones by one copy of it each; whoever is done takes another of the
    rest, of which there may be some thousands.
    """
    count = min(cores(), len(works))
    if count < 2:
        return [work() for work in works]
    import multiprocessing  # noqa: PLC0415, most checks are of one file and need none of it

    context = multiprocessing.get_context("fork")
    rest = _numbers(range(count, len(works)))
    others = []
    was_on = gc.isenabled()
    gc.freeze()  # what is there already is not looked through again, nor copied by looking
    gc.enable()
    try:
        for number in range(1, count):
            here, there = context.Pipe(duplex=False)
            process = context.Process(target=_tell, args=(there, works, number, rest), daemon=True)
            process.start()
            there.close()
            others.append((process, here))
        answers = _done(works, 0, rest)
        for process, here in others:
            answers |= _heard(process, here)
    except BaseException:
        for process, _ in others:
            process.terminate()
        raise
    finally:
        gc.unfreeze()
        if not was_on:
            gc.disable()
        os.close(rest)
    return [answers[number] for number in range(len(works))]


def _numbers(numbers: Iterable[int]) -> int:
    """A pipe that holds them, four bytes each; whoever reads one does that work."""
    source, sink = os.pipe()
    with os.fdopen(sink, "wb") as into:
        into.write(b"".join(number.to_bytes(4, "big") for number in numbers))
    return source


def _done(works: Sequence[Callable[[], Answer]], first: int, rest: int) -> dict[int, Answer]:
    answers = {first: works[first]()}
    while said := os.read(rest, 4):
        number = int.from_bytes(said, "big")
        answers[number] = works[number]()
    return answers


def _heard(process: "BaseProcess", here: "Connection") -> dict[int, Answer]:
    try:
        answers, error = here.recv()
    except EOFError as lost:
        raise RuntimeError("a part of the work ended without an answer") from lost
    finally:
        here.close()
        process.join()
    if error is not None:
        raise RuntimeError(error)
    found: dict[int, Answer] = answers
    return found


def _tell(into: "Connection", works: Sequence[Callable[[], object]], first: int, rest: int) -> None:
    try:
        into.send((_done(works, first, rest), None))
    except Exception as error:  # told to the one who waits for the answer
        into.send((None, f"{type(error).__name__}: {error}"))
