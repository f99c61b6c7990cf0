"""The manner of Orca 43, as the real one was heard (bench/agreement): its words, its order, and its silences."""

import pytest

from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.transcript.sheet import sheet
from accessibility.transcript.wording import wording

pytestmark = pytest.mark.browser

CASES = {
    "a landmark before its name": ('<nav aria-label="栏目">甲</nav>', "页面导航 栏目\n  甲\n正在离开导航。"),
    "a link in a heading before the heading": ('<h3><a href="/x">通知</a></h3>', "通知 链接 标题 水平 3"),
    "a list that begins with a bare link without a word": (
        '<ul style="list-style:none"><li><a href="/x">甲</a></li></ul>',
        "  甲 链接\n正在离开列表。",
    ),
    "a list of links with dots": (
        '<ul><li><a href="/x">甲</a></li></ul>',
        "1 个项目的列表\n  甲 链接\n正在离开列表。",
    ),
    "terms and their values": (
        "<dl><dt>时限</dt><dd>七天</dd><dd>十天</dd></dl>",
        "有 1 个项目的描述列表\n  时限 描述术语 2 个数值\n  七天 描述值\n  十天 描述值\n正在离开列表。",
    ),
    "values that hold something else": (
        "<dl><dt>日期</dt><dd><time datetime=2026-11-09>11月9日</time></dd></dl>",
        "有 1 个项目的描述列表\n  日期 描述术语\n  描述值 11月9日\n正在离开列表。",
    ),
    "states of radio buttons before the role": (
        "<label><input type=radio name=r checked>银行卡</label>",
        "银行卡 已选中 单选钮",
    ),
    "states of check boxes after it": ("<label><input type=checkbox>生活</label>", "生活 复选框 未勾选"),
    "header cells by their role, others without their headers": (
        "<table><tr><th scope=col>等级</th></tr><tr><td>一</td></tr></table>",
        "有 2 行的表格 1 列\n  等级 列头\n  一\n正在离开表格。",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_is_said(name, tab, serve):
    body, expected = CASES[name]
    visit(tab, serve(f"<!doctype html><html lang=zh-CN><meta charset=utf-8><title>页</title><body>{body}<p>后") + "/")
    assert sheet(capture(tab), wording("orca")) == f"载入 页 完成。\n{expected}\n后\n"
