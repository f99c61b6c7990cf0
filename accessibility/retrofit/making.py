"""Items made of converted pages: where each goes, where its links lead, what is asked about it, what became of it."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from accessibility.retrofit.account import Account
from accessibility.retrofit.archive import Archive
from accessibility.retrofit.converting import Converted
from accessibility.retrofit.decisions import Decisions
from accessibility.retrofit.item_fields import Site
from accessibility.retrofit.landing import Landing, Led, led, path_names
from accessibility.retrofit.merging import Merged, duplicate_doubt, joined, merges
from accessibility.retrofit.shelves import BESIDE, shelves
from accessibility.retrofit.spool import Spool
from accessibility.retrofit.survey import Survey
from accessibility.retrofit.values import Doubt, Piece, identity
from accessibility.retrofit.writing import written


@dataclass(slots=True, kw_only=True)
class Outcome:
    pages: int = 0
    items: int = 0
    drafts: int = 0
    doubts: int = 0
    lost: list[tuple[str, str]] = field(default_factory=list)  # address, words


@dataclass(slots=True, kw_only=True)
class Making:
    aside: Path  # everything is made here first
    archive: Archive
    survey: Survey
    decisions: Decisions
    site: Site
    spool: Spool
    host: str
    left_out: Sequence[Converted] = ()  # somebody decided that they do not come along
    kinds: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))  # folder → types of its items
    worklist: list[dict[str, object]] = field(default_factory=list)
    newest: str = ""
    statuses: dict[str, str] = field(default_factory=dict)
    leads: dict[str, list[str]] = field(default_factory=dict)  # path → paths it links

    def items(self) -> Outcome:
        outcome = Outcome(pages=len(self.survey.glances))
        self.aside.mkdir(parents=True, exist_ok=True)
        parts, merged = merges(self.spool.briefs)
        gone = {one.url: one for one in merged}
        shelved = list(shelves(self.archive, self.survey, self.site))
        paths = self._paths(gone, shelved)
        into = {one.url: paths[_root(one.into, gone)] for one in merged}
        landing = Landing(archive=self.archive, host=self.host, items={**paths, **into}, pages=self._pages())
        account = Account(self.aside / "account.jsonl", self.archive, self.survey, landing, gone)
        with (self.aside / "items.jsonl").open("w", encoding="utf-8") as index:
            for page in self.spool.pages():
                outcome.lost += [(page.url, words) for words in page.lost]
                account.shell(page, self.survey.family_of[page.url])
                if page.url in gone:
                    account.pieces(page.pieces, paths[_root(gone[page.url].into, gone)], gone[page.url].why)
                    continue
                whole = joined(page, [self.spool.page(url) for url in parts[page.url]]) if page.url in parts else page
                sources = (page.url, *sorted(one.url for one in merged if _root(one.url, gone) == page.url))
                twins = [one for one in merged if one.into == page.url and one.why == "duplicate-of"]
                self._item(whole, sources, paths[page.url], landing, account, twins)
                index.write(_line(self._told(whole, sources, paths[page.url])))
            for page in shelved:
                self._item(page, (page.url,), paths[page.url], landing, account, ())
                index.write(_line(self._told(page, (page.url,), paths[page.url])))
        for page in self.left_out:
            account.pieces([replace(piece, fate="dropped", why="decided") for piece in page.pieces], "")
            account.page(page.url, "dropped", "decided", "")
            self._ask([*page.doubts, *page.body.doubts], page, "", [page.url])
        self._words_beside(account)
        account.close()
        self._wait_for_drafts()
        outcome.items, outcome.drafts = len(self.statuses), list(self.statuses.values()).count("draft")
        return outcome

    def _paths(self, gone: Mapping[str, Merged], shelved: Sequence[Converted]) -> dict[str, str]:
        folders = {column.name: column.slug for column in self.survey.columns}
        wanted = []
        for page in (*self.spool.pages(), *shelved):
            if page.url in gone:
                continue
            name = self.survey.belongs[page.url.removesuffix(BESIDE)].name
            folder = folders[self.survey.joins.get(name, name)]
            self.kinds[folder].append(page.kind)
            date = str(page.fields["date"])
            self.newest = max(self.newest, date[:10]) if date[:1].isdigit() else self.newest
            wanted.append((page.url, folder, date, page.title))
        return path_names(wanted)

    def _pages(self) -> dict[str, str]:
        """Lists and the home page by their address in the new site."""
        found = {self.survey.home: "/"}
        for column in self.survey.columns:
            if column.slug in self.kinds:
                found |= dict.fromkeys(column.lists, f"/{column.slug}/")
        return found

    def _item(
        self,
        page: Converted,
        sources: Sequence[str],
        path: str,
        landing: Landing,
        account: Account,
        twins: Sequence[Merged],
    ) -> None:
        result = led(page.body.markdown, page.body.files, page.url, path, landing)
        self._files(result, path)
        target = self.aside / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(written(page.fields, result.markdown), encoding="utf-8")
        self.statuses[path], self.leads[path] = str(page.fields["status"]), result.links
        double = [duplicate_doubt(one.url, one.into) for one in twins]
        self._ask([*page.doubts, *page.body.doubts, *result.doubts, *double, *_loss(page)], page, path, sources)
        account.pieces([*page.pieces, *result.pieces], path)
        if not page.url.endswith(BESIDE):
            account.page(page.url, "kept", "", path)

    def _files(self, result: Led, path: str) -> None:
        folder = self.aside / "content" / path.partition("/")[0] / "files"
        for file in result.files:
            target = folder / file.name
            record = self.archive.follow(file.url)
            if record is not None and not target.exists():
                folder.mkdir(parents=True, exist_ok=True)
                target.write_bytes(self.archive.body(record))

    def _ask(self, doubts: Sequence[Doubt], page: Converted, path: str, sources: Sequence[str]) -> None:
        url = page.url.removesuffix(BESIDE)
        column = self.survey.belongs[url]
        asked = list(doubts)
        if not column.why:
            asked.append(_doubt("column", "column", "没有找到它的栏目", column.name, url, "column"))
        record = self.archive.get(url)
        if record is not None and not record.found_on and url != self.survey.home:
            asked.append(_doubt("orphan", "", "旧网站没有网页链接到它", "", url, ""))
        unique = {doubt.identity: doubt for doubt in asked}
        for doubt in unique.values():
            said = {**asdict(doubt), "item": path, "title": page.title, "source": sources[0]}
            self.worklist.append(said | ({"decided": True} if self.decisions.answer(doubt) is not None else {}))

    def _words_beside(self, account: Account) -> None:
        """Prose of lists and of the home page has no item: it is told, and asked about."""
        for url, words in self.survey.words_beside.items():
            why = "home" if url == self.survey.home else "listing"
            account.pieces(
                [Piece(kind="text", source=url, at="", text=text, fate="dropped", why=why) for text in words], ""
            )
            met = f"{'首页' if why == 'home' else '列表页'}上的这些文字没有转成内容：{' '.join(words)[:200]}"
            doubt = _doubt("main", "", met, "", url, "".join(words))
            entry = {**asdict(doubt), "item": "", "title": met[:20], "source": url}
            self.worklist.append(entry | ({"decided": True} if self.decisions.answer(doubt) is not None else {}))

    def _wait_for_drafts(self) -> None:
        """What links a draft cannot go live before it: it is a draft too, and so on."""
        changed = True
        while changed:
            changed = False
            for path, leads in self.leads.items():
                if self.statuses[path] == "published" and any(self.statuses.get(lead) == "draft" for lead in leads):
                    self.statuses[path], changed = "draft", True
                    file = self.aside / "content" / path
                    text = file.read_text(encoding="utf-8").replace("\nstatus: published\n", "\nstatus: draft\n", 1)
                    file.write_text(text, encoding="utf-8")

    def _told(self, page: Converted, sources: Sequence[str], path: str) -> dict[str, object]:
        url = page.url.removesuffix(BESIDE)
        column = self.survey.belongs[url]
        return {
            "path": path,
            "kind": page.kind,
            "title": page.title,
            "family": self.survey.family_of[url],
            "column": column.name,
            "why": column.why,
            "sources": [source for source in sources if not source.endswith(BESIDE)],
        }


def _root(url: str, gone: Mapping[str, Merged]) -> str:
    for _ in range(5):
        if url not in gone:
            break
        url = gone[url].into
    return url


def _doubt(kind: str, place: str, met: str, proposal: str, url: str, about: str) -> Doubt:
    return Doubt(kind=kind, place=place, met=met, proposal=proposal, evidence=url, identity=identity(kind, url, about))


def _loss(page: Converted) -> list[Doubt]:
    return [
        _doubt("words", "", f"旧网页里的这些字在新内容里没有找到：{words}", "", page.url, words) for words in page.lost
    ]


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"
