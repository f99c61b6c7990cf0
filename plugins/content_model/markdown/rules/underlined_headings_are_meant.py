"""A line of dashes right below a sentence makes a heading of it, which is hardly ever meant."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for slip in page.slips_of("underlined_headings_are_meant"):
        yield Problem(
            path=page.path,
            line=slip.line,
            met=slip.met,
            what="这一行横线紧挨着上面的文字，上面的整段话会变成标题。",
            remedy="要画分隔线，请在横线上面空一行；要写标题，请用 ## 标题。",
        )
