"""What an empty field shows is measured where it is painted, in dark colours as in light ones."""

import pytest

from accessibility.browser.size import CONDITIONS, look, shape
from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.predicates.placeholders import placeholder_contrast, shown_placeholder
from accessibility.sameness import Change, change

PAGE = """<!doctype html><html lang=zh-CN><meta charset=utf-8><title>查询</title><style>
:root { color-scheme: light dark } input::placeholder { color: #595959 }
@media (prefers-color-scheme: dark) { input::placeholder { color: #666 } }
</style><main><h1>查询</h1><label>姓名 <input placeholder=如：王小明></label></main>"""


@pytest.mark.browser
def test_the_dark_look_is_measured_by_itself_though_names_are_not_asked_for_again(shared_browser, serve):
    tab = shared_browser.new_tab()
    light = next(one for one in CONDITIONS if one.name == "1280 light")
    dark = next(one for one in CONDITIONS if one.name.endswith("dark"))
    shape(tab, light)
    visit(tab, serve(PAGE) + "/")
    look(tab, light)
    first = capture(tab)
    look(tab, dark)
    second = capture(tab, earlier=first if dark.width == light.width else None)
    by_day, by_night = (next(seen.elements("input")) for seen in (first, second))
    assert shown_placeholder(by_day) == "如：王小明"
    assert placeholder_contrast(by_day).ratio > 4.5 > placeholder_contrast(by_night).ratio
    assert dark.width != light.width or change(first, second) is Change.COLOURS
