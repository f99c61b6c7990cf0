"""Every published file is looked at: by itself, each sequence of bytes once, and the search index page by page."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from plugins.content_model.problem import Problem
from plugins.content_model.side_by_side import cores, side_by_side
from plugins.privacy_gate.look import look_at_data, look_at_name, look_at_text, veiled
from plugins.privacy_gate.passed import Passed
from plugins.privacy_gate.search_texts import Text, search_texts

Look = Callable[[], list[Problem]]


def published(root: Path, output: Path, lawful: frozenset[str]) -> Iterator[Problem]:
    """What the files below the output tell of people, beyond what is lawful; paths are relative to it."""
    search = search_texts(output)
    everything = (one.relative_to(output) for one in output.rglob("*") if one.is_file())
    paths = sorted(one for one in everything if one not in search.files)
    passed = Passed(root, lawful)
    for path in paths:
        yield from look_at_name(path, lawful)
    same = {**_by_bytes(output, paths), **_by_text(search.texts)}
    looks: dict[str, Look] = {}
    for key, ones in same.items():
        if not passed.knows(key):
            looks[key] = partial(_look, output, ones[0], lawful)
    found = _all(looks)
    passed.remember(key for key, problems in found.items() if not problems)
    for key, problems in found.items():
        for one in same[key]:
            path = Path(veiled((one.path if isinstance(one, Text) else one).as_posix()))
            yield from (replace(problem, path=path) for problem in problems)


def _look(output: Path, one: Path | Text, lawful: frozenset[str]) -> list[Problem]:
    if isinstance(one, Text):
        return list(look_at_text(one, lawful))
    return list(look_at_data((output / one).read_bytes(), one, lawful))


def _by_bytes(output: Path, paths: Sequence[Path]) -> dict[str, list[Path | Text]]:
    """Files that hold the same and are of the same form."""
    same: dict[str, list[Path | Text]] = {}
    for path in paths:
        with open(f"{output}/{path}", "rb") as file:  # noqa: PTH123, there may be many thousands
            key = f"{hashlib.sha256(file.read()).hexdigest()} {path.suffix.lower()}"
        same.setdefault(key, []).append(path)
    return same


def _by_text(texts: Iterable[Text]) -> dict[str, list[Path | Text]]:
    same: dict[str, list[Path | Text]] = {}
    for text in texts:
        same.setdefault(f"{hashlib.sha256(text.said.encode()).hexdigest()} text", []).append(text)
    return same


def _all(looks: dict[str, Look]) -> dict[str, list[Problem]]:
    """On every core, in parts of which each has something of everything."""
    keys, count = list(looks), cores() * 8
    parts = [partial(_some, [(key, looks[key]) for key in keys[number::count]]) for number in range(count)]
    found = {key: problems for part in side_by_side(parts) for key, problems in part.items()}
    return {key: found[key] for key in keys}


def _some(looks: Sequence[tuple[str, Look]]) -> dict[str, list[Problem]]:
    return {key: look() for key, look in looks}
