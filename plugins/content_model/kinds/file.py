"""A file beside the item: an image, a form, a table of data."""

import re

from plugins.content_model.refusal import RefusalError


def read(text: str) -> str:
    """A relative path inside the column's folder; the file itself is looked up in files.py."""
    if re.search(r"^[/\\]|\\|^[a-z]+:|(^|/)\.\.(/|$)", text, re.IGNORECASE):
        raise RefusalError("不在本栏目的文件夹里。", "请把文件放到本文件旁边，写相对位置，例如 files/form.docx。")
    return text
