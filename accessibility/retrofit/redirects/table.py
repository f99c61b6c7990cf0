"""The whole list, for people: every old address, where it leads, and why when it leads nowhere."""

import csv
import io
from collections.abc import Sequence

from accessibility.retrofit.redirects.moves import Move


def files(moves: Sequence[Move]) -> dict[str, bytes]:
    made = io.StringIO()
    rows = csv.writer(made, lineterminator="\n")
    rows.writerow(("旧地址", "新地址", "标题", "原因"))
    rows.writerows((move.old, move.new, harmless(move.title), move.why) for move in moves)
    return {"map.csv": b"\xef\xbb\xbf" + made.getvalue().encode("utf-8")}


def harmless(text: str) -> str:
    """A table program must not take a title for a formula. https://owasp.org/www-community/attacks/CSV_Injection"""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
