"""How a step speaks, runs a command, and fails: what was being done, what happened, what to do by hand."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

Word = str | Path


class StepError(Exception):
    """A step could not be done. The text ends with what to do by hand."""

    def __init__(self, doing: str, met: str, by_hand: str) -> None:
        super().__init__(f"✗ {doing}\n  {met}\n  请手工处理 / By hand: {by_hand}")


def say(zh: str, en: str) -> None:
    """One line about what is being done now."""
    print(f"• {zh} / {en}", flush=True)


def do(doing: str, command: Iterable[Word], *, by_hand: str, env: Mapping[str, str] | None = None) -> None:
    """Run a command quietly; when it fails, raise StepError with the end of what it said."""
    words = [str(word) for word in command]
    try:
        done = subprocess.run(
            words,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as problem:
        raise StepError(doing, str(problem), by_hand) from problem
    if done.returncode:
        tail = "\n  ".join((done.stdout + done.stderr).strip().splitlines()[-8:])
        raise StepError(doing, f"{words[0]} ended with {done.returncode}:\n  {tail}", by_hand)


def handed_over(command: Iterable[Word], *, cwd: Path) -> int:
    """Run a command on this terminal and return its exit code; Ctrl-C reaches it and gives 130."""
    words = [str(word) for word in command]
    sys.stdout.flush()
    process = subprocess.Popen(words, cwd=cwd)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            # The child has had the signal too; wait for it to tidy up.
            continue


def fingerprint(*parts: bytes | str | Path) -> str:
    """SHA-256 over texts and the contents of files: what a stamp holds."""
    total = hashlib.sha256()
    for part in parts:
        data = part.read_bytes() if isinstance(part, Path) else part.encode() if isinstance(part, str) else part
        total.update(hashlib.sha256(data).digest())
    return total.hexdigest()


def is_stamped(stamp: Path, print_: str) -> bool:
    """The stamp file holds this fingerprint: the step was finished with the same inputs."""
    return stamp.is_file() and stamp.read_text(encoding="utf-8").strip() == print_
