"""A line that looks like a heading is one: neither wholly bold, nor a short 一、 without a stop at its end."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from plugins.content_model.markdown.page import Page, Passage
from plugins.content_model.problem import Problem

LONGEST = 30  # characters; longer bold text is a warning or a quotation, not a title
ENDS_A_SENTENCE = tuple("。！？；，,.!?;…”）)")
NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}、(?!.*[。；，：:])[^\s一二三四五六七八九十]")
SIGNATURE = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月|[二〇○零一九]{4}年")  # a date below a name
FACT = re.compile(r"[：:].")  # "时间：周一" is a fact in bold, "申请材料：" a heading


def check(page: Page) -> Iterator[Problem]:
    lines = [heading.line for heading in page.headings]
    for passage, after in zip(page.passages, page.passages[1:], strict=False):
        text = page.text_of(passage).strip()
        if passage.tag != "p" or after.tag.startswith("h") or not looks_like_a_heading(passage, text):
            continue
        if SIGNATURE.match(page.text_of(after)):
            continue
        above = bisect_left(lines, passage.line)
        level = page.headings[above - 1].level if above else 1
        marked = f"{'#' * min(level + 1, 6)} {text.rstrip('：:')}"
        how = "加粗的文字" if passage.bold else "一段普通文字"
        yield Problem(
            path=page.path,
            line=passage.line,
            met=text,
            what=f"“{text}”看起来是标题，但只是{how}，读屏软件的标题列表里找不到它。",
            remedy=f"请写成“{marked}”；不是标题的，请写成完整的句子，末尾加句号。",
        )


def looks_like_a_heading(passage: Passage, text: str) -> bool:
    if not text or "\n" in text or len(text) > LONGEST or text.endswith(ENDS_A_SENTENCE):
        return False
    if passage.bold:
        return not FACT.search(text)
    return bool(NUMBERED.match(text))
