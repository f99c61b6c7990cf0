"""Folded text has a title, which is all that is seen and heard of it at first."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for slip in page.slips_of("details_have_summary"):
        yield Problem(
            path=page.path,
            line=slip.line,
            met=slip.met,
            what="折叠的内容没有标题，读者不知道里面是什么。",
            remedy="请写成 ::: 详情 标题；用 <details> 时，下一行写 <summary>标题</summary>。",
        )
