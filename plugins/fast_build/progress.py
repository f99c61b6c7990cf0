"""How far the build is: a bar on a terminal, a line for each step elsewhere. A little site is worth neither."""

import sys

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn
from rich.progress import Progress as Bar

_MANY = 200  # pages
_EVERY = 20  # pages between two looks of the bar


class Progress:
    """On standard output: what stands on the other one is for the editor."""

    def __init__(self) -> None:
        self._console = Console(file=sys.stdout, highlight=False)
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def at(self, number: int, of: int) -> None:
        """One process tells of its own part, as the others are as far."""
        if of < _MANY or number % _EVERY or not self._console.is_terminal:
            return
        if self._bar is None or self._task is None:
            columns = (TextColumn("生成网页"), BarColumn(), MofNCompleteColumn())
            self._bar = Bar(*columns, console=self._console, transient=True)
            self._task = self._bar.add_task("", total=of)
            self._bar.start()
        self._bar.update(self._task, completed=number)

    def unchanged(self) -> None:
        """Nothing was made."""
        self._console.print("内容、主题和设置都没有变，网站还是上一次的。")

    def pages(self, all_pages: int, changed: int) -> None:
        """A step is over."""
        if self._bar:
            self._bar.stop()
            self._bar = None
        if all_pages >= _MANY:
            self._console.print(f"网页 {all_pages:,} 页，其中 {changed:,} 页重新生成。")
