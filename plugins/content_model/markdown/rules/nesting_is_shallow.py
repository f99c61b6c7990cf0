"""Lists and quotes are not nested so deeply that nobody can follow."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for slip in page.slips_of("nesting_is_shallow"):
        yield Problem(
            path=page.path,
            line=slip.line,
            met=slip.met[:40],
            what="列表、引用或提示框套得太深，听的人跟不上。",
            remedy="请减少层次，用标题分成几段。",
        )
