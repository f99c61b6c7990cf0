"""A long description stands right after the picture it describes."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for slip in page.slips_of("descriptions_follow_a_picture"):
        yield Problem(
            path=page.path,
            line=slip.line,
            met=slip.met,
            what="“::: 图片说明”前面没有图片。",
            remedy="请把它放在单独成段的图片（和“图：…”一行）后面。",
        )
