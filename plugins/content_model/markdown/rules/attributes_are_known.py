"""Every word in {…} is one the site understands, where it stands."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem

REMEDY = (
    "能用的有：文字 {lang=en}，标题 {#名称}，图片 {装饰}，表标题 {行标题}，链接 {文件语言=en}；要显示花括号请写成 \\{。"
)


def check(page: Page) -> Iterator[Problem]:
    for slip in page.slips_of("attributes_are_known"):
        yield Problem(
            path=page.path,
            line=slip.line,
            met=slip.met,
            what=f"花括号里的“{slip.met}”在这里没有意义。",
            remedy=REMEDY,
        )
