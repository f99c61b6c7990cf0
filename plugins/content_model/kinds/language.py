"""A language tag such as zh-CN, en or bo (BCP 47, shape only)."""

import re

from plugins.content_model.refusal import RefusalError


def read(text: str) -> str:
    """A primary language, then script and region if given."""
    if not re.fullmatch(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?", text, re.ASCII):
        raise RefusalError("不是语言代码。", "中文写 zh-CN，英文写 en，藏文写 bo，蒙古文写 mn-Mong，维吾尔文写 ug。")
    return text
