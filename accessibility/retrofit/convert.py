"""An old site into items of our content model, with an account of all it had.

survey (families, columns) → converted (each page by itself) → merges → paths → led (links) → files on disk.
The same archive and decisions give the same bytes: everything is made aside and put in place at the end.
"""

import json
import re
import shutil
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from accessibility.retrofit import families as families_file
from accessibility.retrofit.archive import Archive
from accessibility.retrofit.converting import BodyOf, Converted, Known, converted
from accessibility.retrofit.decisions import Decisions, applied, is_left_out, read_decisions
from accessibility.retrofit.folder import Work
from accessibility.retrofit.item_fields import Site
from accessibility.retrofit.lines import lines_of
from accessibility.retrofit.making import Making, Outcome
from accessibility.retrofit.portal_pieces import portal_files, site_name, starter_items
from accessibility.retrofit.rehearsal import rehearse
from accessibility.retrofit.spool import Spool
from accessibility.retrofit.spread import spread
from accessibility.retrofit.survey import Survey, chunked, surveyed
from accessibility.retrofit.tree import body_element, tree_of
from accessibility.retrofit.triage.order import in_order

_NO_NAME = re.compile(r"[\[【]?(更多|详细|查看|点击|阅读|more|GO|进入).{0,6}[\]】]?|>>|\d+", re.IGNORECASE)


def convert(work: Work, *, body_of: BodyOf, jobs: int = 0, ocr: bool = False) -> Outcome:
    """Makes content/, portal/, rehearsal/ and the lists of the work folder anew."""
    archive = Archive(work.root)
    decisions = read_decisions(work.decisions)
    scratch = work.root / ".convert"
    shutil.rmtree(scratch, ignore_errors=True)
    survey = surveyed(archive, decisions, scratch, jobs)
    footer, home_meta = _footer(archive, survey), dict(survey.glances[survey.home].meta) if survey.home else {}
    host = urlsplit(survey.home).hostname or ""
    site = Site(name=site_name([survey.glances[survey.home].title] if survey.home else [], footer, home_meta, host))
    spool, left_out = Spool(scratch / "pages"), list[Converted]()
    known = replace(_known(survey, decisions, site, body_of), ocr=ocr)
    chunks = chunked(survey.contents)
    for some in spread(lambda chunk: [converted(archive, one, known) for one in chunk], chunks, scratch / "way", jobs):
        left_out += [one for one in some if is_left_out(one, decisions)]
        spool.add([applied(one, decisions) for one in some if not is_left_out(one, decisions)])
    making = Making(
        aside=scratch / "made", archive=archive, survey=survey, decisions=decisions, site=site, spool=spool, host=host,
        left_out=left_out,
    )  # fmt: skip
    outcome = making.items()
    _portal(making, footer, home_meta)
    outcome.doubts = _lists(making, work)
    _put_in_place(making.aside, work)
    shutil.rmtree(scratch, ignore_errors=True)
    return outcome


def _known(survey: Survey, decisions: Decisions, site: Site, body_of: BodyOf) -> Known:
    listed = {
        row.url: str(row.date) for listing in survey.listings.values() for row in listing.rows if row.date is not None
    }
    return Known(
        repeated={family.name: survey.repeated.in_family(family.name) for family in survey.families},
        constant=survey.repeated.constant,
        common_meta=_common_meta(survey),
        voted=survey.voted,
        family=survey.family_of,
        types={name: said["type"] for name, said in decisions.families.items() if said.get("type")},
        column={url: said.name for url, said in survey.belongs.items()},
        listed=listed,
        called=_called(survey),
        common=survey.common,
        site=site,
        body_of=body_of,
    )


def _common_meta(survey: Survey) -> frozenset[tuple[str, str]]:
    """Descriptions and keywords of the site, which its pages repeat: they say nothing of a page."""
    counts = Counter(
        tag for one in survey.glances.values() for tag in set(one.meta) if tag[0] in {"description", "keywords"}
    )
    return frozenset(tag for tag, count in counts.items() if count >= max(3, 0.05 * len(survey.glances)))


def _called(survey: Survey) -> dict[str, str]:
    """The longest words under which a list or the menu links a page."""
    called = {row.url: row.text for row in survey.menu}
    for listing in survey.listings.values():
        for row in listing.rows:
            if len(row.text) > len(called.get(row.url, "")) and not _NO_NAME.fullmatch(row.text):
                called[row.url] = row.text
    return called


def _footer(archive: Archive, survey: Survey) -> str:
    """The last words of the home page: who runs the site, where, under which numbers."""
    record = archive.get(survey.home)
    if record is None:
        return ""
    lines = [line.text for line in lines_of(body_element(tree_of(archive.text(record)))) if line.text]
    return "\n".join(lines[-20:])


def _portal(making: Making, footer: str, meta: Mapping[str, str]) -> None:
    columns = [column for column in making.survey.columns if column.slug in making.kinds]
    last = making.newest or "2000-01-01"
    made = portal_files(
        name=making.site.name, home=making.survey.home, footer=footer, meta=meta, columns=columns,
        kinds=making.kinds, baseline=last,
    )  # fmt: skip
    (making.aside / "portal").mkdir(parents=True, exist_ok=True)
    for name, text in made.items():
        (making.aside / "portal" / name).write_text(text, encoding="utf-8")
    for path, text in starter_items(making.site.name, last).items():
        target = making.aside / "content" / path
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
    rehearse(making.aside / "content", making.aside / "portal", making.aside / "rehearsal", last)


def _lists(making: Making, work: Work) -> int:
    """families.json and worklist.json; how many things are left to decide."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    types: dict[str, str] = {}
    for line in (making.aside / "items.jsonl").read_text(encoding="utf-8").splitlines():
        said = json.loads(line)
        kinds[said["family"]][said["kind"]] += 1
        types[said["path"]] = said["kind"]
    ways = {
        family.name: {
            "main": making.survey.voted.get(family.name, ""),
            "types": dict(sorted(kinds[family.name].items())),
        }
        for family in making.survey.families
    }
    told = families_file.told(making.survey.families, ways)
    (making.aside / "families.json").write_text(_json(told), encoding="utf-8")
    left = [
        one for one in making.worklist if one["item"] or one["kind"] == "main" or "decided" in one
    ]  # of what is left out nothing is asked
    ordered = in_order(left, types, work)
    (making.aside / "worklist.json").write_text(_json(ordered), encoding="utf-8")
    return sum("decided" not in one for one in ordered)


def _put_in_place(aside: Path, work: Work) -> None:
    """One rename a thing; a run that dies in between is mended by the next, which makes all of it anew."""
    for made in sorted(aside.iterdir()):
        target = work.root / made.name
        if target.is_dir():
            old = work.root / ".convert" / f"old-{made.name}"
            shutil.rmtree(old, ignore_errors=True)
            target.rename(old)
        made.rename(target)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
