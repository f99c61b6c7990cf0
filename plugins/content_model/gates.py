"""What stands between a text and the public: every plugin with a `gate.py` is a gate, found by walking plugins/.

gate.py has LABEL (the gate's Chinese name), `check(scope) -> Iterable[Problem]` over files, and may have
`check_output(scope, output) -> Iterable[Problem]` over a built site and EACH_FILE_ALONE (alone.py). A gate is on unless
portal/gates.yaml switches it off with a reason. A gate that breaks is a Problem: nothing goes out unchecked.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.content_model.asking import ask_gates
from plugins.content_model.digests import Digests
from plugins.content_model.listing import all_files
from plugins.content_model.problem import Problem
from plugins.content_model.record import Record
from plugins.content_model.scope import Scope

if TYPE_CHECKING:
    from plugins.content_model.library import Library

_PLUGINS = Path(__file__).parents[1]
_FILE = Path("portal/gates.yaml")
_LESS = {"where_possible": "（有完整的 git 历史才和提交核对）", "none": "（不和 git 提交核对）"}


def gate_names() -> tuple[str, ...]:
    """The plugins that are gates."""
    return tuple(sorted(path.parent.name for path in _PLUGINS.glob("*/gate.py")))


def switched_off(settings: Sequence[Record]) -> tuple[tuple[str, str], ...]:
    """Label and reason of every gate that is off, or does not ask git for all it could, for the statement."""
    found = {str(one.name): (_LESS.get(_less(one), ""), str(one.reason)) for one in settings if _less(one)}
    return tuple(
        (f"{import_module(f'plugins.{name}.gate').LABEL}{found[name][0]}", found[name][1])
        for name in gate_names()
        if name in found
    )


def check_gates(
    library: "Library", now: datetime, paths: Sequence[Path] = (), only: Sequence[str] = ()
) -> Iterator[Problem]:
    """What the gates that are on say of these files; of all files without any. only: some of the gates."""
    yield from _unknown(library)
    on = _on(library, only or gate_names())
    if not on:
        return
    chosen = tuple(paths) or all_files(library.root)
    scope = Scope(
        root=library.root,
        paths=chosen,
        whole=not paths,
        library=library,
        now=now,
        digests=None if paths else Digests(library.root, chosen),
    )
    answers = ask_gates({name: replace(scope, setting=setting) for name, setting in on.items()})
    for name in on:
        yield from answers[name].problems if not answers[name].broke else [_not_run(name, answers[name].broke)]


def check_output(library: "Library", now: datetime, output: Path) -> Iterator[Problem]:
    """What the gates that are on say of a built site; paths of Problems are relative to the output then."""

    scope = Scope(root=library.root, paths=(), whole=True, library=library, now=now)
    for name, setting in _on(library, gate_names()).items():
        try:
            look = getattr(import_module(f"plugins.{name}.gate"), "check_output", None)
            yield from list(look(replace(scope, setting=setting), output)) if look else ()
        except Exception as error:  # whatever breaks a gate, the gate stays shut
            yield _not_run(name, f"{type(error).__name__}: {error}")


def _on(library: "Library", names: Sequence[str]) -> Mapping[str, Record | None]:
    """Of these gates those that are on, with their settings."""
    settings = {one.name: one for one in library.portal.gates}
    on = (name for name in names if not (name in settings and _is_off(settings[name])))
    return {name: settings.get(name) for name in on}


def _not_run(name: str, why: str) -> Problem:
    what = f"闸门 {name} 没能运行（{why}），所以不放行。"
    remedy = "请修好它；一定要先公开的，在 portal/gates.yaml 里关掉并写明原因。"
    return Problem(path=_FILE, line=0, met=name, what=what, remedy=remedy)


def _less(setting: Record) -> str:
    """ "off", what less than a whole proof is asked for, or "" for a gate that does all it can."""
    proof = str(getattr(setting.proof, "code", "required"))
    return "off" if _is_off(setting) else proof.replace("required", "")


def _is_off(setting: Record) -> bool:
    return getattr(setting.state, "code", "on") == "off"


def _unknown(library: "Library") -> Iterator[Problem]:
    for one in library.portal.gates:
        if one.name and one.name not in gate_names():
            remedy = f"可以写：{'、'.join(gate_names())}。"
            line = one.line_of("name")
            yield Problem(path=_FILE, line=line, met=str(one.name), what=f"没有“{one.name}”这个闸门。", remedy=remedy)
