"""External links that were found dead, and links nobody has asked about for long."""

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.content_model.item import Item
from plugins.content_model.library import Library
from plugins.content_model.markdown.addresses import judge
from plugins.content_model.problem import Problem
from plugins.link_gate.addresses_of import addresses_of, external_links
from plugins.link_gate.answers import DEAD, PLACE, Answer

_LONG_DAYS = 92  # our own choice: a quarter


def dead_links(item: Item, answers: Mapping[str, Answer], copies: Mapping[str, str]) -> Iterator[Problem]:
    """A dead link without a copy is warned about: what other sites do is no reason to stop ours."""
    for line, written in addresses_of(item) if answers else ():
        answer = answers.get(judge(written).url)
        if answer is None or answer.result != DEAD or answer.url in copies:
            continue
        what = f"外部链接“{written}”打不开（{answer.detail}，{answer.dead_since} 起，{answer.asked_on} 检查）。"
        remedy = "请换成新的网址；有存档的，在 portal/archives.yaml 写上存档的网址，网站会改链到那里；都没有就删去。"
        yield Problem(path=item.path, line=line, met=written, what=what, remedy=remedy, warning=True)


def not_asked(library: Library, answers: Mapping[str, Answer], today: date) -> Iterator[Problem]:
    """One reminder for all."""
    late = [url for url in external_links(library) if _is_late(answers.get(url), today)]
    if late:
        what = f"有 {len(late)} 个外部链接三个月没有检查过，例如“{late[0]}”。"
        yield Problem(path=PLACE, line=0, met=late[0], what=what, remedy="请运行 inv check --links。", warning=True)


def _is_late(answer: Answer | None, today: date) -> bool:
    return answer is None or (today - date.fromisoformat(answer.asked_on)).days > _LONG_DAYS
