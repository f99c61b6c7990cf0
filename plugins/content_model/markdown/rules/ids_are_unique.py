"""A name given to a heading is given once, and is not one the site uses itself."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for slip in page.slips_of("ids_are_unique"):
        yield Problem(
            path=page.path,
            line=slip.line,
            met=slip.met,
            what=f"标题的名称“{{#{slip.met}}}”在本页已经用过，或者是网站自己要用的。",
            remedy="请换一个名称。",
        )
