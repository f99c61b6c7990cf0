"""The search index as it is meant to be read: page after page, not in the pieces into which it was cut.

Only what can be proved to be such an index is read so: lengths that are those of the texts, grams that are short. Of
anything else every file is read as it stands.
"""

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

_LONGEST_GRAM = 6  # characters: shorter than any number or name with what is told of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Title and text of a page, and the file in which they begin."""

    path: Path
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchTexts:
    """texts: of the pages. files: those that are read with them."""

    texts: Sequence[Text]
    files: frozenset[Path]


def search_texts(output: Path) -> SearchTexts:
    """Of every index below the output; paths are relative to it."""
    texts: list[Text] = []
    files: set[Path] = set()
    for index in sorted(output.glob("search/*/index.json")):
        with suppress(OSError, ValueError, KeyError, TypeError):
            found, read = _read(output, index)
            texts += found
            files |= read
    return SearchTexts(texts=texts, files=frozenset(files))


def _read(output: Path, index: Path) -> tuple[list[Text], set[Path]]:
    """Raises ValueError, KeyError or TypeError for what is no index of ours."""
    facts = json.loads(index.read_bytes())
    names = sorted((index.parent / "text").iterdir(), key=lambda path: int(path.stem))
    if [path.name for path in names] != [f"{number}.txt" for number in range(len(names))]:
        raise ValueError("a text that belongs to no page")
    pieces = [path.read_bytes().decode("utf-8") for path in names]
    whole, begins = "".join(pieces), [0, *accumulate(map(len, pieces))]
    lengths = facts["lengths"]
    ends = [0, *accumulate(lengths)]
    if ends[-1] != len(whole) or any(whole[end - 1] != "\n" for end in ends[1:]) or len(lengths) % 2:
        raise ValueError("lengths that are not those of the texts")
    _prove_figures(facts, len(lengths) // 2)
    home = index.parent.relative_to(output)
    texts, number = [], 0
    for page in range(0, len(lengths), 2):
        while begins[number + 1] <= ends[page]:
            number += 1
        texts.append(Text(path=home / f"text/{number}.txt", said=whole[ends[page] : ends[page + 2]]))
    spoken = "\n\n".join(_spoken(facts))
    texts.append(Text(path=index.relative_to(output), said=spoken))
    return texts, {*(path.relative_to(output) for path in names), index.relative_to(output)}


def _prove_figures(facts: dict[str, Any], pages: int) -> None:
    """Figures are only what they have to be: nothing else can hide among them."""
    columns, years = facts["column"], facts["year"]
    fine = (
        len(columns) == len(years) == pages
        and all(type(one) is int and one > 0 for one in facts["lengths"])
        and all(type(one) is int and 0 <= one < len(facts["columns"]) for one in columns)
        and all(type(one) is int and 1900 <= one < 2200 for one in years)
    )
    if not fine:
        raise ValueError("figures that are no lengths, columns and years")


def _spoken(facts: dict[str, Any]) -> Iterator[str]:
    """All else in it, but for the grams, each of which is too short to tell anything."""
    for key, value in sorted(facts.items()):
        yield str(key)
        if key in {"common", "shards"}:
            grams = str(value).split("\n")
            if grams != sorted(set(grams), key=lambda gram: gram.encode("utf-16-be")) and grams != sorted(set(grams)):
                raise ValueError("grams that are not in order")
            yield from (gram for gram in grams if len(gram) > _LONGEST_GRAM)
        elif key not in {"lengths", "column", "year"}:
            yield re.sub(r"\s+", " ", json.dumps(value, ensure_ascii=False))
