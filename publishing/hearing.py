"""Asks the auditor what a screen reader says on a page of the preview; one auditor, with its warm browser, for all."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from publishing.asked import Asked

LOST = "听页面的程序停了，刷新本页再试一次。"


class Hearing:
    """Starts with the first question; `close` ends it, and its browser with it."""

    def __init__(self, root: Path, site: Path) -> None:
        self._auditor = Asked(root, "-m", "accessibility", "hear", str(site))

    def ask(self, address: str) -> Mapping[str, Any]:
        """What `python -m accessibility hear` tells; `trouble` says in Chinese why there is nothing.

        address: "/guide/apply.html", of one line.
        """
        return self._auditor.ask(address) or {"trouble": LOST}

    def close(self) -> None:
        self._auditor.close()
