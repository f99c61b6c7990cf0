"""The search page, used as a reader uses it."""

import shutil
import time
from collections.abc import Callable, Iterator

import pytest
from lxml import html
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement

from accessibility.browser.serve import serving
from accessibility.browser.tab import Tab
from plugins.search_index.files import index_files
from tests.little_site import LittleSite
from tests.plugins.search_index.corpus import make_pages

PATIENCE_S = 20


class SearchPage:
    """The page in a browser, by what a reader perceives."""

    def __init__(self, driver: WebDriver, site: str) -> None:
        self.driver, self.site = driver, site

    def open(self, address: str = "/search.html") -> None:
        self.driver.get(self.site + address)
        self.until(lambda: self.driver.find_elements(By.CSS_SELECTOR, "main > *"))

    def search(self, words: str) -> str:
        box = self.one("#search-q")
        self.until(box.is_displayed)
        box.clear()
        box.send_keys(words, Keys.ENTER)
        return self.said()

    def said(self) -> str:
        """What the status region says once the search is over."""
        self.until(lambda: self.status() and "……" not in self.status())
        return self.status()

    def status(self) -> str:
        return self.one("[role=status][data-part]").text

    def until(self, done: Callable[[], object]) -> None:
        end = time.monotonic() + PATIENCE_S
        while not done():
            assert time.monotonic() < end, "It never happened."
            time.sleep(0.02)

    def one(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def results(self) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, ".search__results a")


@pytest.fixture(scope="module")
def address(little_site: LittleSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The little site, with an index of sixty more pages at /large/search.html."""
    folder = tmp_path_factory.mktemp("search") / "site"
    shutil.copytree(little_site.output, folder)
    for name, content in index_files(make_pages(60, characters=400)).items():
        path = folder / "large" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    page = html.fromstring(little_site.read("search.html"))
    page.get_element_by_id("main").find(".//*[@data-index]").set("data-index", "/large/")
    (folder / "large/search.html").write_bytes(html.tostring(page, doctype="<!doctype html>", encoding="utf-8"))
    with serving(folder) as site:
        yield site


@pytest.fixture
def page(tab: Tab, address: str) -> SearchPage:
    return SearchPage(tab.driver, address)


@pytest.mark.browser
def test_a_search_says_how_many_pages_it_found_and_keeps_the_words_in_the_address(page: SearchPage) -> None:
    page.open()
    assert page.search("残疾人证办理") == f"找到 {len(page.results())} 个页面。"
    assert page.results()[0].get_attribute("href") == f"{page.site}/guide/guide.html"
    assert "q=" in page.driver.current_url and page.driver.title.startswith("残疾人证办理 - ")


@pytest.mark.browser
def test_an_address_with_words_searches_at_once_and_back_leads_to_the_search_before(page: SearchPage) -> None:
    page.open("/search.html?q=助残日")
    first = page.said(), [link.text for link in page.results()]
    page.search("残疾人证")
    page.driver.back()
    assert page.one("#search-q").get_attribute("value") == "助残日"
    assert (page.said(), [link.text for link in page.results()]) == first


@pytest.mark.browser
def test_column_and_year_can_be_chosen_by_address_and_a_search_that_fails_there_looks_everywhere(
    page: SearchPage,
) -> None:
    page.open("/search.html?q=残疾人证&column=guide&year=2026")
    page.said()
    assert {link.get_attribute("href").split("/")[3] for link in page.results()} == {"guide"}
    page.open("/search.html?q=残疾人证&column=volunteer")
    assert page.said().startswith("所选栏目和年份里没有。")
    assert page.results()


@pytest.mark.browser
def test_more_results_come_by_key_and_focus_goes_to_the_first_of_them(page: SearchPage) -> None:
    page.open("/large/search.html?q=残疾人")
    before = page.said()
    assert len(page.results()) == 10 and "已显示 10 个" in before
    page.one("[data-part=more]").send_keys(Keys.ENTER)
    page.until(lambda: "已显示 20 个" in page.status())
    assert page.driver.switch_to.active_element == page.results()[10]


@pytest.mark.browser
def test_titles_and_queries_that_look_like_markup_stay_text(page: SearchPage) -> None:
    page.open("/search.html?q=" + "%3Cb%3E甲")
    assert page.said() == "找到 1 个页面。"
    assert page.results()[0].text == "<b>甲 & 乙</b>"
    page.search("<img src=x onerror=alert(1)>")
    assert page.driver.find_elements(By.CSS_SELECTOR, "main b, main img") == []


@pytest.mark.browser
def test_a_page_in_another_language_is_marked_in_the_results(page: SearchPage) -> None:
    page.open("/search.html?q=残疾人证办理")
    page.said()
    languages = {
        link.get_attribute("href").rsplit("/", 1)[1]: link.find_element(By.XPATH, "..").get_attribute("lang")
        for link in page.results()
    }
    assert (languages["guide-en.html"], languages["guide.html"]) == ("en", "")


@pytest.mark.browser
def test_nothing_found_and_nothing_near_is_said_with_a_way_out(page: SearchPage) -> None:
    page.open()
    assert page.search("㋿").startswith("没有找到。")
    assert page.one("main a[href='/finder/']").is_displayed()


@pytest.mark.browser
def test_files_that_cannot_be_loaded_are_said_to_be_missing(page: SearchPage) -> None:
    page.open()
    page.driver.execute_script("window.fetch = () => Promise.reject(new TypeError('offline'))")
    assert page.search("残疾人证").startswith("没能打开搜索用的文件。")


@pytest.mark.browser
def test_what_a_reader_sees_on_a_page_leads_to_it(page: SearchPage) -> None:
    """The words as the browser shows them, from blocks all over the samples of a guide and a policy."""
    for path in ("/guide/guide.html", "/policy/policy.html"):
        page.open(path)
        shown = page.driver.execute_script(
            "return Array.from(document.querySelectorAll('main :is(p, li, dd, td, h2)'))"
            ".filter(e => !e.closest('nav, aside, [data-nosnippet]') && !e.children.length).map(e => e.innerText)"
        )
        assert len(shown) > 5
        page.open()
        for text in shown[:: max(1, len(shown) // 12)]:
            page.search(f"“{text}”")
            assert f"{page.site}{path}" in [link.get_attribute("href") for link in page.results()], text


def test_without_script_the_page_leads_to_the_finder_and_the_site_map(little_site: LittleSite) -> None:
    page = html.fromstring(little_site.read("search.html"))
    assert page.xpath("//main//form[@hidden]") and not page.xpath("//main//*[@data-part='without-script'][@hidden]")
    hrefs = page.xpath("//main//a/@href")
    assert "/finder/" in hrefs and "/sitemap.html" in hrefs
