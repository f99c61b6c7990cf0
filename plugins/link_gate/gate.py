"""The gate of links and files."""

from collections.abc import Iterator
from pathlib import Path

from plugins.content_model.item import Item
from plugins.content_model.problem import Problem
from plugins.content_model.scope import Scope
from plugins.link_gate.answers import read_answers
from plugins.link_gate.copies import copies_of
from plugins.link_gate.dead import dead_links, not_asked
from plugins.link_gate.disguise import disguises
from plugins.link_gate.inside import links_inside
from plugins.link_gate.own_pages import unknown_pages
from plugins.link_gate.private import private_addresses
from plugins.link_gate.unlinked import unlinked

LABEL = "链接和附件检查"
_TEXTS = {".md", ".yaml"}


def check(scope: Scope) -> Iterator[Problem]:
    """Addresses in items; files by their bytes; on a look at everything, files that nothing links."""
    answers, copies = read_answers(scope.root), copies_of(scope.library.portal)
    for path in scope.paths:
        if item := _item(scope, path):
            yield from private_addresses(item)
            yield from unknown_pages(item, scope.library)
            yield from dead_links(item, answers, copies)
        elif path.parts[0] == "content" and path.suffix not in _TEXTS and not path.name.startswith("."):
            data = (scope.root / path).read_bytes()
            yield from disguises(path, data)
            yield from links_inside(path, data)
    if scope.whole:
        yield from unlinked(scope.paths, scope.library)
        yield from not_asked(scope.library, answers, scope.now.date())


def check_output(scope: Scope, output: Path) -> Iterator[Problem]:
    """Every address on every page that was built."""
    from plugins.link_gate.built import dead_ends  # noqa: PLC0415, the reader of pages is slow to load

    return dead_ends(output, str(scope.library.portal.url or ""))


def _item(scope: Scope, path: Path) -> Item | None:
    in_place = path.suffix == ".md" and len(path.parts) == 3 and path.parts[0] == "content"
    return scope.library.item(f"{path.parts[1]}/{path.name}") if in_place else None
