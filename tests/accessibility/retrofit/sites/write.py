"""Writes the stories of a site from hand-written words (words.yaml) and a seed. Nothing here knows markup."""

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from tests.accessibility.retrofit.sites.grids import grid
from tests.accessibility.retrofit.sites.story import (
    Block,
    Cell,
    Grid,
    Heading,
    Items,
    Link,
    Note,
    Paper,
    Para,
    Photo,
    Story,
)

WORDS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "words.yaml").read_text(encoding="utf-8"))
DIGITS = "〇一二三四五六七八九"
COLUMNS = {"news": "工作动态", "notice": "通知公告", "policy": "政策法规", "guide": "办事指南", "statistic": "数据统计"}


def stories(seed: int, year: int, counts: dict[str, int], endings: tuple[str, ...]) -> list[Story]:
    """counts: how many of each kind. endings: of attachments in use at that time ("doc", "xls", …)."""
    chance = random.Random(f"words {seed} {year}")
    made = [
        _story(chance, kind, number, year, endings) for kind, count in sorted(counts.items()) for number in range(count)
    ]
    titles = {story.id: story.title for story in made}
    return [_private(_linked(chance, story, titles), number, year) for number, story in enumerate(made)]


def _private(story: Story, number: int, year: int) -> Story:
    """One list of a site names people with the number of the standard's own example (GB 11643)."""
    if number != year % 7 + 30 or story.kind != "notice" or story.only_paper:
        return story
    rows = tuple(
        tuple(Cell(text=text) for text in row)
        for row in (("张样例", "11010519491231002X"), ("李样例", "110105194912310038"))
    )
    table = Grid(caption="拟补助人员名单（样例）", head=((Cell(text="姓名"), Cell(text="身份证号")),), rows=rows)
    return replace(story, blocks=(*story.blocks, table), private=True)


def _story(chance: random.Random, kind: str, number: int, year: int, endings: tuple[str, ...]) -> Story:
    slots = {
        "d": chance.choice(WORDS["districts"]), "s": chance.choice(WORDS["streets"]), "e": chance.choice(WORDS["exotic"]),
        "n": chance.randint(21, 980), "m": chance.randint(6, 19), "k": chance.randint(2, 5), "y": year,
        "mo": chance.randint(1, 11), "da": chance.randint(2, 27),
    }  # fmt: skip
    date = f"{year}-{slots['mo']:02}-{slots['da']:02}"
    story = Story(
        id=f"{kind}-{number}",
        kind=kind,
        column=COLUMNS[kind],
        title="",
        date=date,
        source=chance.choice(WORDS["sources"]),
    )
    said = WORDS.get(kind) or [None]
    topic = said[number % len(said)]
    return WRITERS[kind](chance, story, topic, slots, endings)


def _news(chance: random.Random, story: Story, topic: Any, slots: dict[str, Any], endings: tuple[str, ...]) -> Story:
    first, *rest = topic["paras"]
    blocks: list[Block] = [Para(runs=(text.format(**slots),)) for text in [first, *chance.sample(rest, len(rest))]]
    if chance.random() < 0.7:
        caption = chance.choice(WORDS["captions"]).format(**slots) if chance.random() < 0.7 else ""
        alt = "轮椅发放现场，一名工作人员正在调脚踏板" if chance.random() < 0.4 else ""
        blocks.insert(chance.randint(1, len(blocks)), Photo(name=f"{story.id}.jpg", alt=alt, caption=caption))
    if chance.random() < 0.2:
        text = f"今年以来，全市共服务残疾人{slots['n']}人次，其中重度残疾人{slots['m']}人次。"
        blocks.append(Note(text=text, footnote=chance.choice(WORDS["footnotes"])))
    return replace(story, title=topic["title"].format(**slots), blocks=tuple(blocks))


def _notice(chance: random.Random, story: Story, topic: Any, slots: dict[str, Any], endings: tuple[str, ...]) -> Story:
    blocks: list[Block] = []
    if topic["addressee"]:
        blocks.append(Para(runs=(topic["addressee"].format(**slots),), role="addressee"))
    blocks.append(Para(runs=(topic["opening"].format(**slots),)))
    for index, section in enumerate(topic["sections"]):
        blocks += _section(section, index, slots)
    if topic["sections"] and chance.random() < 0.25:
        blocks.append(grid(chance))
    if topic["closing"]:
        blocks.append(Para(runs=(topic["closing"].format(**slots),)))
    blocks += [
        Para(runs=("示范市残疾人联合会（演示）",), role="signature"),
        Para(runs=(signed(story.date),), role="signed"),
    ]
    papers: tuple[Paper, ...] = ()
    if topic["paper"] and endings:
        label, *words = topic["paper"]
        ending = chance.choice(endings)
        papers = (Paper(name=f"{story.id}-1.{ending}", label=f"{label}.{ending}", words=tuple(words)),)
        if chance.random() < 0.4:
            other = chance.choice(endings)
            papers += (
                Paper(
                    name=f"{story.id}-2.{other}",
                    label="填表说明",
                    words=("填表说明（样例）", "用黑色笔填写，字迹清楚。"),
                ),
            )
    number = f"示残联〔{slots['y']}〕{slots['n'] % 90 + 1}号" if topic["number"] else ""
    made = replace(story, title=topic["title"].format(**slots), number=number, blocks=tuple(blocks), papers=papers)
    if papers and chance.random() < 0.15:
        return replace(made, blocks=(Para(runs=("详细内容请看附件。",)),), papers=papers[:1], only_paper=True)
    if chance.random() < 0.1:
        scan = Photo(name=f"{story.id}-scan.png", words=(made.title, *(_flat(blocks)[:6])))
        return replace(made, blocks=(scan,), papers=(), number="")
    return made


def _section(section: Any, index: int, slots: dict[str, Any]) -> list[Block]:
    blocks: list[Block] = [Heading(level=1, number=f"{DIGITS[index + 1]}、", text=section["head"])]
    blocks += [Para(runs=(text.format(**slots),)) for text in section.get("paras", ())]
    if "items" in section:
        below = {index: tuple(texts) for index, texts in section.get("below", {}).items()}
        blocks.append(Items(entries=tuple(text.format(**slots) for text in section["items"]), below=below))
    if "ordered" in section:
        blocks.append(Items(entries=tuple(text.format(**slots) for text in section["ordered"]), ordered=True))
    for at, sub in enumerate(section.get("sub", ()), 1):
        blocks.append(Heading(level=2, number=f"（{DIGITS[at]}）", text=sub["head"]))
        blocks += [Para(runs=(text.format(**slots),)) for text in sub["paras"]]
        for number, (head, text) in enumerate(sub.get("deeper", ()), 1):
            blocks += [Heading(level=3, number=f"{number}．", text=head), Para(runs=(text.format(**slots),))]
    return blocks


def _policy(chance: random.Random, story: Story, topic: Any, slots: dict[str, Any], endings: tuple[str, ...]) -> Story:
    blocks: list[Block] = []
    article = 0
    for index, chapter in enumerate(topic["chapters"]):
        blocks.append(Heading(level=1, number=f"第{DIGITS[index + 1]}章　", text=chapter["head"]))
        for text in chapter["articles"]:
            article += 1
            blocks.append(Para(runs=(f"第{_numeral(article)}条　{text.format(**slots)}",)))
        if "items" in chapter:
            blocks.append(Items(entries=tuple(chapter["items"]), ordered=True))
    number = f"示残联发〔{slots['y']}〕{slots['n'] % 90 + 1}号"
    return replace(story, title=topic["title"].format(**slots), number=number, blocks=tuple(blocks))


def _guide(chance: random.Random, story: Story, topic: Any, slots: dict[str, Any], endings: tuple[str, ...]) -> Story:
    rows = {label: tuple(text.format(**slots) for text in texts) for label, texts in topic["rows"].items()}
    paper = Paper(name=f"{story.id}-form.doc", label="申请表下载", words=("申请表（样例）", "本表由本人填写。"))
    papers = (paper,) if endings else ()
    return replace(story, title=f"{slots['d']}{topic['title']}", fields=rows, papers=papers)


def _statistic(
    chance: random.Random, story: Story, topic: Any, slots: dict[str, Any], endings: tuple[str, ...]
) -> Story:
    table = grid(chance)
    intro = Para(runs=(f"{slots['y']}年全市残疾人事业主要数据（样例）如下。数据由各区上报，经核对后公布。",))
    title = f"{slots['y']}年{slots['d']}残疾人事业统计数据（样例第{slots['n']}期）"
    return replace(story, title=title, blocks=(intro, table, grid(chance)) if chance.random() < 0.4 else (intro, table))


def _linked(chance: random.Random, story: Story, titles: dict[str, str]) -> Story:
    """Some stories send the reader to another one, or to a site elsewhere."""
    if story.only_paper or story.fields or chance.random() < 0.6 or not any(isinstance(b, Para) for b in story.blocks):
        return story
    other = chance.choice(sorted(titles))
    text, url = chance.choice(WORDS["externals"])
    there = (
        Link(text=text, url=url)
        if chance.random() < 0.5 or other == story.id
        else Link(text=f"《{titles[other]}》", story=other)
    )
    return replace(story, blocks=(*story.blocks, Para(runs=("相关情况请看", there, "。"))))


def signed(date: str) -> str:
    """2012-05-06 → 二〇一二年五月六日."""
    year, month, day = date.split("-")
    return f"{''.join(DIGITS[int(digit)] for digit in year)}年{_numeral(int(month))}月{_numeral(int(day))}日"


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if not tens else "十" if tens == 1 else DIGITS[tens] + "十") + (DIGITS[ones] if ones else "")


def _flat(blocks: list[Block]) -> list[str]:
    return [str(run) for block in blocks if isinstance(block, Para) for run in block.runs]


WRITERS = {"news": _news, "notice": _notice, "policy": _policy, "guide": _guide, "statistic": _statistic}
