"""Caddy: `import redirects/Caddyfile` in a site's block. Upper case makes no difference."""

import re
from collections.abc import Iterator, Sequence

from accessibility.retrofit.redirects.moves import Move

HEAD = "# 旧地址到新地址。放进网站的大括号里：import redirects/Caddyfile\n"
# What a regular expression of Go takes for itself, https://pkg.go.dev/regexp/syntax
OWN = re.compile(r"([\\.+*?()|\[\]{}^$])")


def files(moves: Sequence[Move]) -> dict[str, bytes]:
    return {"Caddyfile": (HEAD + "".join(_routes([move for move in moves if move.new]))).encode("utf-8")}


def _routes(moves: Sequence[Move]) -> Iterator[str]:
    whole = [move for move in moves if move.query and not move.can_be_asked_by_name]
    if whole:
        yield _route("", [_map("{http.request.orig_uri}", _patterns(whole, "$"), "whole")])
    named = [move for move in moves if move.can_be_asked_by_name]
    for number, path in enumerate(sorted({move.path.lower() for move in named})):
        here = [move for move in named if move.path.lower() == path]
        sets = sorted({move.names for move in here}, key=lambda names: (-len(names), names))
        yield f"@podao_{number} path {_quoted(path)}\n"
        yield _route(
            f"@podao_{number} ",
            [
                _map(
                    "&".join("".join(f"{{query.{spelled}}}" for spelled in _spellings(name)) for name in names),
                    [("&".join(value for _, value in move.query), move.new) for move in here if move.names == names],
                    f"{number}_{index}",
                )
                for index, names in enumerate(sets)
            ],
        )
    bare = [move for move in moves if not move.query]
    if bare:
        yield _route("", [_map("{http.request.orig_uri}", _patterns(bare, r"(?:\?|$)"), "path")])


def _route(matcher: str, maps: Sequence[str]) -> str:
    return f"route {matcher}{{\n{''.join(maps)}}}\n"


def _map(source: str, rows: Sequence[tuple[str, str]], name: str) -> str:
    lines = "".join(f"\t\t{_quoted(key)} {_quoted(new)}\n" for key, new in dict(reversed(rows)).items())
    to = f"{{podao_to_{name}}}"
    return (
        f'\tmap {_quoted(source)} {to} {{\n{lines}\t\tdefault ""\n\t}}\n'
        f'\t@podao_found_{name} not vars {to} ""\n\tredir @podao_found_{name} {to} permanent\n'
    )


def _patterns(moves: Sequence[Move], end: str) -> list[tuple[str, str]]:
    rows = []
    for move in moves:
        _, mark, query = move.old.partition("?")
        rows += [("~(?i)^" + OWN.sub(r"\\\1", path + mark + query) + end, move.new) for path in move.paths]
    return rows


def _spellings(name: str) -> list[str]:
    return list(dict.fromkeys((name, name.lower(), name.upper(), name.capitalize())))


def _quoted(text: str) -> str:
    return f"`{text}`"
