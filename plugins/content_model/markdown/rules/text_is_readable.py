"""No paragraph is so long, or so full of marks, that neither people nor this program can read it."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for slip in page.slips_of("text_is_readable"):
        yield Problem(
            path=page.path,
            line=slip.line,
            met=slip.met,
            what=f"“{slip.met}”所在的文字太长，或者符号太多，没有读完。",
            remedy="请分成几段；全文太长时请分成几页。",
        )
