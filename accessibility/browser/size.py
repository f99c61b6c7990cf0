"""How the visitor looks at the page: how wide, and light or dark. The page stays as it is; nothing is loaded again.

Narrowing a loaded page to 320 px is what zooming to 400 % at 1280 px does (WCAG 2.2, 1.4.10), and switching to dark is
what the operating system does in the evening.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from accessibility.browser.tab import Tab

# Style and layout are current when this resolves, and transitions started by the change are over.
SETTLED = """(async () => {
  const frame = () => new Promise(done => requestAnimationFrame(done));
  await frame(); await frame();
  for (const moving of document.getAnimations()) if (moving instanceof CSSTransition) moving.finish();
  scrollTo(0, 0);
})()"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One way of looking. CSS px."""

    width: int
    height: int
    dark: bool

    @property
    def name(self) -> str:
        """As it stands in `Finding.conditions`: "320 dark"."""
        return f"{self.width} {'dark' if self.dark else 'light'}"


# WCAG 2.2, 1.4.10: 320 px is 1280 px at 400 %; the height keeps the shape of the window.
CONDITIONS = tuple(
    Condition(width=width, height=height, dark=dark)
    for width, height in ((1280, 800), (320, 640))
    for dark in (False, True)
)


def look(tab: Tab, condition: Condition) -> None:
    """Make the tab look so, and wait until the page in it has followed."""
    shape(tab, condition)
    tab.evaluate(SETTLED, await_promise=True, apart=True)


@contextmanager
def less_motion(tab: Tab, *, dark: bool) -> Iterator[None]:
    """As for readers who told their system that motion makes them ill; other wishes stay as they are."""
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    tab.cdp("Emulation.setEmulatedMedia", features=[scheme, {"name": "prefers-reduced-motion", "value": "reduce"}])
    tab.evaluate(SETTLED, await_promise=True, apart=True)
    try:
        yield
    finally:
        tab.cdp("Emulation.setEmulatedMedia", features=[scheme])


def shape(tab: Tab, condition: Condition) -> None:
    """Make the tab look so for the pages to come."""
    scheme = "dark" if condition.dark else "light"
    tab.cdp(
        "Emulation.setDeviceMetricsOverride",
        width=condition.width,
        height=condition.height,
        deviceScaleFactor=1,
        mobile=False,
    )
    tab.cdp("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
