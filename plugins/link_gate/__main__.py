"""`python -m plugins.link_gate`: ask the web about every external link. Exit codes: 0 fine, 1 could not ask, 2 dead."""

import sys
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from plugins.content_model.library import Library
from plugins.content_model.publication import build_time
from plugins.link_gate.addresses_of import external_links, is_sample
from plugins.link_gate.answers import ALIVE, DEAD, PLACE, UNSURE, Answer, AnswersError, read_answers, write_answers
from plugins.link_gate.ask import Said, ask
from plugins.link_gate.copies import copies_of

_AT_ONCE = 8


def main(root: Path, asking: Callable[[str], Said] = ask) -> int:
    """Ask, write portal/links.csv, and tell what is dead and where it is linked."""
    library = Library(root)
    links = external_links(library)
    copies, today = copies_of(library.portal), build_time().date()
    try:
        before = read_answers(root)
    except (AnswersError, ValueError) as error:
        sys.stderr.write(f"✗ {error}。\n")
        return 1
    if not links and not copies:
        print("✓ 内容里没有外部链接（样例网址不算）。")
        return 0
    said = _ask_all(sorted({*links, *(copy for copy in copies.values() if not is_sample(copy))}), asking)
    if said and all(one.nobody for one in said.values()):
        sys.stderr.write("✗ 一个网站也没有连上，大概是这台电脑上不了网。没有检查，portal/links.csv 没有动。\n")
        return 1
    answers = {url: _answer(url, one, before.get(url), today) for url, one in said.items()}
    write_answers(root, answers.values())
    return _tell(answers, links, copies)


def _ask_all(urls: Sequence[str], asking: Callable[[str], Said]) -> Mapping[str, Said]:
    """One host is asked one thing at a time."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for url in urls:
        hosts[urlsplit(url).netloc].append(url)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        rounds = pool.map(lambda group: [(url, asking(url)) for url in group], hosts.values())
        return {url: said for group in rounds for url, said in group}


def _answer(url: str, said: Said, before: Answer | None, today: date) -> Answer:
    since = (before.dead_since if before else "") or today.isoformat()
    dead_since = since if said.result == DEAD else ""
    return Answer(url=url, result=said.result, detail=said.detail, asked_on=today.isoformat(), dead_since=dead_since)


def _tell(answers: Mapping[str, Answer], links: Mapping[str, list[tuple[str, int]]], copies: Mapping[str, str]) -> int:
    bad = 0
    for url, answer in sorted(answers.items()):
        copied = url in copies and answers.get(copies[url], answer).result != DEAD
        if answer.result == ALIVE:
            continue
        bad += answer.result == DEAD and not copied
        print(f"{answer.result}  {url}（{answer.detail}）{'，网站改链到存档' if copied else ''}")
        for path, line in links.get(url, ()):
            print(f"    {path}:{line}")
    counts = "、".join(
        f"{result} {sum(answer.result == result for answer in answers.values())} 个" for result in (ALIVE, DEAD, UNSURE)
    )
    print(f"{'✗' if bad else '✓'} 检查了 {len(answers)} 个外部地址：{counts}。结果在 {PLACE.as_posix()}，请提交。")
    return 2 if bad else 0


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
