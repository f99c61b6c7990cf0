"""`inv new`: a whole, commented draft that the check accepts."""

from pathlib import Path

import pytest

from plugins.content_model.check import check_paths
from plugins.content_model.declarations import item_type, item_types
from plugins.content_model.new import new_item, slug_of
from plugins.content_model.refusal import RefusalError


@pytest.mark.parametrize("name", item_types())
def test_a_new_draft_is_accepted_and_names_every_field(name: str, project: Path) -> None:
    path = new_item(name, "残疾人证办理：第 1 步 #重要", project)
    text = path.read_text(encoding="utf-8")
    assert check_paths([path], project) == []
    assert all(f"{key}:" in text and field.help in text for key, field in item_type(name).fields.items())


@pytest.mark.parametrize("name", item_types())
def test_it_cannot_be_published_as_it_is(name: str, project: Path) -> None:
    path = new_item(name, "标题", project)
    path.write_text(path.read_text(encoding="utf-8").replace("status: draft", "status: published"), encoding="utf-8")
    assert any("还没有填写" in problem.what for problem in check_paths([path], project))


def test_the_name_is_pinyin_and_nothing_is_written_over(portal_only: Path) -> None:
    names = [new_item("guide", "残疾人证办理", portal_only).name for _ in range(2)]
    assert names == ["can-ji-ren-zheng-ban-li.md", "can-ji-ren-zheng-ban-li-2.md"]


@pytest.mark.parametrize(
    ("title", "slug"),
    [("2026 年 ABC 活动", "2026-nian-abc-huo-dong"), ("！？", ""), ("长" * 100, "-".join(["chang"] * 10))],
)
def test_a_slug_is_short_and_fit_for_an_address(title: str, slug: str) -> None:
    assert slug_of(title) == slug


@pytest.mark.parametrize(
    "title", ["标题: 有冒号", "“引号”", "# 井号", "[方括号]", "- 横线", "a\\b", "' \"", "yes", "结尾 #", " 空 "]
)
def test_any_title_comes_back_as_it_was_typed(title: str, portal_only: Path) -> None:
    from plugins.content_model.library import Library

    path = new_item("news", title, portal_only)
    item = Library(portal_only).item(f"news/{path.name}")
    assert item and item.fields.title == title.strip()


def test_it_goes_where_it_may_stand(portal_only: Path) -> None:
    assert new_item("page", "指南", portal_only, "about").parent.name == "about"
    with pytest.raises(RefusalError, match="不能放"):
        new_item("page", "指南", portal_only, "news")
    with pytest.raises(RefusalError, match="没有栏目"):
        new_item("pages", "指南", portal_only)
