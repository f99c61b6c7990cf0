"""Ask many gates at once, on all cores when there is much to look at; a gate that breaks is told, whatever broke it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module

from plugins.content_model.alone import Alone
from plugins.content_model.problem import Problem
from plugins.content_model.scope import Scope
from plugins.content_model.side_by_side import side_by_side

_MANY = 500  # files; fewer are done before a second process has begun


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Of one gate. broke: why it could not answer, "" when it could."""

    problems: Sequence[Problem] = ()
    broke: str = ""


def ask_gates(scopes: Mapping[str, Scope]) -> Mapping[str, Answer]:
    """scopes: by the gate's name. Gates that judge each file alone are asked in parts, side by side with all others.

    Those others are asked one after the other in this very process, so that what git knows is read once for them.
    """
    alone: dict[str, Alone] = {}
    answers: dict[str, Answer] = {}
    others = []
    for name, scope in scopes.items():
        try:
            gate = import_module(f"plugins.{name}.gate")
            if getattr(gate, "EACH_FILE_ALONE", False):
                alone[name] = Alone(gate.check, scope, name)
            else:
                others.append((name, partial(_listed, gate.check, scope)))
        except Exception as error:  # a gate that is broken stays shut
            answers[name] = _broke(error)
    parts = [(name, part) for name, one in alone.items() for part in one.parts]
    works = [partial(_answers, others), *(partial(_answers, [one]) for one in parts)]
    is_much = any(len(scope.paths) >= _MANY for scope in scopes.values())
    try:
        found = side_by_side(works) if is_much else [work() for work in works]
    except (
        RuntimeError,
        OSError,
    ) as error:  # a process was lost, or there was none to be had
        return {name: _broke(error) for name in scopes}
    answers |= found[0]
    for name, one in alone.items():
        told = [part[name] for part in found[1:] if name in part]
        broke = next((answer.broke for answer in told if answer.broke), "")
        problems = [problem for answer in told for problem in answer.problems]
        answers[name] = Answer(problems=problems, broke=broke)
        if not broke:
            one.remember(problems)
    return answers


def _answers(asked: Sequence[tuple[str, Callable[[], list[Problem]]]]) -> dict[str, Answer]:
    answers = {}
    for name, ask in asked:
        try:
            answers[name] = Answer(problems=ask())
        except Exception as error:  # whatever breaks a gate, it stays shut
            answers[name] = _broke(error)
    return answers


def _broke(error: Exception) -> Answer:
    return Answer(broke=f"{type(error).__name__}: {error}")


def _listed(check: Callable[[Scope], Iterable[Problem]], scope: Scope) -> list[Problem]:
    return list(check(scope))
