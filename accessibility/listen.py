"""`python -m accessibility transcript TARGET…`: what a screen reader says on each page, or what has changed in it."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

from accessibility.browser.serve import serving
from accessibility.browser.start import Browser
from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.errors import PageError, SettingError
from accessibility.snapshot import Snapshot
from accessibility.summary import COULD_NOT_RUN
from accessibility.targets import Stop, stops
from accessibility.transcript.sheet import difference, sheet
from accessibility.transcript.wording import wording

CHANGED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One run."""

    targets: Sequence[str]
    mode: str = "read"
    manner: str = "plain"
    lang: str = "zh"
    baseline: Path | None = None
    accept: bool = False  # write what is heard into the baseline


def listen(asked: Asked) -> int:
    """The exit code: 0 heard, or as in the baseline · 2 other than in the baseline · 1 a page could not be heard."""
    if asked.accept and not asked.baseline:
        raise SettingError("--accept 要和 --baseline 一起用。 --accept needs --baseline DIR.")
    pages, words = stops(asked.targets), wording(asked.manner, asked.lang)
    codes = [0]
    for stop, seen in _heard(pages):
        if isinstance(seen, PageError):
            sys.stderr.write(f"✗ {seen}\n")
            codes.append(COULD_NOT_RUN)
        elif asked.baseline:
            codes.append(_compare(asked, stop, sheet(seen, words, asked.mode)))
        else:
            title = f"# {stop.path}\n" if len(pages) > 1 else ""
            sys.stdout.write(title + sheet(seen, words, asked.mode))
    return COULD_NOT_RUN if COULD_NOT_RUN in codes else max(codes)


def _heard(pages: Sequence[Stop]) -> Iterator[tuple[Stop, Snapshot | PageError]]:
    """Each page as it stands when it has loaded."""
    with ExitStack() as after:
        folders = dict.fromkeys(stop.folder for stop in pages if stop.folder)
        served = {folder: after.enter_context(serving(folder)) for folder in folders}
        browser = after.enter_context(Browser())
        for stop in pages:
            if stop.refused:
                yield stop, PageError(stop.refused.zh, stop.refused.en)
                continue
            try:
                visit(browser.tab, stop.url(served[stop.folder] if stop.folder else ""))
                yield stop, capture(browser.tab)
            except PageError as problem:
                yield stop, problem


def _compare(asked: Asked, stop: Stop, said: str) -> int:
    assert asked.baseline
    file = asked.baseline / place(stop, asked.mode)
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    changed = difference(before, said, stop.path)
    if asked.accept:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(said, encoding="utf-8")
        return 0
    sys.stdout.write(changed)
    return CHANGED if changed else 0


def place(stop: Stop, mode: str) -> Path:
    """Where the transcript of a page lies below the baseline: "guide/apply.html.txt"."""
    parts = urlsplit(stop.path)
    path = f"{parts.netloc}{parts.path}" + (f"?{parts.query}" if parts.query else "")
    path += "index.html" if path.endswith("/") or "/" not in path else ""
    name = quote(path.lstrip("/"), safe="/").replace("../", "").replace(":", "%3A")
    return Path(f"{name}.txt" if mode == "read" else f"{name}.{mode}.txt")
