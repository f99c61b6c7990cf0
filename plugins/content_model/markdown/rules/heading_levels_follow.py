"""No level is skipped on the way down, so that the outline read aloud has no holes."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    above = 1
    for heading in page.headings:
        if heading.level > above + 1:
            yield Problem(
                path=page.path,
                line=heading.line,
                met=heading.text,
                what=f"标题“{heading.text}”是 {heading.level} 个 #，跳过了 {above + 1} 个 # 的一级。",
                remedy=f"请改成 {above + 1} 个 #，标题要一级一级往下写。",
            )
        above = heading.level
