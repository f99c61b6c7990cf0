"""Other ways through a page than reading it."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from accessibility.browser.serve import serving
from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.snapshot import Snapshot
from accessibility.transcript.sheet import sheet
from accessibility.transcript.wording import wording

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang=zh-CN><meta charset=utf-8><title>申请</title>
<nav aria-label="栏目"><a href="/a">办事</a> <a href="/b">通知</a></nav>
<main><h1>申请</h1><p>先看<a href="/c">须知</a>。</p><h2><a href="/t">表</a></h2>
<fieldset><legend>方式</legend><label><input type=radio name=q>上门</label>
<label><input type=radio name=q checked>窗口</label>
</fieldset><a href="/later" tabindex="1">先到</a>
<table><caption>标准</caption><tr><th scope=col>级</th><th scope=col>元</th></tr>
<tr><td>一</td><td>500</td></tr></table>
</main>"""
EXPECTED = {
    "tab": [
        "［主要内容］ 链接 先到",
        "［导航 栏目］ 链接 办事",
        "链接 通知",
        "［主要内容］ 链接 须知",
        "链接 表",
        "［分组 方式］ 窗口 单选按钮 已选中",
    ],
    "headings": ["1 级标题 申请", "2 级标题 表 链接"],
    "landmarks": ["［导航 栏目］", "［主要内容］"],
    "links": ["链接 办事", "链接 通知", "链接 须知", "链接 表", "链接 先到"],
    "tables": [
        "［表格 标准 2 行 2 列］",
        "第 1 行第 1 列 列标题 级",
        "第 1 行第 2 列 列标题 元",
        "第 2 行第 1 列 （级） 一",
        "第 2 行第 2 列 （元） 500",
        "［表格结束］",
    ],
}


@pytest.fixture(scope="module")
def page(shared_browser) -> Snapshot:
    """Looked at once."""
    with TemporaryDirectory() as folder, serving(Path(folder)) as address:
        (Path(folder) / "index.html").write_text(PAGE, encoding="utf-8")
        tab = shared_browser.new_tab()
        visit(tab, f"{address}/")
        return capture(tab)


@pytest.mark.parametrize("mode", EXPECTED)
def test_a_mode_says(mode, page):
    heard = sheet(page, wording(), mode)
    assert [line.strip() for line in heard.splitlines()] == EXPECTED[mode]


MANNERS = {
    "orca.zh": "先看 须知 链接 。",
    "orca.en": "申请 heading level 1",
    "nvda.en": "heading level 1 申请",
    "plain.en": "[end of navigation]",
}


@pytest.mark.parametrize("name", MANNERS)
def test_a_manner_keeps_its_order(name, page):
    assert MANNERS[name] in sheet(page, wording(*name.split(".")))
