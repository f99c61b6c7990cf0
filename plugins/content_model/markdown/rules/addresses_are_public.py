"""Nobody is sent to a file on the editor's computer or to a machine inside an office."""

from collections.abc import Iterator

from plugins.content_model.markdown.addresses import Kind, judge
from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for reference in page.references:
        address = judge(reference.target)
        if address.kind is Kind.PRIVATE:
            yield Problem(
                path=page.path,
                line=reference.line,
                met=reference.target,
                what=f"地址“{reference.target}”不能公开：{address.why}",
                remedy="请把文件放进本栏目的文件夹，再写相对地址，例如 files/form.docx；网页请写公开的网址。",
            )
