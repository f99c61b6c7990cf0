"""Pieces → words, in the manner of a screen reader and a language: wordings/<manner>.<language>.yaml.

A template is a list of parts; a part that lacks one of its facts is left out. Roles and states that are empty in a
file are not said in that manner. "control.radio" is the template of controls that are radio buttons, "control" of the
others; "checked.radio" likewise is a state of theirs. Each state is a fact too: {required}, {not_pressed}.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from accessibility.errors import SettingError
from accessibility.predicates.wording import plain
from accessibility.transcript.piece import Line, Piece

FOLDER = Path(__file__).parent / "wordings"
_FACT = re.compile(r"\{(\w+)\}")
_LOOSE = re.compile(r"(?<=[［〔\[])\s+|\s+(?=[］〕\]])")  # blanks inside the brackets of templates


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One file."""

    pieces: Mapping[str, Sequence[str]]
    roles: Mapping[str, str]
    states: Mapping[str, str]
    languages: Mapping[str, str]
    between: str  # parts of a piece
    apart: str  # states
    before: Mapping[str, str] = field(default_factory=dict)  # roles that are told before the name, when it is entered
    leaving: Mapping[str, str] = field(default_factory=dict)  # roles, when they are left
    unsaid_before: Sequence[str] = ()  # pieces before which nothing is entered or left aloud, see unsaid.py


def manners() -> tuple[str, ...]:
    """Every file, as "manner.language"."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


@cache
def wording(manner: str = "plain", language: str = "zh") -> Wording:
    name = f"{manner}.{language}"
    if name not in manners():
        known = "、".join(manners())
        raise SettingError(f"没有“{name}”这种说法；有的是 {known}。 There is no wording {name}.")
    content: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return Wording(**content)


def sentence(line: Line, words: Wording) -> str:
    """What is said; text that is written without a gap is said without one. "" when this manner says nothing."""
    said = ""
    before = ""
    for piece in line.pieces:
        part = phrase(piece, words)
        glued = before == piece.kind == "text"
        said = f"{said}{part}" if glued else f"{said} {part}"
        before = piece.kind if part.strip() else before
    return _LOOSE.sub("", plain(said))


def phrase(piece: Piece, words: Wording) -> str:
    """One piece. Text keeps the blanks at its ends."""
    states = {state: words.states.get(f"{state}.{piece.role}", words.states.get(state, "")) for state in piece.states}
    facts = {
        **piece.facts,
        **{state.replace("-", "_"): told for state, told in states.items()},
        "role": words.roles.get(piece.role, ""),
        "before": words.before.get(piece.role, ""),
        "leaving": words.leaving.get(piece.role, ""),
        "states": words.apart.join(told for told in states.values() if told),
    }
    if "inner" in facts:
        facts["inner"] = words.roles.get(facts["inner"], "")
    if "language" in facts:
        facts["language"] = words.languages.get(facts["language"], facts["language"])
    if piece.kind == "text":
        return facts["name"] + (f"{words.between}{facts['states']} " if facts["states"] else "")
    if piece.kind == "enter" and not facts["role"] and not facts["before"]:
        return ""
    template = words.pieces.get(f"{piece.kind}.{piece.role}") or words.pieces[piece.kind]
    parts = [part for part in template if all(facts.get(fact) for fact in _FACT.findall(part))]
    return words.between.join(part.format_map(facts) for part in parts)
