"""Every footnote that is cited is written, once, and every one that is written is cited."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    written: set[str] = set()
    for slip in page.slips_of("footnotes_match"):
        if not slip.met.endswith(":"):
            what, remedy = f"脚注 {slip.met} 没有内容。", f"请在文末写一行“{slip.met}: 内容”。"
        else:
            what, remedy = (
                f"脚注 {slip.met[:-1]} 写了内容，但正文没有引用，或者写了两次。",
                f"请在正文引用的地方写 {slip.met[:-1]}，或者删掉这一行。",
            )
        if (key := f"{slip.line}{slip.met}") in written:
            continue
        written.add(key)
        yield Problem(path=page.path, line=slip.line, met=slip.met, what=what, remedy=remedy)
