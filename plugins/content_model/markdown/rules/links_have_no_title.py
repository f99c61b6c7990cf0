"""No words in quotes after an address: they show only under a mouse."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for slip in page.slips_of("links_have_no_title"):
        yield Problem(
            path=page.path,
            line=slip.line,
            met=slip.met,
            what=f"地址后面引号里的文字 {slip.met} 只有用鼠标的人能看到。",
            remedy="请删掉它；链接把话写进链接文字，图片把说明写在下一行“图：…”里。",
        )
