"""A box that begins with ::: is of a kind that exists."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for slip in page.slips_of("blocks_are_known"):
        yield Problem(
            path=page.path,
            line=slip.line,
            met=slip.met,
            what=f"没有“{slip.met}”这种框。",
            remedy="能用的有：::: 提示、::: 注意、::: 重要、::: 警告、::: 详情 标题、::: 图片说明、::: lang=en。",
        )
