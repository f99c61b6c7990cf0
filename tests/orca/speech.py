"""What Orca has said, from the file that tap.py writes; and waiting for what it will say."""

import json
import time
from collections.abc import Callable
from pathlib import Path

STEP_S = 0.01


class NotHeardError(AssertionError):
    """What was waited for was not said; tells what was."""


class Speech:
    """Grows as Orca speaks. `mark` is how far it has been read by whoever presses the keys."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.events: list[dict[str, str]] = []
        self._read = 0
        self.mark = 0

    def fresh(self) -> list[dict[str, str]]:
        """Everything that was written since the mark."""
        with self.file.open("rb") as heard:
            heard.seek(self._read)
            new = heard.read()
        whole = new[: new.rfind(b"\n") + 1]
        self._read += len(whole)
        self.events += [json.loads(line) for line in whole.decode("utf-8").splitlines()]
        return self.events[self.mark :]

    def said(self) -> list[str]:
        """Utterances since the mark, without blanks at their ends."""
        return [event["said"].strip() for event in self.fresh() if event.get("said", "").strip()]

    def begin(self) -> None:
        """From now on only what comes counts."""
        self.fresh()
        self.mark = len(self.events)

    def wait(self, enough: Callable[[list[str]], bool], seconds: float, otherwise: str) -> list[str]:
        """Until what was said since the mark is enough."""
        until = time.monotonic() + seconds
        while True:
            said = self.said()
            if enough(said):
                return said
            if time.monotonic() > until:
                raise NotHeardError(f"{otherwise}\n听到的是 heard: {said}")
            time.sleep(STEP_S)

    def wait_done(self, seconds: float) -> list[str]:
        """Until Orca has finished a command of its own."""
        self._wait_event(lambda event: "done" in event, seconds, "Orca 没有理会这个键。Orca did not take the key.")
        return self.said()

    def wait_focus(self, seconds: float) -> list[str]:
        """Until the browser has moved the focus, and Orca has told of it; it is silent where it has been before."""
        moved = "焦点没有动。The focus did not move."
        self._wait_event(lambda event: "ended" in event or "focused" in event.get("silent", ""), seconds, moved)
        return self.said()

    def settle(self, quiet: float) -> None:
        """Until Orca has had nothing to do with the browser for `quiet` seconds."""
        known, since = len(self.fresh()), time.monotonic()
        while time.monotonic() < since + quiet:
            time.sleep(STEP_S)
            if (now := len(self.fresh())) != known:
                known, since = now, time.monotonic()

    def _wait_event(self, expected: Callable[[dict[str, str]], bool], seconds: float, otherwise: str) -> None:
        until = time.monotonic() + seconds
        while not any(map(expected, self.fresh())):
            if time.monotonic() > until:
                raise NotHeardError(f"{otherwise}\n听到的是 heard: {self.said()}")
            time.sleep(STEP_S)
