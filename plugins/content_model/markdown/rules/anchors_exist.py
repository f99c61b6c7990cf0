"""A link inside the page leads to a heading that is there."""

from collections.abc import Iterator

from plugins.content_model.markdown.addresses import Kind, judge
from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for link in page.links:
        address = judge(link.target)
        if address.kind is Kind.ANCHOR and address.fragment not in page.anchors:
            yield Problem(
                path=page.path,
                line=link.line,
                met=link.target,
                what=f"本页没有“{link.target}”这个标题。",
                remedy="请核对标题的文字（去掉序号和标点，空格写成 -），或者在标题后面写 {#名称} 再链接 #名称。",
            )
