"""account.jsonl: what became of every address, text, link, picture, attachment and table of the old site. One a line.

What the shell of a family repeats is told once, with the number of pages that had it.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from accessibility.retrofit.addresses import address
from accessibility.retrofit.archive import Archive, Record
from accessibility.retrofit.converting import Converted
from accessibility.retrofit.glance import base_of
from accessibility.retrofit.landing import Landing
from accessibility.retrofit.lines import lines_of, source_of
from accessibility.retrofit.merging import Merged
from accessibility.retrofit.survey import Survey
from accessibility.retrofit.tree import body_element, tree_of
from accessibility.retrofit.values import Piece

_WHY = {"list": "listing", "home": "home", "frame": "frame", "error": "error-page", "empty": "shell"}


class Account:
    def __init__(
        self, file: Path, archive: Archive, survey: Survey, landing: Landing, gone: Mapping[str, Merged]
    ) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self.archive, self.survey, self.landing, self.gone = archive, survey, landing, gone
        self.out = file.open("w", encoding="utf-8")
        self.shells: Counter[tuple[str, str, str, str, str]] = Counter()
        self.told: set[str] = set()
        self.files: set[str] = set()

    def page(self, url: str, fate: str, why: str, where: str) -> None:
        if url not in self.told:
            self.told.add(url)
            self._write({"kind": "page", "source": url, "fate": fate, "why": why, "where": where})

    def pieces(self, pieces: Iterable[Piece], where: str, merged: str = "") -> None:
        """merged: why the whole page lives on in another; then what was kept is merged."""
        for piece in pieces:
            said = asdict(piece)
            said["where"] = said["where"] or where
            if merged and piece.fate == "kept":
                said |= {"fate": "merged", "why": merged}
            if piece.kind in {"attachment", "image"}:
                self.files.add(piece.text)
            self._write({key: value for key, value in said.items() if value})

    def shell(self, page: Converted, family: str) -> None:
        for (kind, text, fate, why), count in page.shell.items():
            self.shells[family, kind, text, fate, why] += count

    def close(self) -> None:
        """Pages that are no content line by line, the shells, and every address that is no item."""
        for family in self.survey.families:
            for url in family.urls if family.role in _WHY else ():
                self._lines(url, family.name, _WHY[family.role])
        for (name, kind, text, fate, why), count in sorted(self.shells.items()):
            self._write({"kind": kind, "family": name, "text": text, "fate": fate, "why": why, "pages": count})
        for record in self.archive.records():
            if record.url not in self.told:
                self.page(record.url, *self._fate(record))
        self.out.close()

    def _lines(self, url: str, family: str, why: str) -> None:
        """Words, links and pictures of a list, a frame or the home page; links say where they lead now."""
        record = self.archive.get(url)
        root = tree_of(self.archive.text(record)) if record else tree_of("")
        base = base_of(root, url)
        for line in lines_of(body_element(root)):
            if line.text:
                self.shells[family, "text", line.text, "dropped", why] += 1
            for image in line.images:
                self.shells[family, "image", source_of(image), "dropped", why] += 1
            for anchor in line.anchors:
                to = address(base, anchor.get("href") or "")
                if to and (where := self.landing.of(to)):
                    link = {"kind": "link", "source": url, "text": to, "fate": "merged", "why": why, "where": where}
                    self._write(link)
                elif anchor.get("href"):
                    self.shells[family, "link", anchor.get("href") or "", "dropped", why] += 1

    def _fate(self, record: Record) -> tuple[str, str, str]:
        url = record.url
        if url in self.gone:
            return "merged", self.gone[url].why, self.landing.of(url)
        if record.redirect_to:
            return "merged", "redirect", self.landing.of(url)
        if record.duplicate_of:
            return "merged", "duplicate-of", self.landing.of(url)
        if not record.status:
            return "dropped", "not-fetched", ""
        if record.status >= 400 or record.why == "soft-404":
            return "dropped", "error-page", ""
        if url == self.survey.home:
            return "changed", "home", "/"
        role = next((family.role for family in self.survey.families if url in family.urls), "")
        if role == "list":
            return "changed", "listing", self.landing.of(url)
        if role == "error":
            return "dropped", "error-page", ""
        if role == "frame":
            return "dropped", "frame", ""
        if record.is_page:
            return "dropped", "shell", ""
        return ("kept", "renamed", "") if url in self.files else ("dropped", "not-a-page", "")

    def _write(self, said: Mapping[str, object]) -> None:
        self.out.write(json.dumps(said, ensure_ascii=False) + "\n")
