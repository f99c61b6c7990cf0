"""The old site audited as it was served: the evidence of how it was, before.json and before.html."""

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest
from pathlib import Path

from accessibility.audit import audit
from accessibility.errors import SettingError
from accessibility.model import Report
from accessibility.progress import progress
from accessibility.reports import formats
from accessibility.retrofit.archive import Archive, Record
from accessibility.retrofit.atomic import write
from accessibility.retrofit.crawl.novelty import family
from accessibility.retrofit.replay import replaying
from accessibility.settings import Settings


def before(work: Path, *, sample: int = 0, quick: bool = False, only: Sequence[str] = (), jobs: int = 0) -> Report:
    """sample: at most so many pages, of each kind of address in turn; 0 for all."""
    archive = Archive(work)
    pages = chosen(archive.pages(), sample)
    if not pages:
        raise SettingError(f"{work} 的存档里没有网页。 There is no page in the archive.")
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
    write(work / "before.json", formats()["json"](report))
    write(work / "before.html", formats()["html"](report))
    return report


def chosen(pages: Iterable[Record], sample: int) -> list[Record]:
    """The first of each kind of address, then the second of each, and so on."""
    kinds = defaultdict[str, list[Record]](list)
    for record in pages:
        kinds[family(record.url)].append(record)
    in_turn = [record for record in chain.from_iterable(zip_longest(*kinds.values())) if record]
    return in_turn[:sample] if sample else in_turn
