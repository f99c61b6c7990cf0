"""`{#id lang=en decorative}`: the attribute list after a piece of Markdown, in English or Chinese words."""

import re
from collections.abc import Collection

from plugins.content_model.markdown.found import Found
from plugins.content_model.markdown.languages import is_language, is_right_to_left

WORD = re.compile(
    r"""#(?P<id>[^\s#=]+)|(?P<key>[^\s#="']+)\s*=\s*(?:"(?P<quoted>[^"]*)"|(?P<value>[^\s"']+))|(?P<flag>\S+)"""
)
CHINESE = {"装饰": "decorative", "行标题": "row-headers", "语言": "lang", "文件语言": "hreflang"}
LANGUAGES = ("lang", "hreflang")
ID = re.compile(r"[^\W\d_][\w-]*")


def read_attributes(text: str, *, allowed: Collection[str], found: Found, line: int) -> dict[str, str]:
    """The attributes that are allowed here, flags with an empty value; each other one becomes a slip."""
    attributes: dict[str, str] = {}
    for word in WORD.finditer(text):
        written = word["key"] or word["flag"] or "id"
        key = CHINESE.get(written, written)
        value = word["id"] or word["quoted"] or word["value"] or ""
        if key not in allowed or (key == "id" and not ID.fullmatch(value)):
            found.slip("attributes_are_known", word[0], line)
        elif key in LANGUAGES and not is_language(value):
            found.slip("languages_are_known", value, line)
        else:
            attributes[key] = value
            if key == "lang" and is_right_to_left(value):
                attributes["dir"] = "rtl"
    return attributes
