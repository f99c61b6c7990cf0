"""Pages for a host where nothing can be configured: at every old path one that says where things went, and goes there.

A folder of files can't see what follows a question mark: for show.asp?id=12 the page lists all that was there.
"""

from collections.abc import Sequence
from html import escape
from os import fsdecode
from urllib.parse import unquote_to_bytes

from accessibility.retrofit.redirects.moves import Move

PAGE = """\
<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">{head}
<title>{title}</title>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""
# A page ends in one of these, and a folder of that name can stand for it; other files can't be stood for by a page
PAGES = (".html", ".htm", ".shtml")
SERVED = (".asp", ".aspx", ".php", ".jsp", ".do", ".action", ".cgi")


def files(moves: Sequence[Move]) -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    leading = [move for move in moves if move.new]
    for move in leading:
        if not move.query and (name := _file(move.path)):
            made[f"stubs/{name}"] = _one(move)
    asked = [move for move in leading if move.query]
    for path in sorted({move.path for move in asked}):
        if (name := _file(path)) and f"stubs/{name}" not in made:
            made[f"stubs/{name}"] = _many([move for move in asked if move.path == path])
    return made


def _file(path: str) -> str:
    """Where a static host looks. "" when the new site has its own page there, or no page can stand there."""
    raw = unquote_to_bytes(path.strip("/"))
    if not raw or b".." in raw.split(b"/"):
        return ""
    text = fsdecode(raw)
    ending = text.rpartition("/")[2].rpartition(".")
    if ending[1] and f".{ending[2].lower()}" in PAGES:
        return text
    return f"{text}/index.html" if not ending[1] or f".{ending[2].lower()}" in SERVED else ""


def _one(move: Move) -> bytes:
    """Goes there at once; whoever stays finds the link."""
    new = escape(move.new, quote=True)
    head = f'\n<meta http-equiv="refresh" content="0; url={new}">\n<link rel="canonical" href="{new}">'
    title = f"“{move.title}”已经搬到新地址" if move.title else "这一页已经搬到新地址"
    body = f'<p>请打开新地址：<a href="{new}">{escape(move.title or move.new)}</a></p>'
    return PAGE.format(head=head, title=escape(title), body=body).encode("utf-8")


def _many(moves: Sequence[Move]) -> bytes:
    rows: dict[str, str] = {}
    for move in moves:
        rows.setdefault(move.new, move.title or move.new)
    entries = "\n".join(
        f'<li><a href="{escape(new, quote=True)}">{escape(title)}</a></li>' for new, title in rows.items()
    )
    body = f"<p>原来在这里的内容都搬了家，请按标题找。</p>\n<ul>\n{entries}\n</ul>"
    return PAGE.format(head="", title="这些内容已经搬到新地址", body=body).encode("utf-8")
