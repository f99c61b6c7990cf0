"""A language is named by its code, by which screen readers choose a voice."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem

MEANT = {
    "cn": "zh-CN",
    "chinese": "zh-CN",
    "english": "en",
    "eng": "en",
    "jp": "ja",
    "kr": "ko",
    "tibetan": "bo",
    "uighur": "ug",
    "英文": "en",
    "中文": "zh-CN",
}


def check(page: Page) -> Iterator[Problem]:
    for slip in page.slips_of("languages_are_known"):
        meant = MEANT.get(slip.met.lower())
        yield Problem(
            path=page.path,
            line=slip.line,
            met=slip.met,
            what=f"“{slip.met}”不是语言代码。",
            remedy=f"请写成 {meant}。" if meant else "英文写 en，藏文写 bo，维吾尔文写 ug，蒙古文写 mn，日文写 ja。",
        )
