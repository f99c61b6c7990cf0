"""The language of the page: none, or what is no language."""

import re
from collections.abc import Iterator

from accessibility.retrofit.encodings import CJK
from accessibility.retrofit.patch.page import Edit, Page

CRITERION, WORDS = "3.1.1", "网页语言"
VALID = re.compile(r"(?i)^[a-z]{2,3}(-[a-z0-9]{2,8})*$")
LETTER = re.compile(r"[^\W\d_]")
FEW = 4  # letters tell nothing: the other pages do
SHARE = 0.3  # of the letters are Chinese: the rest are names and addresses


def mend(page: Page) -> Iterator[Edit]:
    root = page.markup.first("html")
    if not page.is_whole or (root and "<%" in page.markup.source[root.start : root.end]):
        return
    said = (root.get("lang") or root.get("xml:lang")) if root else None
    if said and VALID.match(said.value.strip()) and said.value.lower() not in ("gb", "gbk", "utf", "cn"):
        if root and said.name == "xml:lang":
            yield page.set(root, "lang", said.value, f"<html> 加 lang=“{said.value}”，与 xml:lang 相同")
        return
    if not (language := language_of(page)):
        return
    if root:
        yield page.set(root, "lang", language, f"<html> 的 lang 写成 {language}")
        return
    first = next(tag for tag in page.markup.tags if not tag.is_end)
    yield page.put(first.start, f'<html lang="{language}">', f"加上 <html lang=“{language}”>")


def language_of(page: Page) -> str:
    """ "" where the words do not tell."""
    text = "".join(page.root.itertext())
    letters = LETTER.findall(text)
    chinese = CJK.findall(text)
    if len(letters) < FEW:
        return page.language
    if len(chinese) < SHARE * len(letters):
        return ""
    return "zh-Hant" if page.reading.encoding == "big5hkscs" else "zh-CN"
