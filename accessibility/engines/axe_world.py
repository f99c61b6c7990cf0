"""axe-selenium-python's idea of a browser, played by the isolated world of one frame.

axe then runs beside the page's scripts instead of among them: a page can neither break nor fool it, and axe leaves no
variable behind. `Axe` asks for nothing but these two verbs.
"""

from typing import Any

from accessibility.browser.tab import Tab


class AxeWorld:
    """Stands in for a WebDriver. frame: id, "" for the top frame."""

    def __init__(self, tab: Tab, frame: str = "") -> None:
        self.tab, self.frame = tab, frame

    def execute_script(self, script: str) -> Any:
        return self._evaluate(f"(() => {{ {script}\n }})()")

    def execute_async_script(self, script: str) -> Any:
        """The script calls its last argument with the result, or never when axe fails; then the promise fails."""
        return self._evaluate(f"new Promise(function (done) {{ (function () {{ {script} }})(done) }})")

    def _evaluate(self, expression: str) -> Any:
        return self.tab.evaluate(expression, await_promise=True, apart=True, frame=self.frame)
