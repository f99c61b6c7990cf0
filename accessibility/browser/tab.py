"""One browser tab, seen through the few verbs that capture, probes and engines need."""

from typing import Any

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.remote.webdriver import WebDriver

from accessibility.errors import BrowserError, PageError


class Tab:
    """Wraps a WebDriver; every verb is one round trip. Works the same locally and through a Grid."""

    def __init__(self, driver: WebDriver) -> None:
        self.driver = driver

    def cdp(self, method: str, **params: Any) -> Any:
        """Run one Chrome DevTools Protocol command in the page's session and return its result."""
        try:
            return self.driver.execute("executeCdpCommand", {"cmd": method, "params": params})["value"]
        except WebDriverException as problem:
            raise self._named(f"CDP {method}", problem) from problem

    def evaluate(self, expression: str, *, await_promise: bool = False, timeout_ms: int = 5000) -> Any:
        """The JSON value of a JavaScript expression in the top frame, stopped after timeout_ms."""
        answer = self.cdp(
            "Runtime.evaluate",
            expression=expression,
            returnByValue=True,
            awaitPromise=await_promise,
            timeout=timeout_ms,
            userGesture=True,
        )
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise PageError(details.get("exception", {}).get("description") or details.get("text", "script failed"))
        return answer["result"].get("value")

    def _named(self, doing: str, problem: WebDriverException) -> Exception:
        """A dead browser is a BrowserError, anything else a PageError."""
        text = (problem.msg or "").splitlines()[0] if problem.msg else type(problem).__name__
        dead = any(word in text for word in ("disconnected", "not reachable", "invalid session", "crashed"))
        return BrowserError(f"{doing}: {text}") if dead else PageError(f"{doing}: {text}")
