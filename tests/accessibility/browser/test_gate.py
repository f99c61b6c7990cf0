"""Whatever a page does, the browser gets into no inner network; who it is, and its sign-in, are told rightly."""

import pytest

from accessibility.browser.gate import Gate
from accessibility.browser.introduce import introduce
from accessibility.browser.start import Browser
from accessibility.browser.visit import visit
from accessibility.errors import PageError
from accessibility.hosts import Hosts
from accessibility.signing_in import signing_in
from tests.accessibility.crawl.conftest import serving

PAGE = "<!doctype html><html lang=zh><meta charset=utf-8><title>页</title><main><h1>页</h1>{0}</main>"
COOKIES = "# Netscape HTTP Cookie File\n127.0.0.1\tFALSE\t/\tFALSE\t0\tsession\tabc\n"


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """Two servers and a browser that may reach the first of them only."""
    with serving({}) as open_one, serving({"/": PAGE, "/x.js": "1"}) as shut:
        open_one.pages.update(
            {
                "/": PAGE.format(f"<img src={shut.url}/a.png alt=图><script src={shut.url}/x.js></script>"),
                "/away": (302, {"Location": f"{shut.url}/"}, b""),
                "/frame": PAGE.format(f"<iframe title=框 src={shut.url}/></iframe><img src=/own.png alt=自己>"),
            }
        )
        file = tmp_path_factory.mktemp("cookies") / "cookies.txt"
        file.write_text(COOKIES, encoding="utf-8")
        gate = Gate(Hosts([open_one.url]))
        with Browser(gate.flags) as browser:
            introduce(browser.tab, signing_in(str(file), ["X-Token: secret"], [open_one.url]), "net@example.org")
            yield browser.tab, gate, open_one, shut


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/", "/frame"])
def test_parts_of_a_page_do_not_lead_inside_and_that_is_told(room, path):
    tab, gate, open_one, shut = room
    gate.refused.clear()
    assert visit(tab, f"{open_one.url}{path}").title == "页"
    assert shut.asked == [] and gate.refused == {"127.0.0.1"}


@pytest.mark.browser
def test_a_redirect_does_not_lead_inside(room):
    tab, _, open_one, shut = room
    with pytest.raises(PageError):
        visit(tab, f"{open_one.url}/away")
    assert shut.asked == []


@pytest.mark.browser
def test_the_browser_says_who_it_is_and_is_signed_in(room):
    tab, _, open_one, _ = room
    open_one.headers.clear()
    visit(tab, f"{open_one.url}/frame")
    for headers in open_one.headers:
        assert "Podao/" in headers["User-Agent"] and "(net@example.org)" in headers["User-Agent"]
        assert "Headless" not in headers["User-Agent"]
        assert (headers["X-Token"], headers["Cookie"]) == ("secret", "session=abc")
    assert len(open_one.headers) >= 2


@pytest.mark.browser
def test_the_header_goes_to_no_other_site():
    with serving({"/": PAGE, "/a.png": b"", "/x.css": b""}) as other, serving({}) as own:
        own.pages["/"] = PAGE.format(f"<link rel=stylesheet href={other.url}/x.css><img src={other.url}/a.png alt=图>")
        with Browser() as browser:
            introduce(browser.tab, signing_in("", ["X-Token: secret"], [own.url]))
            visit(browser.tab, own.url)
        assert other.headers and not any("X-Token" in headers for headers in other.headers)
        assert own.headers[0]["X-Token"] == "secret"
