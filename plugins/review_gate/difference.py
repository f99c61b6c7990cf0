"""What changed between two texts, for ears and eyes: whole lines, and inside a changed line the words alone."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_NEAR = 0.5  # two lines that share half of their signs are one line that was changed
_AROUND = 12  # signs shown on both sides of a change


def difference(old: str, new: str) -> Iterator[str]:
    """One line each: `第 3 行 + …` added, `- …` removed, `~ …[-旧-]{+新+}…` changed. Numbers are the new text's."""
    before, after = old.splitlines(), new.splitlines()
    for kind, one, end, other, stop in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from _changed(before[one:end], after[other:stop], first=other + 1)


def _words(line: str) -> Sequence[str]:
    """Chinese by the sign, the rest by the word."""
    return re.findall(r"[A-Za-z0-9_.]+|.", line)


def _changed(before: Sequence[str], after: Sequence[str], *, first: int) -> Iterator[str]:
    if len(before) != len(after):
        yield from (f"第 {first} 行前 - {line}" for line in before)
        yield from (f"第 {number} 行 + {line}" for number, line in enumerate(after, start=first))
        return
    for number, (old, new) in enumerate(zip(before, after, strict=True), start=first):
        match = SequenceMatcher(None, _words(old), _words(new), autojunk=False)
        if match.ratio() >= _NEAR:
            yield f"第 {number} 行 ~ {''.join(_marked(match, _words(old), _words(new)))}"
        else:
            yield from (f"第 {number} 行 - {old}", f"第 {number} 行 + {new}")


def _marked(match: "SequenceMatcher[str]", old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    for kind, one, end, other, stop in match.get_opcodes():
        gone, there = "".join(old[one:end]), "".join(new[other:stop])
        if kind == "equal":
            yield there if len(there) <= 2 * _AROUND else f"{there[:_AROUND]}…{there[-_AROUND:]}"
            continue
        yield f"[-{gone}-]" if gone else ""
        yield f"{{+{there}+}}" if there else ""
