"""python -m bench.markdown_reading: CPU time for an article of 2,000 characters, all readers in one run.

Ours includes what the others leave out: lines, every rule, the seal, links, headings and plain text.
"""

import random
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from markdown import Markdown, markdown
from markdown_it import MarkdownIt

from plugins.content_model.markdown import parse_body

ARTICLES = 100
ROUNDS = 5
CHARACTERS = 2000
WORDS = "残疾人 联合会 办理 申请 材料 街道 补贴 服务 无障碍 坡道 评定 就业 康复 活动 通知 统计 志愿者 社区".split()  # noqa: SIM905


def main() -> None:
    chance = random.Random(1)
    articles = [article(chance) for _ in range(ARTICLES)]
    stock = Markdown(extensions=["tables", "footnotes"])
    commonmark = MarkdownIt("commonmark").enable("table")
    readers: dict[str, Callable[[str], object]] = {
        "ours": lambda text: parse_body(text, first_line=1, path=Path("a.md")),
        f"Python-Markdown {version('markdown')}, one object": lambda text: stock.reset().convert(text),
        f"Python-Markdown {version('markdown')}, one per text": lambda text: markdown(
            text, extensions=["tables", "footnotes"]
        ),
        f"markdown-it-py {version('markdown-it-py')}": commonmark.render,
    }
    for name, read in readers.items():
        print(f"{min(cpu_ms(read, articles) for _ in range(ROUNDS)):6.2f} ms  {name}")


def cpu_ms(read: Callable[[str], object], articles: list[str]) -> float:
    begin = time.process_time()
    for text in articles:
        read(text)
    return (time.process_time() - begin) * 1000 / len(articles)


def article(chance: random.Random) -> str:
    """Headings, paragraphs with a link or bold words, lists, now and then a table: as in a notice."""
    blocks: list[str] = []
    while sum(map(len, blocks)) < CHARACTERS:
        blocks.append(f"## 第{len(blocks)}部分{chance.choice(WORDS)}")
        blocks += [paragraph(chance) for _ in range(3)]
        blocks.append("\n".join(f"{number}. {sentence(chance)}" for number in range(1, 5)))
        if chance.random() < 0.2:
            rows = "\n".join(f"| {chance.choice(WORDS)} | {chance.randrange(9999)} |" for _ in range(6))
            blocks.append(f"表：{chance.choice(WORDS)}人数\n\n| 地区 | 人数 |\n|---|---|\n{rows}")
    return "\n\n".join(blocks) + "\n"


def paragraph(chance: random.Random) -> str:
    text = "".join(sentence(chance) for _ in range(4))
    if chance.random() < 0.3:
        text += f"详见[{chance.choice(WORDS)}办法](../policy/plan.md)。"
    return f"**{chance.choice(WORDS)}**，{text}" if chance.random() < 0.2 else text


def sentence(chance: random.Random) -> str:
    return "".join(chance.choices(WORDS, k=8)) + "，" + "".join(chance.choices(WORDS, k=5)) + "。"


if __name__ == "__main__":
    main()
