"""A link can be heard: it has text, or a picture with an alternative."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for link in page.links:
        if not link.text.strip():
            yield Problem(
                path=page.path,
                line=link.line,
                met=link.target,
                what=f"指向“{link.target}”的链接没有文字，读屏软件只能念地址。",
                remedy=f"请写成 [要去的地方]({link.target})；链接里只有图片时，图片要有替代文字。",
            )
