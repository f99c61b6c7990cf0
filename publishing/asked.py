"""A program that stays and is asked line by line: one line of text goes in, one line of JSON comes back."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any


class Asked:
    """Starts with the first question, and again when it has ended; questions wait for each other."""

    def __init__(self, root: Path, *words: str) -> None:
        """words: of this Python's command line; run in root."""
        self._root = root
        self._words = words
        self._process: subprocess.Popen[str] | None = None
        self._turn = threading.Lock()

    def ask(self, line: str) -> Mapping[str, Any] | None:
        """Its answer, None when it ended instead of giving one."""
        with self._turn:
            try:
                process = self._ready()
                assert process.stdin and process.stdout
                process.stdin.write(f"{line}\n")
                process.stdin.flush()
                answer = process.stdout.readline()
            except OSError:
                answer = ""
            if not answer:
                self._end()
                return None
            told: Mapping[str, Any] = json.loads(answer)
            return told

    def close(self) -> None:
        """It ends by itself when nobody asks any more."""
        with self._turn:
            self._end()

    def _ready(self) -> "subprocess.Popen[str]":
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                [sys.executable, *self._words],
                cwd=self._root,
                env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(self._root)},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                encoding="utf-8",
                start_new_session=True,  # Ctrl-C is for the one who asks
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            try:
                process.communicate()
            except OSError:
                process.wait()
