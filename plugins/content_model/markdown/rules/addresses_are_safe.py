"""Links lead to the web, to mail, to a phone or inside the site; nothing else ever becomes a link."""

from collections.abc import Iterator

from plugins.content_model.markdown.addresses import Kind, judge
from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for reference in page.references:
        address = judge(reference.target)
        if address.kind is Kind.UNSAFE:
            yield Problem(
                path=page.path,
                line=reference.line,
                met=reference.target,
                what=f"地址“{reference.target}”不能用：{address.why}",
                remedy="外部网页写完整的 https:// 网址，电话写 tel:，邮箱写 mailto:，本站的网页和文件写相对地址。",
            )
