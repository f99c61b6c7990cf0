"""What changed between two texts, for ears and eyes: whole lines, and inside a changed line the words alone."""

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


def _changed(before: Sequence[str], after: Sequence[str], *, first: int) -> Iterator[str]:
    if len(before) != len(after):
        yield from (f"第 {first} 行前 - {line}" for line in before)
        yield from (f"第 {number} 行 + {line}" for number, line in enumerate(after, start=first))
        return
    for number, (old, new) in enumerate(zip(before, after, strict=True), start=first):
        match = SequenceMatcher(None, old, new, autojunk=False)
        if match.ratio() >= _NEAR:
            yield f"第 {number} 行 ~ {''.join(_marked(match, old, new))}"
        else:
            yield from (f"第 {number} 行 - {old}", f"第 {number} 行 + {new}")


def _marked(match: "SequenceMatcher[str]", old: str, new: str) -> Iterator[str]:
    for kind, one, end, other, stop in match.get_opcodes():
        same = new[other:stop]
        if kind == "equal":
            yield same if len(same) <= 2 * _AROUND else f"{same[:_AROUND]}…{same[-_AROUND:]}"
            continue
        yield f"[-{old[one:end]}-]" if end > one else ""
        yield f"{{+{same}+}}" if same else ""
