"""What an item points at is there for its readers."""

from pathlib import Path

import pytest

from plugins.content_model.check import check_paths
from plugins.content_model.problem import Problem
from tests.plugins.content_model.items import POLICY, attach, write


def refused(root: Path) -> list[Problem]:
    return [problem for problem in check_paths([], root) if not problem.warning]


def whats(root: Path) -> list[str]:
    return [problem.what for problem in refused(root)]


def test_links_to_items_files_columns_and_other_sites_are_fine(portal_only: Path) -> None:
    attach(portal_only, "news/files/form.docx")
    write(portal_only, "policy/plan.md", "## 第一章 {#one}\n\n正文。", **POLICY)
    links = "[规划全文](../policy/plan.md#one)，[申请表](files/form.docx)，[办事服务](/guide/)，[另一个网站](https://a.example/)。"
    write(portal_only, "news/a.md", links, related="[policy/plan.md]")
    assert whats(portal_only) == []


@pytest.mark.parametrize(
    ("target", "what"),
    [
        ("../policy/nothing.md", "没有找到"),
        ("policy/plan.md", "没有找到"),
        ("../policy/plan.md#two", "小标题不存在"),
        ("files/nothing.docx", "没有找到"),
        ("files/Form.docx", "没有找到"),
        ("files/form.exe", "不是可以公开的文件格式"),
        ("../../portal/portal.yaml", "不在 content/ 里面"),
        ("../policy/files/../../../portal/a.txt", "不在 content/ 里面"),
        ("/policy/plan.html", "写死的站内网址"),
        ("../policy/draft.md", "还是草稿"),
        ("../policy/later.md", "才公开"),
    ],
)
def test_a_link_that_readers_could_not_follow_is_told(target: str, what: str, portal_only: Path) -> None:
    attach(portal_only, "news/files/form.docx")
    attach(portal_only, "news/files/form.exe")
    write(portal_only, "policy/plan.md", "## 第一章 {#one}\n\n正文。", **POLICY)
    write(portal_only, "policy/draft.md", **{**POLICY, "status": "draft"})
    write(portal_only, "policy/later.md", **{**POLICY, "date": "9999-01-01"})
    write(portal_only, "news/a.md", f"第一行。\n\n[规划的全文]({target})")
    (problem,) = refused(portal_only)
    assert what in problem.what
    assert problem.line == 13


def test_items_of_the_same_day_may_point_at_each_other_before_it(portal_only: Path) -> None:
    write(portal_only, "policy/plan.md", **{**POLICY, "date": "9999-01-01"})
    write(portal_only, "news/a.md", "[规划的全文](../policy/plan.md)", date="9999-01-01", happened_on="2026-05-09")
    assert whats(portal_only) == []


def test_a_draft_may_point_at_drafts(portal_only: Path) -> None:
    write(portal_only, "news/a.md", "[另一条消息](b.md)", status="draft")
    write(portal_only, "news/b.md", status="draft")
    assert whats(portal_only) == []


def test_a_file_outside_its_column_reached_by_a_symbolic_link_is_refused(portal_only: Path) -> None:
    attach(portal_only, "../secret.txt")
    (portal_only / "content" / "news" / "files").mkdir(parents=True)
    (portal_only / "content" / "news" / "files" / "a.txt").symlink_to(portal_only / "secret.txt")
    write(portal_only, "news/a.md", "[年度报告](files/a.txt)")
    (what,) = whats(portal_only)
    assert "不在本栏目的文件夹里" in what


TRANSLATIONS = [
    ({"lang": "en", "translation_of": "news/a.md"}, ""),
    ({"translation_of": "news/a.md"}, "语言都是 zh-CN"),
    ({"lang": "en", "translation_of": "news/none.md"}, "没有找到"),
    ({"lang": "en", "translation_of": "policy/plan.md"}, "类型与译文不同"),
    ({"lang": "bo", "translation_of": "news/b.en.md"}, "自己也是译文"),
    ({"lang": "en", "translation_of": "news/b.md"}, "已经有 en 译文"),
]


@pytest.mark.parametrize(("fields", "what"), TRANSLATIONS)
def test_a_translation_has_an_original_of_its_kind_in_another_language(
    fields: dict[str, str], what: str, portal_only: Path
) -> None:
    write(portal_only, "policy/plan.md", **POLICY)
    write(portal_only, "news/a.md")
    write(portal_only, "news/b.md")
    write(portal_only, "news/b.en.md", lang="en", translation_of="news/b.md")
    write(portal_only, "news/c.md", **fields)
    found = whats(portal_only)
    assert [what in one for one in found] == ([True] if what else [])


def test_two_items_at_one_address_are_told(portal_only: Path) -> None:
    write(portal_only, "news/a.md")
    second = write(portal_only, "news/b.md", slug="a")
    (whole,), (alone,) = check_paths([], portal_only), check_paths([second], portal_only)
    assert whole == alone
    assert "/news/a.html" in whole.what and "content/news/a.md" in whole.what


def test_two_files_at_one_address_are_told(portal_only: Path) -> None:
    attach(portal_only, "news/files/form.docx", "1")
    attach(portal_only, "news/2026/form.docx", "2")
    write(portal_only, "news/a.md", "[申请表](files/form.docx)，[另一张表](2026/form.docx)")
    (what,) = whats(portal_only)
    assert "网址相同" in what
