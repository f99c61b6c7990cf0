"""An address on the web."""

import re
from urllib.parse import urlsplit

from plugins.content_model.refusal import RefusalError


def read(text: str) -> str:
    """http or https, with a host and no spaces or Chinese characters in the host."""
    try:
        parts = urlsplit(text)
        whole = parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"\s", text)
    except ValueError:
        whole = False
    if not whole:
        raise RefusalError("不是完整的网址。", "请写以 https:// 开头的完整网址，中间没有空格。")
    return text
