"""Every picture says what it shows, or is declared decorative."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for image in page.images:
        if not image.alt and not image.decorative:
            yield Problem(
                path=page.path,
                line=image.line,
                met=image.target,
                what=f"图片“{image.target}”没有替代文字，看不见图片的人不知道它说了什么。",
                remedy=f"请写成 ![图片说了什么]({image.target})；如果只是装饰，请写成 ![]({image.target}){{装饰}}。",
            )
