"""A name that is part of an address."""

import re

from plugins.content_model.refusal import RefusalError

# One dotted part may mark the language of a translation: apply.en
SHAPE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]{2,3}(?:-[a-z0-9]+)*)?", re.ASCII)


def read(text: str) -> str:
    """Small letters, digits and single hyphens."""
    if not SHAPE.fullmatch(text):
        raise RefusalError("不能用在网址里。", "请只用小写字母、数字和连字符，例如 apply-for-certificate。")
    if text == "index" or re.fullmatch(r"page-\d+", text):
        raise RefusalError("是栏目列表页用的名字。", "请换一个名字。")
    return text
