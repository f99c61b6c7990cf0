"""What a template can get at: every file it may load and every name it may ask for, found in the sources."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import BytecodeCache, Environment, TemplateNotFound, meta, nodes
from jinja2.bccache import Bucket

from plugins.content_model.kept import Kept, dump

NEVER_THE_SAME = {"random", "lipsum"}  # a filter and a global of Jinja


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """names: asked for anywhere in it. alone: those that a file asks for which is imported, and so runs only once."""

    digest: str
    files: tuple[str, ...]
    names: tuple[str, ...]
    alone: frozenset[str]
    is_known: bool  # false when a file's name is only known while it runs, or when it never gives the same twice


Facts = tuple[frozenset[str], bool, tuple[tuple[str | None, bool], ...]]
"""Of one file: the names it asks for, whether it gives the same twice, and the files it names (whether by import)."""


def reach_of(name: str, env: Environment, kept: Kept) -> Reach:
    """Of a template and of everything that it extends, includes or imports. kept: what was found in files before."""
    sources: dict[str, str] = {}
    names: set[str] = set()
    alone: set[str] = set()
    waiting = [(name, False)]
    done: set[tuple[str, bool]] = set()
    is_known = True
    while waiting:
        one, imported = waiting.pop()
        if (one, imported) in done:
            continue
        done.add((one, imported))
        source = _source(one, env)
        sources[one] = "\1" if source is None else source
        if source is None:
            continue
        asked, is_steady, others = _facts(source, env, kept)
        names |= asked
        alone |= asked if imported else set()
        is_known = is_known and is_steady
        for other, is_import in others:
            if other is None:
                is_known = False
            else:
                waiting.append((other, imported or is_import))
    whole = hashlib.sha256("\0".join(part for pair in sorted(sources.items()) for part in pair).encode())
    return Reach(
        digest=whole.hexdigest(),
        files=tuple(sorted(one for one, source in sources.items() if source != "\1")),
        names=tuple(sorted(names)),
        alone=frozenset(alone),
        is_known=is_known,
    )


def _facts(source: str, env: Environment, kept: Kept) -> Facts:
    name = f"template {hashlib.sha256(source.encode()).hexdigest()}"
    known: Facts | None = kept.get(name, "")
    if known is None:
        bare = env.overlay()
        bare.globals = {}  # Jinja leaves out of its answer what it takes for its own
        tree = bare.parse(source)
        asked = frozenset(meta.find_undeclared_variables(tree))
        known = (asked, not (asked | _filters(tree)) & NEVER_THE_SAME, tuple(_others(tree)))
        kept.put(name, "", dump(known))
    return known


class KeptCode(BytecodeCache):
    """Templates as Jinja compiled them. Every generator has an environment of its own, and would compile all again."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def load_bytecode(self, bucket: Bucket) -> None:
        code = self._kept.get(f"code {bucket.key}", bucket.checksum)
        if isinstance(code, bytes):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept.put(f"code {bucket.key}", bucket.checksum, dump(bucket.bytecode_to_string()))


def _source(name: str, env: Environment) -> str | None:
    """None for a file that is not there; another build may have it."""
    assert env.loader
    try:
        return env.loader.get_source(env, name)[0]
    except TemplateNotFound:
        return None


def _filters(tree: nodes.Template) -> set[str]:
    return {node.name for node in tree.find_all(nodes.Filter)}


def _others(tree: nodes.Template) -> Iterator[tuple[str | None, bool]]:
    """Each template it names, None for one that only a value says; and whether that is imported."""
    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        assert isinstance(node, nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport)
        is_import = isinstance(node, nodes.Import | nodes.FromImport) and not node.with_context
        named = node.template
        if isinstance(named, nodes.Const):
            many = named.value if isinstance(named.value, tuple | list) else (named.value,)
        elif isinstance(named, nodes.Tuple | nodes.List):
            many = tuple(one.value if isinstance(one, nodes.Const) else None for one in named.items)
        else:
            many = (None,)
        yield from ((one if isinstance(one, str) else None, is_import) for one in many)
