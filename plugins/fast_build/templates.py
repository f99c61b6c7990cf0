"""What a template can get at: every file it may load and every name it may ask for, found in the sources."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment, TemplateNotFound, meta, nodes

NEVER_THE_SAME = {"random", "lipsum"}  # a filter and a global of Jinja


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """names: asked for anywhere in it. alone: those that a file asks for which is imported, and so runs only once."""

    digest: str
    names: tuple[str, ...]
    alone: frozenset[str]
    is_known: bool  # false when a file's name is only known while it runs, or when it never gives the same twice


def reach_of(name: str, env: Environment) -> Reach:
    """Of a template and of everything that it extends, includes or imports."""
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
        tree = env.parse(source)
        asked = meta.find_undeclared_variables(tree)
        names |= asked
        alone |= asked if imported else set()
        is_known = is_known and not asked & NEVER_THE_SAME and not _filters(tree) & NEVER_THE_SAME
        for other, is_import in _others(tree):
            if other is None:
                is_known = False
            else:
                waiting.append((other, imported or is_import))
    whole = hashlib.sha256("\0".join(part for pair in sorted(sources.items()) for part in pair).encode())
    return Reach(digest=whole.hexdigest(), names=tuple(sorted(names)), alone=frozenset(alone), is_known=is_known)


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
