"""Somebody who listens: presses keys, hears what Orca says, and waits for it, never for the clock."""

from collections.abc import Callable

from tests.orca.browsers import BROWSERS
from tests.orca.desk import Desk
from tests.orca.going import GOING
from tests.orca.speech import NotHeardError

COMMAND_S = 20.0  # 30 to 100 ms on a quiet machine
QUIET_S = 0.15  # after a command, the browser tells of the caret and the focus that Orca has moved
LOAD_S = 60.0  # 1 to 4 s, the browser's start included
FINISHED = "载入"  # "载入 title 完成。" Finished loading; 正在载入 comes before


class Listener:
    """At a desk, with one browser."""

    def __init__(self, desk: Desk, browser: str) -> None:
        self.desk = desk
        self.browser = browser
        self.started = False

    def open(self, address: str) -> list[str]:
        """Go to a page, and stand at its start."""
        self.go_to(address)
        return self.loaded()

    def go_to(self, address: str) -> None:
        """Without waiting until the page is there."""
        self.desk.speech.begin()
        if not self.started:
            BROWSERS[self.browser](self.desk, address)
            self.started = True
        else:
            GOING[self.browser](self.desk, address)

    def follow(self, title: str) -> list[str]:
        """Press Return on a link, and stand at the start of the page that it leads to."""
        self.desk.speech.begin()
        self.keys("Return")
        said = self.loaded()
        assert any(title in words for words in said), f"到了别的网页。Another page than {title}: {said}"
        return said

    def loaded(self) -> list[str]:
        """Until the page is there and Orca has said its first line."""
        said = self.desk.speech.wait(_is_loaded, LOAD_S, "网页没有载入完成。The page did not finish loading.")
        self.desk.speech.settle(QUIET_S)
        return said

    def keys(self, *keys: str) -> None:
        """Pressed for the browser; nothing is waited for."""
        self.desk.run("xdotool", "key", "--delay", "10", *keys)

    def press(self, key: str) -> str:
        """A key that is Orca's own: h, m, t, Down, ctrl+alt+Right … What it says, in one line."""
        self.desk.speech.begin()
        self.keys(key)
        self.desk.speech.wait_done(COMMAND_S)
        self.desk.speech.settle(QUIET_S)
        return " ".join(self.desk.speech.said())

    def read(self, key: str) -> list[str]:
        """The same for one that reads on, without waiting for more than the words, one by one."""
        self.desk.speech.begin()
        self.keys(key)
        return self.desk.speech.wait_done(COMMAND_S)

    def send(self, key: str, expected: str) -> str:
        """A key that is the browser's: Tab, Return, space. Waits until `expected` is said."""
        self.desk.speech.begin()
        self.keys(key)
        said = self.hear(expected)
        self.desk.speech.settle(QUIET_S)
        return said

    def type(self, words: str) -> None:
        self.desk.run("xdotool", "type", "--delay", "2", words)

    def hear(self, expected: str) -> str:
        """Everything since the last key, once `expected` has been said."""
        what = f"没有听到“{expected}”。{expected!r} was not heard."
        return " ".join(self.desk.speech.wait(lambda said: expected in " ".join(said), COMMAND_S, what))

    def go(self, key: str, expected: str, *, at_most: int) -> str:
        """The same key again and again until `expected` is said."""
        return self._go(lambda: self.press(key), key, expected, at_most)

    def move(self, key: str) -> str:
        """A key that moves the browser's focus, such as Tab."""
        self.desk.speech.begin()
        self.keys(key)
        self.desk.speech.wait_focus(COMMAND_S)
        self.desk.speech.settle(QUIET_S)
        return " ".join(self.desk.speech.said())

    def go_on(self, key: str, expected: str, *, at_most: int) -> str:
        """The same with a key that moves the browser's focus."""
        return self._go(lambda: self.move(key), key, expected, at_most)

    def _go(self, press: Callable[[], str], key: str, expected: str, at_most: int) -> str:
        heard = []
        for _ in range(at_most):
            heard.append(press())
            if expected in heard[-1]:
                return heard[-1]
        raise NotHeardError(f"按了 {at_most} 次 {key}，没有听到“{expected}”。\n听到的是 heard: {heard}")


def _is_loaded(said: list[str]) -> bool:
    """Orca has told that the page is there, and then something more: its first line."""
    ends = [number for number, words in enumerate(said) if words.startswith(FINISHED) and words.endswith("完成。")]
    return bool(ends) and any(not words.startswith(FINISHED) for words in said[ends[0] + 1 :])
