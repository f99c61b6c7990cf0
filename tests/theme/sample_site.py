"""A whole little portal: the shipped portal files, one sample of every type, and what makes pages differ from them."""

import shutil
from pathlib import Path

import yaml

from tests.little_site import ask_for_no_review
from tests.real_build import ROOT, build

SAMPLES = ROOT / "tests" / "plugins" / "content_model" / "content"
NOW = "1795000000"  # 2026-11-18
PER_PAGE = 20

COMMON = """status: published
source: 示范市残疾人联合会（演示）
unit: city
keywords: [样例]
sample: true
"""


def build_sample_site(folder: Path) -> Path:
    """Build it below `folder`; gives the output folder."""
    shutil.copytree(ROOT / "portal", folder / "portal")
    ask_for_no_review(folder)
    write_content(folder / "content")
    return build(folder, SOURCE_DATE_EPOCH=NOW)


def write_content(content: Path) -> None:
    columns = yaml.safe_load((ROOT / "portal" / "columns.yaml").read_text(encoding="utf-8"))["columns"]
    for sample in sorted(SAMPLES.glob("*.md")):
        column = next(column["slug"] for column in columns if sample.stem in column["types"])
        (content / column).mkdir(parents=True, exist_ok=True)
        shutil.copy(sample, content / column)
    write(content / "guide/guide-en.md", in_english((SAMPLES / "guide.md").read_text(encoding="utf-8")))
    for name, title in (("accessibility", "无障碍声明"), ("barrier", "报告网页障碍"), ("wide", "宽表和长词")):
        write(content / f"about/{name}.md", page(title))
    for number in range(1, 2 * PER_PAGE + 2):
        write(content / f"notice/many-{number:02}.md", notice(number))
    write(
        content / "notice/gone.md", notice(99).replace("date: 2026-04-01", "date: 2026-01-01\nexpires_on: 2026-02-01")
    )


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def in_english(guide: str) -> str:
    """The sample guide as its own English translation, older than the original."""
    return (
        guide.replace("type: guide", "type: guide\nlang: en\ntranslation_of: guide/guide.md", 1)
        .replace("title: 残疾人证办理（样例）", "title: Applying for a certificate (sample)", 1)
        .replace("date: 2026-05-11 09:30", "date: 2026-05-01 09:30", 1)
    )


def page(title: str) -> str:
    return f"""---
type: page
title: {title}
date: 2026-05-11
summary: {title}的样例。
checked_on: 2026-05-06
phones:
  - {{kind: 网站技术, number: 0000-0000008, name: 信息中心, text_way: 可发短信}}
other_ways: [写邮件, 来信]
{COMMON}---
开头一段。

## 一个很长的表

表：各区各类人数（样例）

| 地区 | 视力 | 听力 | 言语 | 肢体 | 智力 | 精神 | 多重 | 合计 |
|---|--:|--:|--:|--:|--:|--:|--:|--:|
| 甲区 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 28 |

## 长词

[Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft]{{lang=de}}

::: 注意
先打电话再来。
:::

## 第三节

最后一段。
"""


def notice(number: int) -> str:
    return f"""---
type: notice
title: 第 {number} 则通知（样例）
date: 2026-04-01
summary: 第 {number} 则通知说的事。
kind: 通知
issuer: 示范市残疾人联合会（演示）
{COMMON}---
这是样例。
"""
