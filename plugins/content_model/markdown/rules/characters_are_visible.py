"""No invisible, direction-changing or broken character hides in the text."""

import unicodedata
from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for slip in page.slips_of("characters_are_visible"):
        yield problem(page, slip.line, slip.met)


def problem(page: Page, line: int, met: str) -> Problem:
    name = unicodedata.name(met, "没有名称")
    if met == "\ufffd":
        what, remedy = "这一行有乱码（\ufffd）。", "请找到原文重新输入，并把文件保存为 UTF-8 编码。"
    elif "\ue000" <= met <= "\uf8ff":
        what, remedy = f"这一行有自造字 U+{ord(met):04X}，别人的电脑显示不出来。", "请改用标准的汉字或符号。"
    else:
        what, remedy = f"这一行有看不见的字符 U+{ord(met):04X}（{name}）。", "请删掉这一处的文字重新输入。"
    return Problem(path=page.path, line=line, met=met, what=what, remedy=remedy)
