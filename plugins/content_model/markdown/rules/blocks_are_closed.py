"""What is opened is closed, so that nothing of the page disappears in it."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem

CLOSING = {"<!--": "-->", "<details>": "</details>", "```": "```", "~~~": "~~~"}


def check(page: Page) -> Iterator[Problem]:
    for slip in page.slips_of("blocks_are_closed"):
        if not slip.met.strip(":"):
            what, remedy = "这一行的 ::: 前面没有开头。", "请删掉它，或者补上开头，例如 ::: 提示。"
        else:
            closing = CLOSING.get(slip.met[:3], CLOSING.get(slip.met, ":::"))
            what, remedy = f"从这里开始的“{slip.met}”没有结尾。", f"请在结束的地方单独写一行 {closing}。"
        yield Problem(path=page.path, line=slip.line, met=slip.met, what=what, remedy=remedy)
