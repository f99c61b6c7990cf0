"""Work on several cores at once, in copies of this very process, where the system can make them."""

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import TypeVar

Answer = TypeVar("Answer")


def cores() -> int:
    """How many this process may use for works side by side; 1 where it cannot be copied safely."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def side_by_side(works: Sequence[Callable[[], Answer]]) -> list[Answer]:
    """The answers in order, each of which can be pickled. What a work raises is raised here."""
    if cores() == 1 or len(works) < 2:
        return [work() for work in works]
    context = multiprocessing.get_context("fork")
    others = []
    for work in works[1:]:
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=_tell, args=(there, work), daemon=True)
        process.start()
        there.close()
        others.append((process, here))
    answers = [works[0]()]
    for process, here in others:
        try:
            answer, error = here.recv()
        except EOFError as lost:
            raise RuntimeError("a part of the work ended without an answer") from lost
        finally:
            here.close()
            process.join()
        if error is not None:
            raise RuntimeError(error)
        answers.append(answer)
    return answers


def _tell(into: Connection, work: Callable[[], object]) -> None:
    gc.disable()  # soon over
    try:
        into.send((work(), None))
    except Exception as error:  # told to the one who waits for the answer
        into.send((None, f"{type(error).__name__}: {error}"))
