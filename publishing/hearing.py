"""Asks the auditor what a screen reader says on a page of the preview; one auditor, with its warm browser, for all."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

LOST = "听页面的程序停了，刷新本页再试一次。"


class Hearing:
    """Starts with the first question; `close` ends it. Questions wait for each other."""

    def __init__(self, root: Path, site: Path) -> None:
        self.root = root
        self.site = site
        self._process: subprocess.Popen[str] | None = None
        self._turn = threading.Lock()

    def ask(self, address: str) -> Mapping[str, Any]:
        """What `python -m accessibility hear` tells; `trouble` says in Chinese why there is nothing.

        address: "/guide/apply.html", of one line.
        """
        with self._turn:
            try:
                process = self._ready()
                assert process.stdin and process.stdout
                process.stdin.write(f"{address}\n")
                process.stdin.flush()
                answer = process.stdout.readline()
            except OSError:
                answer = ""
            if not answer:
                self.close()
                return {"trouble": LOST}
            told: Mapping[str, Any] = json.loads(answer)
            return told

    def _ready(self) -> "subprocess.Popen[str]":
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "accessibility", "hear", str(self.site)],
                cwd=self.root,
                env={**os.environ, "PYTHONUTF8": "1"},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                encoding="utf-8",
            )
        return self._process

    def close(self) -> None:
        """The auditor ends, and its browser with it, when nobody asks any more."""
        if self._process is not None:
            self._process.communicate()
        self._process = None
