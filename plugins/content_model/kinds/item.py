"""Another item of this site, by its file: policy/plan.md."""

import re

from plugins.content_model.refusal import RefusalError


def read(text: str) -> str:
    """Column and file name; the file itself is looked up in references.py."""
    if not re.fullmatch(r"[a-z0-9-]+/[^/\\]+\.md", text, re.ASCII):
        raise RefusalError("不是内容文件的路径。", "请从栏目名写起，带 .md，例如 policy/plan.md。")
    return text
