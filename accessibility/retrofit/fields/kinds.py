"""Which type of the content model a text is, with the evidence."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

_NOTICES = (
    ("招聘", "招聘|招录|录用"),
    ("公示", "公示"),
    ("征求意见", "征求意见|征集意见|意见征集"),
    ("公告", "公告|通告|启事|招标|中标|采购|成交"),
)


@cache
def _declared() -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    said = yaml.safe_load(Path(__file__).parents[1].joinpath("kinds.yaml").read_text(encoding="utf-8"))
    return {kind: {where: re.compile(one) for where, one in words.items()} for kind, words in said.items()}


def kind_of(title: str, column: str, *, dated: bool, is_document: bool, is_service: bool) -> tuple[str, bool, str]:
    """Type, whether that is sure, and why. is_document, is_service: it has the table of a document, of a service."""
    if is_service:
        return "guide", True, "有办事指南的表格"
    declared = _declared()
    if column and declared["interpretation"]["column"].fullmatch(column):
        return "interpretation", True, f"栏目“{column}”"
    if is_document:
        return "policy", True, "有文件要素的表格"
    by_column = next((kind for kind, said in declared.items() if column and said["column"].fullmatch(column)), "")
    by_title = next((kind for kind, said in declared.items() if said["title"].search(title)), "")
    if by_column in {"notice", "policy"}:
        return by_column, True, f"栏目“{column}”"
    if not dated and by_title not in {"notice", "policy"}:
        return "page", bool(column), "没有日期的说明性网页"
    if by_column == "news" and by_title == "notice" and title.endswith(("通知", "公告", "公示", "通告")):
        return "notice", False, "标题像通知公告"
    if by_column == "news":
        return "news", True, f"栏目“{column}”"
    if by_title in {"notice", "policy", "interpretation"}:
        return by_title, False, f"标题像{'通知公告' if by_title == 'notice' else '政策文件'}"
    if by_column == "guide":
        return "page", False, f"栏目“{column}”，但是没有办事指南的表格"
    return ("news" if dated else "page"), bool(column), "有日期" if dated else "没有日期"


def notice_kind(title: str) -> str:
    """One of the kinds a notice may be."""
    return next((kind for kind, words in _NOTICES if re.search(words, title)), "通知")
