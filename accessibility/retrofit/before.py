"""The old site audited as it was served: before.json and .html; or with mended copies: patched.json and .html."""

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any

from accessibility.audit import audit
from accessibility.errors import SettingError
from accessibility.model import Report
from accessibility.progress import progress
from accessibility.reports import formats
from accessibility.retrofit.archive import Archive, Record
from accessibility.retrofit.atomic import write
from accessibility.retrofit.crawl.novelty import family
from accessibility.retrofit.patch.sources import Mended
from accessibility.retrofit.replay import replaying
from accessibility.settings import Settings


def before(work: Path, **how: Any) -> Report:
    """As it was. how: as `audited`."""
    return audited(Archive(work), work / "before", **how)


def patched(work: Path, **how: Any) -> Report:
    """With what `retrofit patch` mended."""
    copies = work / "patched" / "files"
    if not copies.is_dir():
        raise SettingError(f"{work} 里没有改好的文件。请先运行 retrofit patch {work}。 Patch it first.")
    return audited(Mended(work, copies=copies), work / "patched", **how)


def audited(
    archive: Archive, out: Path, *, sample: int = 0, quick: bool = False, only: Sequence[str] = (), jobs: int = 0
) -> Report:
    """out: without ending. sample: at most so many pages, of each kind of address in turn; 0 for all."""
    pages = chosen(archive.pages(), sample)
    if not pages:
        raise SettingError(f"{archive.folder} 的存档里没有网页。 There is no page in the archive.")
    with replaying(archive) as stand_in, tempfile.TemporaryDirectory() as folder, progress() as told:
        listed = Path(folder) / "pages.txt"
        listed.write_text("".join(f"{record.url}\n" for record in pages), encoding="utf-8")
        settings = Settings(
            targets=(f"@{listed}",),
            quick=quick,
            only=tuple(only),
            jobs=jobs,
            stand_in=stand_in,
            pictures=True,
            use_cache=False,
            cache=str(Path(folder) / "cache"),
        )
        report = audit(settings, told)
    write(out.with_name(f"{out.name}.json"), formats()["json"](report))
    write(out.with_name(f"{out.name}.html"), formats()["html"](report))
    return report


def chosen(pages: Iterable[Record], sample: int) -> list[Record]:
    """The first of each kind of address, then the second of each, and so on."""
    kinds = defaultdict[str, list[Record]](list)
    for record in pages:
        kinds[family(record.url)].append(record)
    in_turn = [record for record in chain.from_iterable(zip_longest(*kinds.values())) if record]
    return in_turn[:sample] if sample else in_turn
