"""report.csv: one line a page and figure, so that a table program can go on with it."""

import csv
import io
from collections.abc import Sequence

from accessibility.retrofit.redirects.table import harmless
from accessibility.retrofit.report.figures import measures
from accessibility.retrofit.report.looking import Seen


def table(seen: Sequence[Seen]) -> str:
    made = io.StringIO()
    rows = csv.writer(made, lineterminator="\n")
    rows.writerow(("页面", "旧地址", "新地址", "指标", "单位", "以前", "现在", "没有看成"))
    for one in seen:
        named = (harmless(one.pair.title), one.pair.old, one.pair.new)
        trouble = "；".join(filter(None, (one.before.trouble, one.after.trouble)))
        for figure in measures(one):
            rows.writerow(
                (*named, figure.name, figure.unit, _cell(figure.before), _cell(figure.after), harmless(trouble))
            )
    return "\ufeff" + made.getvalue()


def _cell(figure: int | None) -> str:
    return "-" if figure is None else str(figure)
