"""Apache: `htaccess` becomes `.htaccess` at the root of the new site. mod_rewrite, nothing else."""

from collections.abc import Iterator, Sequence

from accessibility.retrofit.redirects.caddy import OWN
from accessibility.retrofit.redirects.moves import Move

HEAD = (
    "# 旧地址到新地址。改名为 .htaccess，放在新网站的根目录；服务器要允许 AllowOverride FileInfo。\nRewriteEngine On\n"
)
FLAGS = "[R=301,L,NE,QSD]"


def files(moves: Sequence[Move]) -> dict[str, bytes]:
    leading = sorted((move for move in moves if move.new), key=lambda move: (-len(move.query), move))
    return {"htaccess": (HEAD + "".join(rule for move in leading for rule in _rules(move))).encode("utf-8")}


def _rules(move: Move) -> Iterator[str]:
    """The request line is as it was sent; what RewriteRule sees is decoded, and GBK is then no text."""
    for path in move.paths:
        if move.can_be_asked_by_name:
            yield _condition("THE_REQUEST", rf"\s{_plain(path)}\?")
            for name, value in move.query:
                yield _condition("QUERY_STRING", f"(?:^|&){_plain(name)}={_plain(value)}(?:&|$)")
        elif move.query:
            yield _condition("THE_REQUEST", rf"\s{_plain(path + '?' + move.old.partition('?')[2])}\s")
        else:
            yield _condition("THE_REQUEST", rf"\s{_plain(path)}[?\s]")
        yield f'RewriteRule ^ "{_literal(move.new)}" {FLAGS}\n'


def _condition(what: str, pattern: str) -> str:
    return f'RewriteCond %{{{what}}} "{pattern}" [NC]\n'


def _plain(text: str) -> str:
    return OWN.sub(r"\\\1", text).replace('"', r"\"")


def _literal(text: str) -> str:
    """In a target, % and $ are references."""
    return text.replace("%", r"\%").replace("$", r"\$").replace('"', r"\"")
