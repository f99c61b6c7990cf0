"""The title of the page is its only h1; a body begins at ##."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for heading in page.headings:
        if heading.level == 1:
            yield Problem(
                path=page.path,
                line=heading.line,
                met=heading.text,
                what=f"正文里的标题“{heading.text}”用了一个 #，和页面的大标题同级。",
                remedy="正文的标题从两个 ## 开始；页面的大标题写在文件开头的 title 里。",
            )
