"""Somebody who listens: presses keys, hears what Orca says, and waits for it, never for the clock."""

from collections.abc import Callable

from tests.orca.browsers import BROWSERS
from tests.orca.desk import Desk
from tests.orca.speech import NotHeardError

COMMAND_S = 20.0  # 30 to 100 ms on a quiet machine
LOAD_S = 60.0  # 1 to 4 s, the browser's start included
FINISHED = "载入"  # "载入 title 完成。" Finished loading; 正在载入 comes before
BAR = ("自动补全", "组合框")  # what Orca calls the address bar of Chromium, of Firefox


class Listener:
    """At a desk, with one browser."""

    def __init__(self, desk: Desk, browser: str) -> None:
        self.desk = desk
        self.browser = browser
        self.started = False

    def open(self, address: str) -> list[str]:
        """Go to a page as by typing its address, and stand at its start."""
        self.desk.speech.begin()
        if not self.started:
            BROWSERS[self.browser](self.desk, address)
            self.started = True
        else:
            self.keys("ctrl+l")
            what = "没有听到地址栏。The address bar was not heard."  # before it, Orca takes letters as commands
            self.desk.speech.wait(lambda said: any(told in one for one in said for told in BAR), COMMAND_S, what)
            self.type(address)
            self.keys("Delete", "Return")  # Delete: what the browser has completed by itself
        return self.loaded()

    def follow(self, title: str) -> list[str]:
        """Press Return on a link, and stand at the start of the page that it leads to."""
        self.desk.speech.begin()
        self.keys("Return")
        said = self.loaded()
        assert any(title in words for words in said), f"到了别的网页。Another page than {title}: {said}"
        return said

    def loaded(self) -> list[str]:
        """Until the page is there and Orca has said its first line."""
        return self.desk.speech.wait(_is_loaded, LOAD_S, "网页没有载入完成。The page did not finish loading.")

    def keys(self, *keys: str) -> None:
        """Pressed for the browser; nothing is waited for."""
        self.desk.run("xdotool", "key", "--delay", "10", *keys)

    def press(self, key: str) -> str:
        """A key that is Orca's own: h, m, t, Down, ctrl+alt+Right … What it says, in one line."""
        self.desk.speech.begin()
        self.keys(key)
        return " ".join(self.desk.speech.wait_done(COMMAND_S))

    def send(self, key: str, expected: str) -> str:
        """A key that is the browser's: Tab, Return, space. Waits until `expected` is said."""
        self.desk.speech.begin()
        self.keys(key)
        return self.hear(expected)

    def type(self, words: str) -> None:
        self.desk.run("xdotool", "type", "--delay", "2", words)

    def hear(self, expected: str) -> str:
        """Everything since the last key, once `expected` has been said."""
        what = f"没有听到“{expected}”。{expected!r} was not heard."
        return " ".join(self.desk.speech.wait(lambda said: expected in " ".join(said), COMMAND_S, what))

    def go(self, key: str, expected: str, *, at_most: int) -> str:
        """The same key again and again until `expected` is said."""
        return self._go(lambda: self.press(key), key, expected, at_most)

    def go_on(self, key: str, expected: str, *, at_most: int) -> str:
        """The same with a key of the browser's, such as Tab, which says something each time."""

        def pressed() -> str:
            self.desk.speech.begin()
            self.keys(key)
            return " ".join(self.desk.speech.wait_ended(COMMAND_S))

        return self._go(pressed, key, expected, at_most)

    def _go(self, press: Callable[[], str], key: str, expected: str, at_most: int) -> str:
        heard = []
        for _ in range(at_most):
            heard.append(press())
            if expected in heard[-1]:
                return heard[-1]
        raise NotHeardError(f"按了 {at_most} 次 {key}，没有听到“{expected}”。\n听到的是 heard: {heard}")


def _is_loaded(said: list[str]) -> bool:
    """The page was met and finished, and something more was said: its first line. New tabs and menus finish too."""
    met = {words.removesuffix("网页文档.").strip() for words in said if words.endswith("网页文档.")}
    ends = [number for number, words in enumerate(said) if words.removeprefix(FINISHED).strip() in _endings(met)]
    return bool(ends) and any(not words.startswith(FINISHED) for words in said[ends[0] + 1 :])


def _endings(titles: set[str]) -> set[str]:
    return {f"{title} 完成。" for title in titles}
