"""nginx: `nginx.conf` is included in `http`, `nginx.server.conf` in `server`. Its maps take no notice of upper case."""

from collections.abc import Iterator, Sequence

from accessibility.retrofit.redirects.moves import Move

HEAD = """\
# 旧地址到新地址。放进 http { }：include redirects/nginx.conf;
# 再放进 server { }：include redirects/nginx.server.conf;
"""
SERVER = """\
# 放进 server { }，在别的 location 之前。
if ($podao_moved) { return 301 $podao_moved; }
"""


def files(moves: Sequence[Move]) -> dict[str, bytes]:
    return {"nginx.conf": "".join(_maps(moves)).encode("utf-8"), "nginx.server.conf": SERVER.encode("utf-8")}


def _maps(moves: Sequence[Move]) -> Iterator[str]:
    """First the address as a whole, then by name of its parameters, the most exact first, then the path alone."""
    leading = [move for move in moves if move.new]
    named = [move for move in leading if move.can_be_asked_by_name]
    sets = sorted(
        {tuple(name.lower() for name in move.names) for move in named}, key=lambda names: (-len(names), names)
    )
    onward = [f"$podao_by_{number}" for number in range(1, len(sets) + 1)] + ["$podao_by_path"]
    bare = [move for move in leading if not move.query]
    longest = max((len(key) for move in leading for key in (move.old, *move.paths)), default=0)
    bucket = max(128, 1 << (longest + 48).bit_length())
    yield HEAD + f"map_hash_max_size {max(2048, 4 * len(leading))};\nmap_hash_bucket_size {bucket};\n"
    yield "map $request_uri $podao_path { ~^([^?]*) $1; }\n"
    yield _map("$podao_path", "$podao_by_path", '""', [(path, move.new) for move in bare for path in move.paths])
    for number, names in enumerate(sets):
        source = '"$uri?' + "&".join(f"{name}=$arg_{name}" for name in names) + '"'
        rows = [
            (
                f"{move.path}?" + "&".join(f"{name}={value}" for name, value in zip(names, _values(move), strict=True)),
                move.new,
            )
            for move in named
            if tuple(name.lower() for name in move.names) == names
        ]
        yield _map(source, onward[number], onward[number + 1], rows)
    whole = [
        (path + "?" + move.old.partition("?")[2], move.new) for move in leading if move.query for path in move.paths
    ]
    yield _map("$request_uri", "$podao_moved", onward[0], whole)


def _values(move: Move) -> list[str]:
    return [value for _, value in move.query]


def _map(source: str, name: str, default: str, rows: Sequence[tuple[str, str]]) -> str:
    """The first of two keys that differ in case only counts."""
    keys: dict[str, tuple[str, str]] = {}
    for key, new in rows:
        keys.setdefault(key.lower(), (key, new))
    lines = "".join(f"\t{_quoted(key)} {_quoted(new)};\n" for key, new in keys.values())
    return f"map {source} {name} {{\n\tdefault {default};\n{lines}}}\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
