"""Markdown's marks are typed in half width, and with their blank; otherwise they stay in the text as signs."""

import re
from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem

# What was typed, and how to say what to type instead
SLIPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"[!！][［\[【][^\n\]］】]{0,80}[］\]】][（(][^\n()（）]{1,200}[)）]"),
        "图片写成 ![说明](地址)，感叹号和括号都用半角",
    ),
    (
        re.compile(
            r"(?<![!！])[［\[【][^\n\]］】]{1,80}[］\]】](?:（[^\n()（）]{0,200}[./#][^\n()（）]{0,200}[)）]|\([^\n()（）]{0,200}[./#][^\n()（）]{0,200}[)）])"
        ),
        "链接写成 [文字](地址)，四个括号都用半角，地址里不留空格",
    ),
    (re.compile(r"^[ \u3000]*＃+[ \u3000]*\S[^\n]{0,20}", re.MULTILINE), "标题写成 ## 标题，# 用半角，后面空一格"),
    (
        re.compile(r"^[ \u3000]*#{1,6}(?![#\s])[^\n#]{1,30}(?:#{2,})?$", re.MULTILINE),
        "标题写成 ## 标题，# 后面要空一格",
    ),
    (re.compile(r"＊{1,2}[^\n＊]{1,60}＊{1,2}"), "加粗写成 **文字**，* 用半角"),
    (re.compile(r"^[ \u3000]*[－–—][ \u3000]+\S[^\n]{0,20}", re.MULTILINE), "列表写成 - 一项，- 用半角，后面空一格"),
    (
        re.compile(r"^[ \u3000]*[-+](?=[\u4e00-\u9fff])[^\n]{1,20}\n[ \u3000]*[-+](?=[\u4e00-\u9fff])", re.MULTILINE),
        "列表写成 - 一项，- 后面要空一格",
    ),
    (
        re.compile(r"^[ \u3000]*[１２３４５６７８９０]+[．.、][ \u3000]*\S[^\n]{0,20}", re.MULTILINE),
        "编号写成 1. 一项，数字和点用半角，后面空一格",
    ),
    (re.compile(r"^[ \u3000]*｜[^\n]*｜[^\n]*", re.MULTILINE), "表格写成 | 甲 | 乙 |，竖线用半角"),
    (re.compile(r"^[ \u3000]*(?:[：]{3}|:{3}(?=：)|：:)[^\n]{0,20}", re.MULTILINE), "提示框写成 ::: 提示，冒号用半角"),
    (
        re.compile(r"｛[^\n｛｝]{0,40}｝|\{(?:lang|语言|hreflang|文件语言)＝[^\n{}]{0,20}\}"),
        "写成 {lang=en}，花括号和等号用半角",
    ),
    (re.compile(r"[［\[]＾[^\n\]］]{1,20}[］\]]|［\^[^\n\]］]{1,20}[］\]]"), "脚注写成 [^1]，方括号和 ^ 用半角"),
    (re.compile(r"｀[^\n｀]{1,60}｀"), "代码写成 `代码`，两边用半角的反引号"),
)


def check(page: Page) -> Iterator[Problem]:
    for pattern, instead in SLIPS:
        for found in pattern.finditer(page.prose):
            met = found[0].strip()
            yield Problem(
                path=page.path,
                line=page.line_at(found.start() + len(found[0]) - len(found[0].lstrip())),
                met=met,
                what=f"“{met if len(met) <= 30 else met[:29] + '…'}”的符号写错了，会原样显示在网页上。",
                remedy=f"{instead}。",
            )
