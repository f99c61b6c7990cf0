"""What need not be judged again: pages this run had finished before it was stopped, and pages that are as they were.

A page is as it was when it is judged with the same things and every byte it had asked for is the same. Of a folder that
is known at once; for a page on the web a worker goes there and sees what the server gives it today (as_before.py).
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from accessibility.cache import Cache, name_of
from accessibility.capture.frozen_json import builder, plain
from accessibility.journal import Journal
from accessibility.judge import Judged
from accessibility.model import PageResult, Words
from accessibility.observation import Observation
from accessibility.seen import anywhere, named, unpacked
from accessibility.served_bytes import ServedBytes
from accessibility.targets import Stop
from accessibility.worker import Examined, Started


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of the run, judged now or before. seen: name of its observation, "" when there is none."""

    result: PageResult
    seen: str = ""


@dataclass(slots=True, kw_only=True)
class Kept:
    """judged_with: see fingerprint. believing: earlier runs too. folders: by their path. signed_in: to sites."""

    cache: Cache
    journal: Journal
    judged_with: str
    believing: bool
    folders: Mapping[Path, ServedBytes]
    signed_in: bool = False
    finished: dict[str, dict[str, Any]] = field(default_factory=dict)  # of this run, before it was stopped
    began: Started | None = None
    unchanged: int = 0  # pages whose earlier result was believed
    resumed: int = 0
    outdated: int = 0  # pages of this run that had been judged with something else, before it was stopped

    @property
    def notes(self) -> tuple[Words, ...]:
        """For the report: what was not judged now."""
        return tuple(_notes(self))

    def __post_init__(self) -> None:
        for line in self.journal.lines:
            if "judged_with" not in line:
                continue  # of finding the pages
            if line["judged_with"] != self.judged_with:
                self.outdated += "page" in line
                continue
            if "began" in line:
                self.began = builder(Started)(line["began"])
            else:
                self.finished[line["page"]] = line
        said = self.cache.get("plans", self.judged_with) if self.began is None and self.believing else None
        self.began = builder(Started)(json.loads(said)) if said else self.began

    def page(self, stop: Stop, site: str, *, compared: bool) -> Page | None:
        """What is known of it. site: what its folder is called; compared: its observation is needed too."""
        line = self.finished.get(_called(stop))
        text = json.dumps(line, ensure_ascii=False) if line else self._unchanged(stop)
        if text is None or self.began is None:
            return None
        found = json.loads(named(text, site))
        if compared and not found["result"].get("not_checked") and not self.cache.has_bytes(found["seen"]):
            return None
        self.resumed, self.unchanged = self.resumed + bool(line), self.unchanged + (not line)
        return Page(result=builder(PageResult)(found["result"]), seen=found["seen"] if compared else "")

    def answers(self, stop: Stop, *, compared: bool) -> Mapping[str, str] | None:
        """What the web had answered to a page when it was judged last; None when that is not known, or of no use."""
        entry = self._of_web(stop)
        return None if entry is None or (compared and not self.cache.has_bytes(entry["seen"])) else entry["answers"]

    def again(self, stop: Stop, *, compared: bool) -> Page | None:
        """A page on the web that is as it was. None when its result has been thrown away meanwhile."""
        entry = self._of_web(stop)
        if entry is None:
            return None
        self.unchanged += 1
        result, seen = entry["result"], entry["seen"]
        self.journal.note({"judged_with": self.judged_with, "page": _called(stop), "result": result, "seen": seen})
        return Page(result=builder(PageResult)(result), seen=seen if compared else "")

    def _of_web(self, stop: Stop) -> Any:
        said = self.cache.get("web", name_of(self.judged_with, stop.path)) if self.remembers(stop) else None
        return json.loads(said) if said else None

    def remembers(self, stop: Stop) -> bool:
        """Pages on the web, from run to run; not what somebody is shown who has signed in."""
        return self.believing and stop.folder is None and not self.signed_in

    def start(self, began: Started) -> None:
        """What the pages to come are judged with."""
        said = {**plain(began), "pids": [], "profile": "", "session": ""}
        if self.began is None or {**plain(self.began), "pids": [], "profile": "", "session": ""} != said:
            self.journal.note({"judged_with": self.judged_with, "began": said})
        self.began = builder(Started)(said)
        if self.believing:
            self.cache.put("plans", self.judged_with, said)

    def add(self, stop: Stop, served: str, examined: Examined) -> Page:
        """A page that was judged now. served: where its folder was."""
        text = json.dumps(plain(examined.result), ensure_ascii=False)
        told = {"result": json.loads(anywhere(text, [served] if stop.folder else ())), "seen": ""}
        if examined.seen:
            told["seen"] = self.cache.put_bytes(examined.seen)
        self._believe(stop, served, examined, told)
        self.journal.note({"judged_with": self.judged_with, "page": _called(stop), **told})
        return Page(result=examined.result, seen=told["seen"])

    def observation(self, page: Page, site: str) -> Observation | None:
        raw = self.cache.get_bytes(page.seen) if page.seen else None
        return None if raw is None else unpacked(raw, site)

    def comparison(self, pages: Sequence[Page], sites: Sequence[str]) -> list[Judged] | None:
        """What came of comparing these pages before."""
        said = self.cache.get("compared", self._comparison(pages, sites)) if self.believing else None
        return [builder(Judged)(one) for one in json.loads(said)] if said else None

    def compare(self, pages: Sequence[Page], sites: Sequence[str], found: Sequence[Judged]) -> None:
        """Remember what has come of it."""
        if self.believing:
            self.cache.put("compared", self._comparison(pages, sites), plain(list(found)))

    def _comparison(self, pages: Sequence[Page], sites: Sequence[str]) -> str:
        return name_of(self.judged_with, *(f"{page.seen} {site}" for page, site in zip(pages, sites, strict=True)))

    def _unchanged(self, stop: Stop) -> str | None:
        """Two steps: which addresses the page had asked for, then what was found with these bytes of theirs."""
        if not self.believing or stop.folder is None:
            return None
        bytes_of = self.folders[stop.folder]
        page = self._page_name(stop, bytes_of)
        loaded = self.cache.get("pages", page)
        return self.cache.get("results", _result_name(page, json.loads(loaded), bytes_of)) if loaded else None

    def _believe(self, stop: Stop, served: str, examined: Examined, told: Mapping[str, Any]) -> None:
        """Only a page that was checked as a whole, at rest, from files that have stood still since the run began."""
        result, loaded = examined.result, examined.loaded
        if not self.believing or loaded is None or result.not_checked or result.notes:
            return
        if stop.folder is None:
            if examined.answers and self.remembers(stop):
                entry = {"answers": dict(examined.answers), **told}
                self.cache.put("web", name_of(self.judged_with, stop.path), entry)
            return
        if not all(url.startswith(f"{served}/") for url in loaded):
            return
        bytes_of, paths = self.folders[stop.folder], sorted(url.removeprefix(served) for url in loaded)
        if not all(bytes_of.has_stayed(path) for path in paths):
            return
        page = self._page_name(stop, bytes_of)
        self.cache.put("results", _result_name(page, paths, bytes_of), told)
        self.cache.put("pages", page, paths)

    def _page_name(self, stop: Stop, bytes_of: ServedBytes) -> str:
        return name_of(self.judged_with, stop.path, bytes_of.digest(quote(stop.path)))


def _result_name(page: str, loaded: list[str], bytes_of: ServedBytes) -> str:
    return name_of(page, *(f"{path} {bytes_of.digest(path)}" for path in loaded))


def _called(stop: Stop) -> str:
    return f"{stop.folder.as_posix() if stop.folder else ''} {stop.path}"


def _notes(kept: Kept) -> Iterator[Words]:
    if kept.unchanged:
        yield Words(
            zh=f"{kept.unchanged} 页和检测方法都没有变化，结果沿用以前的检测；加 --no-cache 就全部重新检测。",
            en=f"{kept.unchanged} pages, and all they are judged with, are unchanged: their results are those of an "
            "earlier run. --no-cache judges them anew.",
        )
    if kept.resumed:
        yield Words(
            zh=f"{kept.resumed} 页是这次检测中断以前检测的。",
            en=f"{kept.resumed} pages were checked before this run was stopped and resumed.",
        )
    if kept.outdated:
        yield Words(
            zh=f"检测中断以后，检测程序、浏览器、字体或设置变了，以前检测的 {kept.outdated} 页重新检测。",
            en="After this run was stopped the program, browser, fonts or settings changed: "
            f"{kept.outdated} pages were judged anew.",
        )
    if kept.cache.damaged:
        yield Words(
            zh=f"{len(kept.cache.damaged)} 份保存的结果已经损坏，没有采用，相关页面重新检测。",
            en=f"{len(kept.cache.damaged)} kept results were damaged; they were thrown away and the pages judged anew.",
        )
