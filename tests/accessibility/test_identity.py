"""A finding keeps its identity while the page around it changes, and no two barriers share one by accident."""

import pytest

from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.identity import cause, identity, normal

HEAD = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>测试</title>"
BEFORE = f"""{HEAD}<header><nav aria-label=主导航><a href=/guide/>办事</a><a href=/news/>动态</a></nav></header>
<main><h1>三月</h1><p>正文</p><img class="photo sc-1a2b3c" src=/files/photo.3f9a1c22.jpg>
<button id=b17>提交</button></main>"""
SAME = {
    "siblings moved": BEFORE.replace(
        "<a href=/guide/>办事</a><a href=/news/>动态</a>", "<a href=/news/>动态</a><a href=/guide/>办事</a>"
    ),
    "text elsewhere": BEFORE.replace("<p>正文</p>", "<p>别的正文</p><p>又一段</p>").replace("三月", "四月"),
    "ids and classes made by tools": BEFORE.replace("b17", "b99").replace("sc-1a2b3c", "sc-9z8y7x"),
    "file names with other hashes": BEFORE.replace("3f9a1c22", "77aa00bb"),
    "one more wrapper": BEFORE.replace("<main>", "<main><div class=wrap>"),
}
OTHER = {
    "another name": BEFORE.replace("提交", "取消").replace("/news/", "/notice/").replace("动态", "公告")
    .replace("photo.3f9a1c22.jpg", "map.png"),
    "another landmark": BEFORE.replace("<main>", "<aside>").replace("主导航", "页脚导航"),
}  # fmt: skip


@pytest.fixture
def identities(tab, serve):
    """Of a link, a picture and a button."""

    def of(html: str) -> list[str]:
        visit(tab, serve(html))
        snapshot = capture(tab)
        link = next(one for one in snapshot.elements("a") if "/guide/" not in (one.attr("href") or ""))
        others = [next(snapshot.elements(tag)) for tag in ("img", "button")]
        return [identity("check", element) for element in (link, *others)]

    return of


@pytest.mark.browser
def test_it_survives_what_a_rebuild_changes(identities):
    before = identities(BEFORE)
    assert {name: identities(html) for name, html in SAME.items()} == dict.fromkeys(SAME, before)


@pytest.mark.browser
def test_another_element_has_another(identities):
    before = identities(BEFORE)
    for name, html in OTHER.items():
        assert set(before).isdisjoint(identities(html)), name


@pytest.mark.browser
def test_a_cause_is_the_landmark_the_tag_and_the_classes_that_people_gave(tab, serve):
    visit(tab, serve(BEFORE))
    snapshot = capture(tab)
    assert [cause(next(snapshot.elements(tag))) for tag in ("a", "img")] == ["navigation a", "main img.photo"]


def test_numbers_hashes_and_case_are_no_part_of_a_name():
    assert normal("第 3 页，共 12 页") == normal("第 4 页，共 13 页")
    assert normal("/assets/site.9f8e7d6c.css") == normal("/assets/site.01234567.css")
    assert normal("Apply") == normal(" apply ")
    assert normal("/guide/apply.html") != normal("/guide/renew.html")
