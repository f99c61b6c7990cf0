"""The first place of each cause is shown as it looks; what can't be shown is left out and stops nothing."""

import base64
from io import BytesIO

import pytest
from PIL import Image

from accessibility.browser.picture import MOST_BYTES, picture
from accessibility.browser.visit import visit
from accessibility.model import Outcome
from accessibility.pictures import pictured
from tests.accessibility.findings import finding, page

PAGE = """<!doctype html><html lang=zh-CN><meta charset=utf-8><title>图</title><body style="margin:0">
<div style="height:3000px"></div><b id=red style="display:block;width:200px;height:100px;background:#f00"></b>
<i id=none hidden></i><b id=huge style="display:block;width:4000px;height:4000px;background:#00f"></b>
<iframe title=框 srcdoc="<body style='margin:0'><p style='margin:0;height:60px;background:lime'>框</p>"></iframe>
<div id=host><template shadowrootmode=open><u style="display:block;height:40px;background:#f0f">影</u></template></div>
"""


def image(data: str) -> Image.Image:
    raw = base64.b64decode(data.removeprefix("data:image/webp;base64,"))
    assert len(raw) <= MOST_BYTES
    return Image.open(BytesIO(raw)).convert("RGB")


@pytest.fixture
def look(tab, serve):
    visit(tab, serve(PAGE))
    return lambda selector: picture(tab, selector)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("selector", "colour"),
    [("#red", (255, 0, 0)), ("iframe >>> p", (0, 255, 0)), ("#host >>> u", (255, 0, 255)), ("#huge", (0, 0, 255))],
)
def test_an_element_is_shown_wherever_it_stands(look, selector, colour):
    seen = image(look(selector))
    middle = seen.getpixel((seen.width // 2, seen.height // 2))
    assert all(abs(one - other) < 24 for one, other in zip(middle, colour, strict=True))
    assert seen.width <= 640 and seen.height <= 400


@pytest.mark.browser
@pytest.mark.parametrize("selector", ["#none", "#missing", "b >>> i"])
def test_what_shows_nothing_has_no_picture(look, selector):
    assert look(selector) == ""


@pytest.mark.browser
def test_one_picture_a_cause_and_a_page_that_is_gone_stops_nothing(serve):
    here = serve(PAGE)
    red = finding(selector="#red")
    pages = [
        page(finding(check="gone"), url="/gone.html"),
        page(red, finding(selector="#huge"), url="/index.html"),
        page(red, finding(outcome=Outcome.PASSED), url="/again.html"),
    ]
    shown = pictured(pages, lambda index: here + pages[index].url)
    assert [[bool(found.picture) for found in one.findings] for one in shown] == [
        [False],
        [True, False],
        [False, False],
    ]
