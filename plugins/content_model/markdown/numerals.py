"""Chinese numbering at the beginning of a line: 一、 （一） （1） ①."""

import re

DIGITS = "零一二三四五六七八九"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
CHINESE = "[一二三四五六七八九十百]"

# 「一、二级残疾人」 is no numbering
PARTS = re.compile(
    rf"[ \u3000\u00a0]*(?:({CHINESE}{{1,4}})、(?!{CHINESE})|[（(](?:({CHINESE}{{1,4}})|(\d{{1,2}}))[）)]|([{CIRCLED}]))"
)


def number_of(line: str) -> tuple[str, int] | None:
    """The kind of numbering a line begins with and its number, such as ("（一）", 3)."""
    found = PARTS.match(line)
    if not found:
        return None
    if found[1]:
        return "一、", chinese(found[1])
    if found[2]:
        return "（一）", chinese(found[2])
    if found[3]:
        return "（1）", int(found[3])
    return "①", CIRCLED.index(found[4]) + 1


def chinese(numeral: str) -> int:
    """1–999; what is no number counts as 0."""
    hundreds, _, rest = numeral.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    return (
        (100 * max(DIGITS.find(hundreds), 1) if "百" in numeral else 0)
        + (10 * max(DIGITS.find(tens), 1) if ten else 0)
        + max(DIGITS.find(ones), 0)
    )
