"""Records for a demonstration: sample people "review" sample content, and every record says that nobody did.

Only where portal.yaml says that the portal is a demonstration and portal/gates.yaml, with a reason that readers see,
does not ask git who reviewed. Records that still hold are left as they are. Their day is the one the item itself names,
so that the same content gives the same records whenever they are renewed.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from plugins.content_model.item import Item
from plugins.content_model.library import Library
from plugins.content_model.publication import build_time
from plugins.review_gate.digest import digest
from plugins.review_gate.judge import judge
from plugins.review_gate.people import LEVELS, is_named, people_of
from plugins.review_gate.sidecar import PASSED, SECRECY, Entry, SidecarError, path_of, read_sidecar, write_sidecar
from plugins.review_gate.verdict import authors, is_sample

REMARK = "样例记录，由程序写成，没有真人审核"


class SampleError(Exception):
    """Why there are no sample records here."""


def record_samples(library: Library, files: Sequence[Path]) -> Iterator[Path]:
    """Renew the records that no longer hold, of all published items or of those named. Raises SampleError."""
    if not is_sample(library.portal):
        raise SampleError("这里不是演示网站，或者 portal/gates.yaml 没有写 proof: 不核对，审核要由真人做")
    keys = [f"{path.parent.name}/{path.name}" for path in files] or library.all_keys()
    for key in keys:
        item = library.item(key)
        if item is None or library.problems(key):
            raise SampleError(f"content/{key} 不是能读的内容文件，请先运行 inv check content/{key}")
        if item.status == "published" and not _holds(item, library):
            yield _write(item, library)


def _holds(item: Item, library: Library) -> bool:
    try:
        record = read_sidecar((library.root / path_of(item.path)).read_bytes())
    except (OSError, SidecarError):
        return False
    whole = digest(item, library, secrecy=record.secrecy, reason=record.reason)
    people, today = people_of(library.portal), build_time().date()
    doubts = judge(record, digest=whole, authors=authors(item), people=people, today=today, demonstration=True)
    return not any(doubts)


def _day(item: Item) -> date:
    """Of its last update or its publication."""
    moment = item.fields.updated or item.published_at
    return min(build_time(), moment or build_time()).date()


def _write(item: Item, library: Library) -> Path:
    """One sample person for each level. Raises SampleError where there are not enough."""
    whole = digest(item, library, secrecy=SECRECY[0], reason="")
    entries: list[Entry] = []
    for level, role in LEVELS.items():
        used = {one.reviewer for one in entries}
        able = [one for one in people_of(library.portal).values() if one.sample and role in one.roles]
        free = [one for one in able if one.slug not in used and not any(is_named(one, name) for name in authors(item))]
        if not free:
            raise SampleError(f"portal/people.yaml 里没有能做第 {level} 审的样例人员")
        entry = Entry(level=level, reviewer=free[0].slug, on=_day(item), result=PASSED, remark=REMARK, sha256=whole)
        entries.append(entry)
    write_sidecar(library.root / path_of(item.path), secrecy=SECRECY[0], reason="", entries=entries)
    return path_of(item.path)
