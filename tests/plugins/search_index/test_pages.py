"""What can be searched is what readers meet on the pages, and nothing that is not public."""

import pytest

from plugins.search_index.page_text import UnreadablePageError, page_text
from plugins.search_index.pages import TYPE_ORDER, search_pages
from tests.little_site import SECRET, LittleSite

PAGE = """<!doctype html><html><head><title>题</title></head><body><nav>栏目</nav>
<main><h1>标题</h1><div data-nosnippet><p>样例</p></div>
<p>办证<strong>不</strong>收费，<a href="/x">带上\n户口簿</a>。</p>
<ul><li>一</li><li>二</li></ul><table><tr><th>项</th><td>1</td></tr></table>
<img src="a.png" alt="流程图"><nav>本页内容</nav><aside>相关</aside><script>x</script></main>
<footer>页脚</footer></body></html>"""


def test_the_text_is_what_stands_in_main_a_block_a_line() -> None:
    expected = "办证不收费，带上户口簿。\n一\n二\n项\n1\n流程图"
    assert page_text(PAGE.encode()) == expected


@pytest.mark.parametrize("page", [b"<p>a</p>", b"", b" \n"])
def test_a_page_without_main_is_an_error_not_an_empty_text(page: bytes) -> None:
    with pytest.raises(UnreadablePageError, match="<main>"):
        page_text(page)


def test_every_public_item_can_be_found_and_no_other(little_site: LittleSite) -> None:
    pages = search_pages(little_site.site, little_site.output)
    assert sorted(page.url for page in pages) == sorted(item.url for item in little_site.site.items.values())


def test_results_come_by_type_then_own_language_then_date(little_site: LittleSite) -> None:
    pages = search_pages(little_site.site, little_site.output)
    types = [item.type for page in pages for item in little_site.site.items.values() if item.url == page.url]
    assert types == sorted(types, key=TYPE_ORDER.index)
    assert [page.lang for page in pages if page.column == "guide"] == ["", "en"]


def test_every_type_has_its_place_in_the_order(little_site: LittleSite) -> None:
    assert sorted(TYPE_ORDER) == sorted({item.type for item in little_site.site.items.values()})


def test_what_is_not_public_is_in_no_file_of_the_index(little_site: LittleSite) -> None:
    files = [path for path in (little_site.output / "search").rglob("*") if path.is_file()]
    assert files
    assert all(SECRET[:2].encode() not in path.read_bytes() for path in files)


def test_the_page_names_the_folder_of_this_very_index(little_site: LittleSite) -> None:
    (folder,) = (little_site.output / "search").iterdir()
    assert f'data-index="/search/{folder.name}/"' in little_site.read("search.html")
