"""`python -m plugins.assessment`: write reports/assessment-<date>.html and .csv.

Exit codes: 0 no veto item met, 1 could not run, 2 a veto item met.
"""

import sys
from pathlib import Path

from plugins.assessment.due import due
from plugins.assessment.evidence import Evidence, changed_on, gather
from plugins.assessment.judge import CANT_TELL, FAILED, assess, vetoed
from plugins.assessment.report import Part, to_csv, to_html
from plugins.content_model.check import check_library
from plugins.content_model.gates import switched_off
from plugins.content_model.library import Library
from plugins.content_model.publication import build_time


def main(root: Path) -> int:
    """Look at the content of root."""
    library, now = Library(root), build_time()
    if library.portal_problems:
        sys.stderr.write("".join(f"{problem}\n" for problem in library.portal_problems))
        sys.stderr.write("✗ 门户文件有错，没有自查。请先改好。\n")
        return 1
    evidence = gather(library, now, check_library(library, now), switched_off(library.portal.gates))
    whole = _part(str(library.portal.name), evidence)
    units = [_part(unit.name, evidence.part(unit), part=True) for unit in library.portal.units]
    reports = root / "reports"
    reports.mkdir(exist_ok=True)
    page = reports / f"assessment-{evidence.today}.html"
    page.write_text(to_html(whole, units, evidence.today, evidence.gates_off), encoding="utf-8", newline="\n")
    table = page.with_suffix(".csv")
    table.write_text(to_csv(whole, units), encoding="utf-8", newline="")
    for row in whole.rows:
        if row.outcome == FAILED:
            print(f"✗ {row.indicator.title}：{len(row.shortfalls)} 处，例如：{row.shortfalls[0].what}")
    counts = f"不达标 {whole.count(FAILED)} 项，要人核对 {whole.count(CANT_TELL)} 项，已核实的扣分 {whole.deducted} 分"
    print(f"{counts}，到期 {len(whole.due)} 件。报告：{page.relative_to(root).as_posix()}，{table.name}")
    return 2 if vetoed(whole.rows) else 0


def _part(name: str, evidence: Evidence, *, part: bool = False) -> Part:
    coming = [one for one in due(evidence) if not part or one.unit]
    return Part(
        name=name,
        rows=assess(evidence, part=part),
        due=tuple(coming),
        items=len(evidence.items),
        last=max(map(changed_on, evidence.items), default=None),
    )


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
