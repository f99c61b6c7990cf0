"""A target is a page, a sitemap, a file, a folder or a list; anything else is a clear error."""

import gzip

import pytest

from accessibility.errors import SettingError
from accessibility.targets import stops

SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'


def paths(*words, **patterns):
    return [stop.path for stop in stops(words, **patterns)]


@pytest.fixture
def site(tmp_path):
    for name in ("index.html", "404.html", "guide/apply.html", "guide/办证.html", "style.css"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<title>x</title>", encoding="utf-8")
    return tmp_path


def test_a_folder_means_all_its_pages_in_order(site):
    assert paths(str(site)) == ["/404.html", "/guide/apply.html", "/guide/办证.html", "/index.html"]


def test_a_file_is_served_from_the_root_of_its_site(site):
    (stop,) = stops([str(site / "guide/办证.html")])
    assert (stop.folder, stop.url("http://127.0.0.1:1")) == (
        site,
        "http://127.0.0.1:1/guide/%E5%8A%9E%E8%AF%81.html",
    )


def test_patterns_choose_pages(site):
    assert paths(str(site), include=["/guide/*"], exclude=["*apply*"]) == ["/guide/办证.html"]


def test_a_list_holds_targets_and_comments_and_names_each_page_once(site):
    list_file = site / "list.txt"
    list_file.write_text(f"# 两个\n{site}\n\nhttps://example.org/\nhttps://example.org/\n", encoding="utf-8")
    assert paths(f"@{list_file}")[-2:] == ["/index.html", "https://example.org/"]


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_a_sitemap_means_its_pages_through_an_index(serve, tmp_path, pack):
    url = serve(tmp_path)
    inner = SITEMAP.format("<url><loc>https://example.org/甲.html</loc></url>").encode()
    (tmp_path / "one.xml").write_bytes(pack(inner))
    index = f"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{url}/one.xml</loc>"
    (tmp_path / "sitemap.xml").write_text(f"{index}</sitemap></sitemapindex>", encoding="utf-8")
    assert paths(f"{url}/sitemap.xml") == ["https://example.org/甲.html"]


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("nowhere/", "不存在"),
        ("https:///x", "网址不完整"),
        ("https://user:secret@example.org/", "不要写用户名和密码"),
        ("{site}/style.css", "不是网页"),
        ("@missing.txt", "读不到清单"),
        ("http://127.0.0.1:9/sitemap.xml", "取不到"),
    ],
)
def test_what_is_no_target_is_told(site, word, told):
    with pytest.raises(SettingError, match=told):
        stops([word.format(site=site)])


def test_a_folder_without_pages_is_told(tmp_path):
    with pytest.raises(SettingError, match="没有找到"):
        stops([str(tmp_path)])
