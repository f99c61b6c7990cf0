"""Pictures are files beside the text: nothing is fetched from other sites, which could follow readers."""

from collections.abc import Iterator

from plugins.content_model.markdown.addresses import Kind, judge
from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for image in page.images:
        if judge(image.target).kind in (Kind.EXTERNAL, Kind.ANCHOR, Kind.MAIL, Kind.PHONE):
            yield Problem(
                path=page.path,
                line=image.line,
                met=image.target,
                what=f"图片地址“{image.target}”不是本站的文件。",
                remedy="请在确认可以使用后把图片保存到本栏目的文件夹里，再写成 ![说明](files/图片名.png)。",
            )
