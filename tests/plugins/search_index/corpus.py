"""A thousand made-up pages with the word frequencies of a federation's site: few words everywhere, many words once."""

import datetime
import itertools
import random

from pypinyin.phrases_dict import phrases_dict

from plugins.search_index.folding import clean
from plugins.search_index.page import SearchPage

# Every third word of the trade is one of these: in the plan of one city, 残疾 alone is 3 % of all pairs of characters.
TRADE = [
    *["残疾人"] * 3, *["残疾人证", "残疾人联合会", "无障碍", "助残", "康复", "辅助器具", "补贴", "就业", "社会保障"],
    *["服务", "工作"] * 2, *["事业", "信息", "组织", "建设", "街道", "办理", "申请", "材料", "窗口", "评定"],
    *["的"] * 3, *["和"] * 2, *["在", "或者", "以及", "应当", "可以", "不收费", "级"],
    *["WCAG", "2.2", "GB/T", "37668-2019", "ＡＡ"],
]  # fmt: skip
MARKS = "，，，。。；、：“”（）《》"


def make_pages(count: int, characters: int) -> list[SearchPage]:
    """Always the same pages. About half have the longest texts, as real sites do."""
    dice = random.Random(20260517)
    words = sorted(word for word in phrases_dict if 2 <= len(word) <= 4)
    dice.shuffle(words)
    weights = list(itertools.accumulate(1 / (rank + 25) for rank in range(len(words))))

    def word() -> str:
        kind = dice.random()
        if kind < 0.33:
            return dice.choice(TRADE)
        if kind < 0.36:
            return f"{dice.randint(1998, 2026)}年第 {dice.randint(1, 60)} 号"
        if kind < 0.37:
            return f"0000-{dice.randint(0, 9999999):07}"
        return dice.choices(words, cum_weights=weights)[0]

    def sentence(length: int) -> str:
        return "".join(word() + (dice.choice(MARKS) if dice.random() < 0.25 else "") for _ in range(length))

    def page(number: int) -> SearchPage:
        blocks = [sentence(25) for _ in range(dice.randint(1, max(1, characters // 32)))]
        return SearchPage(
            url=f"/news/{number}.html",
            title=clean(sentence(6)),
            text="\n".join(map(clean, blocks)),
            date=datetime.date(2026, 6, 1) - datetime.timedelta(days=number),
            column=("guide", "policy", "notice", "news")[number * 4 // count],
        )

    return [page(number) for number in range(count)]
