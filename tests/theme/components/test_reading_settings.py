"""The reading settings, used as a reader uses them."""

from collections.abc import Iterator

import pytest
from lxml import html
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webdriver import WebDriver

from accessibility.browser.serve import serving
from accessibility.browser.tab import Tab
from tests.little_site import LittleSite

CHOICES = {"text-size": "30", "spacing": "wide", "theme": "yellow", "ruler": "on", "pointer": "large"}


@pytest.fixture(scope="module")
def address(little_site: LittleSite) -> Iterator[str]:
    with serving(little_site.output) as site:
        yield site


@pytest.fixture
def page(tab: Tab, address: str) -> WebDriver:
    """The guide's page with the panel open and nothing chosen."""
    driver = tab.driver
    driver.get(f"{address}/404.html")
    driver.execute_script("localStorage.clear()")
    open_page(driver, f"{address}/guide/guide.html")
    driver.find_element(By.CSS_SELECTOR, ".reading-settings summary").send_keys(Keys.ENTER)
    return driver


def open_page(driver: WebDriver, address: str) -> None:
    driver.get(address)
    driver.execute_async_script(
        "const done = arguments[0];"
        "(function wait() { document.readyState === 'complete' ? done() : setTimeout(wait, 10) })()"
    )


def choose(driver: WebDriver, name: str, value: str) -> None:
    driver.find_element(By.CSS_SELECTOR, f".reading-settings [name={name}][value='{value}']").send_keys(Keys.SPACE)


def choose_everything(driver: WebDriver) -> None:
    for name, value in CHOICES.items():
        choose(driver, name.replace("text-size", "textSize"), value)


def chosen(driver: WebDriver) -> dict[str, str | None]:
    """What stands on <html>."""
    root = driver.find_element(By.TAG_NAME, "html")
    return {name: root.get_dom_attribute(f"data-{name}") for name in CHOICES}


def said(driver: WebDriver) -> str:
    return driver.find_element(By.CSS_SELECTOR, ".reading-settings [role=status]").text


@pytest.mark.browser
def test_nothing_is_set_until_the_reader_chooses(page: WebDriver) -> None:
    assert set(chosen(page).values()) == {None}


@pytest.mark.browser
def test_every_choice_works_by_key_and_is_said(page: WebDriver) -> None:
    choose(page, "textSize", "24")
    assert said(page) == "文字大小：更大。"
    choose_everything(page)
    assert chosen(page) == CHOICES
    assert said(page) == "鼠标指针：加大。"


@pytest.mark.browser
def test_the_largest_text_is_thirty_pixels(page: WebDriver) -> None:
    choose(page, "textSize", "30")
    size = page.find_element(By.CSS_SELECTOR, "main p").value_of_css_property("font-size")
    assert float(size.removesuffix("px")) >= 30


@pytest.mark.browser
def test_choices_are_remembered_on_the_next_page_and_reset_forgets_them(page: WebDriver, address: str) -> None:
    choose_everything(page)
    open_page(page, f"{address}/notice/notice.html")
    assert chosen(page) == CHOICES
    page.find_element(By.CSS_SELECTOR, ".reading-settings summary").send_keys(Keys.ENTER)
    page.find_element(By.CSS_SELECTOR, ".reading-settings [type=reset]").send_keys(Keys.ENTER)
    assert said(page) == "已恢复默认设置。"
    open_page(page, f"{address}/guide/guide.html")
    assert set(chosen(page).values()) == {None}


@pytest.mark.browser
@pytest.mark.parametrize("kept", ["{", "null", "[]", '{"theme":"<script>","textSize":"900","other":"x"}'])
def test_a_store_that_holds_something_else_is_as_good_as_empty(page: WebDriver, address: str, kept: str) -> None:
    page.execute_script("localStorage.setItem('reading-settings', arguments[0])", kept)
    open_page(page, f"{address}/guide/guide.html")
    assert set(chosen(page).values()) == {None}
    assert page.find_element(By.CSS_SELECTOR, ".reading-settings summary").is_displayed()


@pytest.mark.browser
def test_only_attributes_of_html_change_and_nothing_in_the_page(page: WebDriver) -> None:
    inside = "return document.querySelector('main').outerHTML + document.querySelector('footer').outerHTML"
    before = page.execute_script(inside)
    choose_everything(page)
    assert page.execute_script(inside) == before


@pytest.mark.browser
def test_escape_closes_the_panel_and_gives_focus_back(page: WebDriver) -> None:
    page.find_element(By.CSS_SELECTOR, ".reading-settings [name=theme]").send_keys(Keys.ESCAPE)
    assert page.switch_to.active_element.tag_name == "summary"
    assert page.find_element(By.CSS_SELECTOR, ".reading-settings").get_attribute("open") is None


@pytest.mark.browser
def test_the_panel_never_hides_what_has_focus(page: WebDriver) -> None:
    page.find_element(By.CSS_SELECTOR, ".reading-settings [type=reset]").send_keys(Keys.TAB)
    assert page.find_element(By.CSS_SELECTOR, ".reading-settings").get_attribute("open") is None


@pytest.mark.browser
def test_the_ruler_follows_focus(page: WebDriver) -> None:
    choose(page, "ruler", "on")
    link = page.find_element(By.CSS_SELECTOR, "main a")
    page.execute_script("arguments[0].focus()", link)
    box = page.execute_script("const r = arguments[0].getBoundingClientRect(); return r.top + r.height / 2", link)
    ruler = page.execute_script("return document.documentElement.style.getPropertyValue('--ruler')")
    assert float(ruler.removesuffix("px")) == pytest.approx(box, abs=1)


def test_without_script_there_is_no_panel_that_does_nothing(little_site: LittleSite) -> None:
    page = html.fromstring(little_site.read("guide/guide.html"))
    (panel,) = page.find_class("reading-settings")
    assert panel.get("hidden") is not None


def test_the_panel_says_that_it_proves_nothing(little_site: LittleSite) -> None:
    assert "阅读设置是方便，不代表无障碍达标" in little_site.read("guide/guide.html")
