"""The same work on many chunks, in as many processes as there are processors; results come back in order, from disk."""

import multiprocessing
import os
import pickle
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from accessibility.errors import AuditError

Chunk = TypeVar("Chunk")
Result = TypeVar("Result")


class WorkError(AuditError):
    """A process ended without finishing its work."""


def spread(work: Callable[[Chunk], Result], chunks: Sequence[Chunk], folder: Path, jobs: int = 0) -> Iterator[Result]:
    """One result a chunk, in the order of the chunks. folder: for results on the way; jobs: 0 for one a processor.

    Processes are forked, so that `work` may hold what it likes; where that is impossible the work is done here.
    """
    folder.mkdir(parents=True, exist_ok=True)
    jobs = min(jobs or os.cpu_count() or 1, len(chunks))
    if jobs <= 1 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(work, chunks)
        return
    context = multiprocessing.get_context("fork")
    hands = [context.Process(target=_hand, args=(work, chunks, folder, first, jobs)) for first in range(jobs)]
    for hand in hands:
        hand.start()
    try:
        for number in range(len(chunks)):
            yield _taken(folder / f"{number:05}.pickle", hands[number % jobs])
    finally:
        for hand in hands:
            if hand.is_alive():
                hand.terminate()
            hand.join()


def _hand(work: Callable[[Chunk], Result], chunks: Sequence[Chunk], folder: Path, first: int, step: int) -> None:
    for number in range(first, len(chunks), step):
        file = folder / f"{number:05}.pickle"
        try:
            done: object = work(chunks[number])
            data = pickle.dumps((True, done), protocol=pickle.HIGHEST_PROTOCOL)
        except Exception as problem:  # told by the parent
            told = traceback.format_exc()
            data = pickle.dumps((False, f"{type(problem).__name__}: {problem}\n{told}"))
        temporary = file.with_suffix(".part")
        temporary.write_bytes(data)
        temporary.replace(file)


def _taken(file: Path, hand: "multiprocessing.process.BaseProcess") -> "Result":  # type: ignore[type-var]
    while not file.exists():
        hand.join(timeout=0.02)
        if hand.exitcode is not None and not file.exists():
            raise WorkError(f"一个工作进程中断了（退出码 {hand.exitcode}）。 A worker died.")
    fine, result = pickle.loads(file.read_bytes())
    file.unlink()
    if not fine:
        raise WorkError(f"转换时出错。 Conversion failed.\n{result}")
    done: Result = result
    return done
