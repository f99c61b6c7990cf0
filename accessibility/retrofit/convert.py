"""An old site into items of our content model, with an account of all it had.

survey (families, columns) → converted (each page by itself) → merges → paths → led (links) → files on disk.
The same archive and decisions give the same bytes: everything is made aside and put in place at the end.
"""

import json
import pickle
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from accessibility.retrofit import families as families_file
from accessibility.retrofit.account import Account
from accessibility.retrofit.archive import Archive
from accessibility.retrofit.converting import BodyOf, Converted, Known, converted
from accessibility.retrofit.decisions import Decisions, applied, is_left_out, read_decisions
from accessibility.retrofit.folder import Work
from accessibility.retrofit.item_fields import Site
from accessibility.retrofit.landing import Landing, Led, led, path_names
from accessibility.retrofit.lines import lines_of
from accessibility.retrofit.merging import Merged, brief, duplicate_doubt, joined, merges
from accessibility.retrofit.portal_pieces import portal_files, site_name, starter_items
from accessibility.retrofit.rehearsal import rehearse
from accessibility.retrofit.spread import spread
from accessibility.retrofit.survey import Survey, chunked, surveyed
from accessibility.retrofit.tree import body_element, tree_of
from accessibility.retrofit.triage.order import in_order
from accessibility.retrofit.values import Doubt, identity
from accessibility.retrofit.writing import written


@dataclass(slots=True, kw_only=True)
class Outcome:
    pages: int = 0
    items: int = 0
    drafts: int = 0
    doubts: int = 0
    lost: list[tuple[str, str]] = field(default_factory=list)  # address, words


def convert(work: Work, *, body_of: BodyOf, jobs: int = 0) -> Outcome:
    """Makes content/, portal/ and the lists of the work folder anew."""
    archive = Archive(work.root)
    decisions = read_decisions(work.decisions)
    scratch = work.root / ".convert"
    shutil.rmtree(scratch, ignore_errors=True)
    survey = surveyed(archive, decisions, scratch, jobs)
    footer, home_meta = _footer(archive, survey), dict(survey.glances[survey.home].meta) if survey.home else {}
    host = urlsplit(survey.home).hostname or ""
    site = Site(name=site_name([survey.glances[survey.home].title] if survey.home else [], footer, home_meta, host))
    spool, left_out = _Spool(scratch / "pages"), list[Converted]()
    known = _known(survey, site, body_of)
    chunks = chunked(survey.contents)
    for some in spread(lambda chunk: [converted(archive, one, known) for one in chunk], chunks, scratch / "way", jobs):
        left_out += [one for one in some if is_left_out(one, decisions)]
        spool.add([applied(one, decisions) for one in some if not is_left_out(one, decisions)])
    making = _Making(work=work, archive=archive, survey=survey, decisions=decisions, site=site, spool=spool, host=host)
    making.left_out = left_out
    outcome = making.items()
    making.portal(footer, home_meta)
    making.lists(outcome)
    making.put_in_place()
    shutil.rmtree(scratch, ignore_errors=True)
    return outcome


def _known(survey: Survey, site: Site, body_of: BodyOf) -> Known:
    listed = {
        row.url: str(row.date) for listing in survey.listings.values() for row in listing.rows if row.date is not None
    }
    return Known(
        repeated={family.name: survey.repeated.in_family(family.name) for family in survey.families},
        voted=survey.voted,
        family=survey.family_of,
        column={url: said.name for url, said in survey.belongs.items()},
        listed=listed,
        common=survey.common,
        site=site,
        body_of=body_of,
    )


def _footer(archive: Archive, survey: Survey) -> str:
    """The last words of the home page: who runs the site, where, under which numbers."""
    record = archive.get(survey.home)
    if record is None:
        return ""
    lines = [line.text for line in lines_of(body_element(tree_of(archive.text(record)))) if line.text]
    return "\n".join(lines[-20:])


class _Spool:
    """Converted pages on disk, a chunk a file."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.chunk_of, self.briefs = folder, {}, []  # type: ignore[var-annotated]
        folder.mkdir(parents=True, exist_ok=True)
        self.count = 0

    def add(self, pages: Sequence[Converted]) -> None:
        self.folder.joinpath(f"{self.count}").write_bytes(pickle.dumps(list(pages), pickle.HIGHEST_PROTOCOL))
        self.chunk_of |= {page.url: self.count for page in pages}
        self.briefs += [brief(page) for page in pages]
        self.count += 1

    def chunk(self, number: int) -> list[Converted]:
        found: list[Converted] = pickle.loads(self.folder.joinpath(f"{number}").read_bytes())
        return found

    def pages(self) -> Iterator[Converted]:
        for number in range(self.count):
            yield from self.chunk(number)

    def page(self, url: str) -> Converted:
        return next(one for one in self.chunk(self.chunk_of[url]) if one.url == url)


@dataclass(slots=True, kw_only=True)
class _Making:
    work: Work
    archive: Archive
    survey: Survey
    decisions: Decisions
    site: Site
    spool: _Spool
    host: str
    kinds: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    worklist: list[dict[str, object]] = field(default_factory=list)
    left_out: Sequence[Converted] = ()  # somebody decided that they do not come along
    newest: str = ""

    @property
    def aside(self) -> Path:
        return self.work.root / ".convert" / "made"

    def items(self) -> Outcome:
        outcome = Outcome(pages=len(self.survey.glances))
        parts, merged = merges(self.spool.briefs)
        gone = {one.url: one for one in merged}
        paths = self._paths(gone)
        into = {one.url: paths[self._root(one.into, gone)] for one in merged}
        landing = Landing(archive=self.archive, host=self.host, items={**paths, **into}, pages=self._pages())
        drafts = {path for url, path in paths.items() if url in self.drafts}
        account = Account(self.aside / "account.jsonl", self.archive, self.survey, landing, gone)
        with (self.aside / "items.jsonl").open("w", encoding="utf-8") as index:
            for page in self.spool.pages():
                outcome.lost += [(page.url, words) for words in page.lost]
                account.shell(page, self.survey.family_of[page.url])
                if page.url in gone:
                    account.pieces(page.pieces, paths[self._root(gone[page.url].into, gone)], gone[page.url].why)
                    continue
                whole = joined(page, [self.spool.page(url) for url in parts[page.url]]) if page.url in parts else page
                sources = (page.url, *sorted(one.url for one in merged if self._root(one.url, gone) == page.url))
                self._item(whole, sources, paths[page.url], landing, drafts, account, outcome, merged)
                index.write(_line(self._told(whole, sources, paths[page.url])))
        for page in self.left_out:
            account.pieces([replace(piece, fate="dropped", why="decided") for piece in page.pieces], "")
            account.page(page.url, "dropped", "decided", "")
            self._ask([*page.doubts, *page.body.doubts], page, "", [page.url])
        account.close()
        return outcome

    drafts: set[str] = field(default_factory=set)

    def _paths(self, gone: Mapping[str, Merged]) -> dict[str, str]:
        folders = {column.name: column.slug for column in self.survey.columns}
        wanted = []
        for page in self.spool.pages():
            if page.url in gone:
                continue
            name = self.survey.belongs[page.url].name
            folder = folders[self.survey.joins.get(name, name)]
            self.kinds[folder].append(page.kind)
            date = str(page.fields["date"])
            self.newest = max(self.newest, date[:10]) if date[:1].isdigit() else self.newest
            if page.fields["status"] == "draft":
                self.drafts.add(page.url)
            wanted.append((page.url, folder, date, page.title))
        return path_names(wanted)

    @staticmethod
    def _root(url: str, gone: Mapping[str, Merged]) -> str:
        for _ in range(5):
            if url not in gone:
                break
            url = gone[url].into
        return url

    def _pages(self) -> dict[str, str]:
        """Lists and the home page by their address in the new site."""
        filled = set(self.kinds)
        found = {self.survey.home: "/"}
        for column in self.survey.columns:
            if column.slug in filled:
                found |= dict.fromkeys(column.lists, f"/{column.slug}/")
        return found

    def _item(
        self, page: Converted, sources: Sequence[str], path: str, landing: Landing, drafts: set[str],
        account: Account, outcome: Outcome, merged: Sequence[Merged],
    ) -> None:  # fmt: skip
        result = led(page.body.markdown, page.body.files, page.url, path, landing)
        fields = dict(page.fields)
        waiting = [link for link in result.links if link in drafts]
        if waiting and fields["status"] == "published":
            fields["status"] = "draft"
        self._files(result, path)
        target = self.aside / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(written(fields, result.markdown), encoding="utf-8")
        twins = [
            duplicate_doubt(one.url, one.into) for one in merged if one.into == page.url and one.why == "duplicate-of"
        ]
        doubts = [*page.doubts, *page.body.doubts, *result.doubts, *twins, *_loss(page)]
        self._ask(doubts, page, path, sources)
        account.pieces([*page.pieces, *result.pieces], path)
        account.page(page.url, "kept", "", path)
        outcome.items += 1
        outcome.drafts += fields["status"] == "draft"

    def _files(self, result: Led, path: str) -> None:
        folder = self.aside / "content" / path.partition("/")[0] / "files"
        for file in result.files:
            target = folder / file.name
            record = self.archive.follow(file.url)
            if record is not None and not target.exists():
                folder.mkdir(parents=True, exist_ok=True)
                target.write_bytes(self.archive.body(record))

    def _ask(self, doubts: Sequence[Doubt], page: Converted, path: str, sources: Sequence[str]) -> None:
        column = self.survey.belongs[page.url]
        if not column.why:
            doubts = [*doubts, Doubt(kind="column", place="column", met="没有找到它的栏目", proposal=column.name,
                                     evidence=page.url, identity=identity("column", page.url, "column"))]  # fmt: skip
        record = self.archive.get(page.url)
        if record is not None and not record.found_on and page.url != self.survey.home:
            doubts = [*doubts, Doubt(kind="orphan", place="", met="旧网站没有网页链接到它", evidence=page.url,
                                     identity=identity("orphan", page.url, ""))]  # fmt: skip
        unique = {doubt.identity: doubt for doubt in doubts}
        for doubt in unique.values():
            said = {**asdict(doubt), "item": path, "title": page.title, "source": sources[0]}
            self.worklist.append(said | ({"decided": True} if self.decisions.answer(doubt) is not None else {}))

    def _told(self, page: Converted, sources: Sequence[str], path: str) -> dict[str, object]:
        return {
            "path": path,
            "kind": page.kind,
            "title": page.title,
            "family": self.survey.family_of[page.url],
            "column": self.survey.belongs[page.url].name,
            "why": self.survey.belongs[page.url].why,
            "sources": list(sources),
        }

    def portal(self, footer: str, meta: Mapping[str, str]) -> None:
        columns = [column for column in self.survey.columns if column.slug in self.kinds]
        last = self.newest or "2000-01-01"
        made = portal_files(
            name=self.site.name, home=self.survey.home, footer=footer, meta=meta, columns=columns,
            kinds=self.kinds, baseline=last,
        )  # fmt: skip
        (self.aside / "portal").mkdir(parents=True, exist_ok=True)
        for name, text in made.items():
            (self.aside / "portal" / name).write_text(text, encoding="utf-8")
        for path, text in starter_items(self.site.name, last).items():
            target = self.aside / "content" / path
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding="utf-8")
        rehearse(self.aside / "content", self.aside / "portal", self.aside / "rehearsal", last)

    def lists(self, outcome: Outcome) -> None:
        """families.json and worklist.json."""
        kinds: dict[str, Counter[str]] = defaultdict(Counter)
        types: dict[str, str] = {}
        for line in (self.aside / "items.jsonl").read_text(encoding="utf-8").splitlines():
            said = json.loads(line)
            kinds[said["family"]][said["kind"]] += 1
            types[said["path"]] = said["kind"]
        ways = {
            family.name: {
                "main": self.survey.voted.get(family.name, ""),
                "types": dict(sorted(kinds[family.name].items())),
            }
            for family in self.survey.families
        }
        told = families_file.told(self.survey.families, ways)
        (self.aside / "families.json").write_text(_json(told), encoding="utf-8")
        left = [one for one in self.worklist if one["item"] or "decided" in one]  # of what is left out nothing is asked
        ordered = in_order(left, types, self.work)
        (self.aside / "worklist.json").write_text(_json(ordered), encoding="utf-8")
        outcome.doubts = sum("decided" not in one for one in ordered)

    def put_in_place(self) -> None:
        """One rename a thing; a run that dies in between is mended by the next, which makes all of it anew."""
        for made in sorted(self.aside.iterdir()):
            target = self.work.root / made.name
            if target.is_dir():
                old = self.work.root / ".convert" / f"old-{made.name}"
                shutil.rmtree(old, ignore_errors=True)
                target.rename(old)
            made.rename(target)


def _loss(page: Converted) -> list[Doubt]:
    return [
        Doubt(kind="words", place="", met=f"旧网页里的这些字在新内容里没有找到：{words}", evidence=page.url,
              identity=identity("words", page.url, words))
        for words in page.lost
    ]  # fmt: skip


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"


__all__ = ["Outcome", "convert", "replace"]
