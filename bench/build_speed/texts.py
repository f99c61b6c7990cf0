"""Chinese texts as a portal has them: sections, lists, tables, links, pictures; the same for a number every time."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

NUMERALS = "一二三四五六七八九十"
CHARACTERS = (800, 2500)  # Chinese characters of a body, from and to


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """body: Markdown in which @@7@@ stands for the address of item 7 and @@picture@@ for that of a picture."""

    title: str
    summary: str
    keywords: Sequence[str]
    body: str


@lru_cache(maxsize=1)
def words() -> Mapping[str, Sequence[str]]:
    values: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text(encoding="utf-8"))
    return values


def text(number: int, of: int) -> Text:
    """The text of an item; `of`: how many there are to link to."""
    dice = random.Random(7919 * number + 13)
    pattern = _one(dice, "title")
    title = pattern.format(what=_one(dice, "what"), who=_one(dice, "who"), does=_one(dice, "does"))
    known = words()["keyword"]
    weights = [1 / (place + 3) ** 0.7 for place in range(len(known))]  # some are used far more often than others
    keywords = sorted({dice.choices(known, weights)[0] for _ in range(4)})
    body = _body(dice, of)
    return Text(title=f"{title}（第{number + 1}号）", summary=_sentence(dice), keywords=keywords, body=body)


def _body(dice: random.Random, of: int) -> str:
    wanted = dice.randint(*CHARACTERS)
    parts = [_sentence(dice) + _sentence(dice)]
    links, table = dice.randint(2, 4), dice.random() < 0.2
    section = 0
    while sum(map(len, parts)) < wanted:
        if section < len(NUMERALS):
            parts.append(f"## {NUMERALS[section]}、{_one(dice, 'section')}")
        section += 1
        for _ in range(dice.randint(1, 3)):
            paragraph = "".join(_sentence(dice) for _ in range(dice.randint(2, 5)))
            if links and dice.random() < 0.6:
                links -= 1
                paragraph += f"另见[{_one(dice, 'what')}的说明](@@{dice.randrange(of)}@@)。"
            parts.append(paragraph)
        parts += _list(dice)
        if table and section == 2:
            parts.append(_table(dice))
        if section == 1 and dice.random() < 0.15:
            parts.append(f"![示意图：{_one(dice, 'what')}的窗口在一楼东侧，门口有坡道](@@picture@@)")
    return "\n\n".join(parts) + "\n"


def _list(dice: random.Random) -> list[str]:
    kind = dice.random()
    if kind < 0.3:
        return ["\n".join(f"{place}. {_sentence(dice)}" for place in range(1, dice.randint(4, 7)))]
    if kind < 0.55:
        return ["\n".join(f"- {_one(dice, 'what')}：{_sentence(dice)}" for _ in range(dice.randint(3, 6)))]
    if kind < 0.7:
        return [f"### {_one(dice, 'section')}", _sentence(dice)]
    return ["> " + _sentence(dice)] if kind < 0.76 else []


def _table(dice: random.Random) -> str:
    rows = [words()["head"], ["---"] * 5]
    for place in range(1, dice.randint(6, 13)):
        month, count = dice.randint(1, 12), dice.randint(10, 9000)
        rows.append([str(place), _one(dice, "what"), _one(dice, "who"), f"{month}月", str(count)])
    return "表：任务分工\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _sentence(dice: random.Random) -> str:
    ground = _one(dice, "ground") + "，" if dice.random() < 0.3 else ""
    said = f"{ground}{_one(dice, 'who')}要{_one(dice, 'does')}{_one(dice, 'what')}"
    if dice.random() < 0.3:
        said += f"，{_one(dice, 'does')}{_one(dice, 'what')}"
    if dice.random() < 0.12:
        said = f"**{said}**"
    if dice.random() < 0.6:
        said += "，" + _one(dice, "end")
    return said + "。"


def _one(dice: random.Random, kind: str) -> str:
    return dice.choice(words()[kind])
