"""Reading through: each thing on a page is said, once, with what a listener needs to know of it."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from accessibility.browser.serve import serving
from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.transcript.sheet import sheet
from accessibility.transcript.wording import wording

pytestmark = pytest.mark.browser

DOT = "data:image/gif;base64,R0lGODlhAQABAAAAACw="
CASES = {
    "landmarks are entered and left": ('<nav aria-label="栏目">甲</nav>', "［导航 栏目］\n  甲\n［导航结束］"),
    "headings with level": ("<h2>怎样办</h2>", "2 级标题 怎样办"),
    "a heading that is a link": ('<h3><a href="/x">通知</a></h3>', "3 级标题 通知 链接"),
    "links inside a sentence": ('<p>请看<a href="/x">须知</a>。</p>', "请看 链接 须知 。"),
    "links to other sites": ('<a href="https://other.example/">别处</a>', "链接 别处 外部链接"),
    "links to files": ('<a href="/form.docx">表</a>', "链接 表 文件"),
    "the current page is visited": ('<nav><a href="/" aria-current="page">首页</a></nav>', "链接 首页 已访问，当前页"),
    "links inside the page": ('<a href="#b">乙</a>', "链接 乙 本页内"),
    "telephone links": ('<a href="tel:0000">0000</a>', "链接 0000 电话链接"),
    "a link that is an image": (f'<a href="/x"><img src="{DOT}" alt="首页"></a>', "链接 首页 图片"),
    "lists with count and nesting": (
        "<ul><li>甲<ol><li>一</li><li>二</li></ol></li></ul>",
        "［列表 1 项］\n  甲\n  ［列表 2 项］\n    1. 一\n    2. 二\n  ［列表结束］\n［列表结束］",
    ),
    "both headers of a cell": (
        "<table><caption>标准</caption><tr><th></th><th scope=col>一级</th></tr>"
        "<tr><th scope=row>生活</th><td>500</td></tr></table>",
        "第 2 行第 2 列 （生活） （一级） 500",
    ),
    "merged cells": (
        "<table><tr><th scope=col>甲</th><th scope=col>乙</th></tr><tr><td colspan=2>无</td></tr></table>",
        "第 2 行第 1 列 占 2 列 （甲 乙） 无",
    ),
    "tables with size and caption": (
        "<table><caption>标准</caption><tr><th scope=col>甲</th></tr><tr><td>1</td></tr></table>",
        "［表格 标准 2 行 1 列］",
    ),
    "images with their text": (f'<img src="{DOT}" alt="正门有坡道">', "图片 正门有坡道"),
    "decoration is silent": (f'<p>甲<img src="{DOT}" alt="">乙</p>', "甲乙"),
    "fields with all that is known": (
        '<label for="i">证号</label><input id="i" required aria-invalid="true" aria-errormessage="e" '
        'aria-describedby="h" value="12"><p id="h">共 18 位</p><p id="e">少了 16 位</p>',
        "证号 编辑框 12 必填，输入有误 共 18 位 错误：少了 16 位",
    ),
    "check boxes and their groups": (
        "<fieldset><legend>类别</legend><label><input type=checkbox checked>生活</label></fieldset>",
        "［分组 类别］\n  生活 复选框 已选中\n［分组结束］",
    ),
    "what is typed as a password is not said": (
        '<input type=password aria-label="密码" value="秘密">',
        "密码 编辑框 密码",
    ),
    "pressed": ('<button aria-pressed="true">加粗</button>', "加粗 按钮 已按下"),
    "expanded": ('<button aria-expanded="false">更多</button>', "更多 按钮 已折叠"),
    "details": ("<details><summary>说明</summary>内</details>", "说明 展开按钮 已折叠"),
    "live regions": ('<p aria-live="assertive">出错了</p>', "（会播报：立即播报） 出错了"),
    "status": ('<div role="status">没有结果</div>', "［状态］ （会播报：稍后播报）\n  没有结果\n［状态结束］"),
    "languages": ('<p lang="en">Guide</p><p>指南</p>', "〔英语〕 Guide\n〔中文〕 指南"),
    "abbreviations": ('<abbr title="万维网联盟">W3C</abbr>', "W3C （万维网联盟）"),
    "math": ("<math><mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "公式 x=1/2"),
    "hidden things are silent": ("<p hidden>一</p><p aria-hidden=true>二</p><p>三</p>", "三"),
    "current steps": ('<ol role=list style="list-style:none"><li aria-current="step">二</li></ol>', "二 当前步骤"),
    "frames": ('<iframe title="地图" srcdoc="<html lang=zh><p>里面"></iframe>', "［框架 地图］\n  里面\n［框架结束］"),
    "shadow roots": ("<div><template shadowrootmode=open><p>影子</p><slot></slot></template>光</div>", "影子\n光"),
    "generated content, and its alternative": (
        '<style>.must::before{content:"★ " / "必看："}</style><p class="must">通知</p>',
        "必看：通知",
    ),
    "layout tables are no tables": ("<table role=presentation><tr><td>甲<td>乙</table>", "甲\n乙"),
    "owned elements where they are owned": ('<div aria-owns="o">甲</div><p>乙</p><p id="o">丙</p>', "甲\n丙\n乙"),
    "deletions": ("<p><del>旧</del>新</p>", "已删除 旧 新"),
}


@pytest.fixture(scope="module")
def heard(shared_browser) -> tuple[dict[str, str], str, str]:
    """What is said of each case, the whole transcript, and that of a second visit."""
    cases = "".join(f"<p>case {name}</p>{body}" for name, (body, _) in CASES.items())
    page = f"<!doctype html><html lang=zh-CN><meta charset=utf-8><title>页</title><body>{cases}"
    with TemporaryDirectory() as folder, serving(Path(folder)) as address:
        (Path(folder) / "index.html").write_text(page, encoding="utf-8")
        first, second = (transcript(shared_browser.new_tab(), f"{address}/") for _ in range(2))
    lines = [line.strip() for line in first.splitlines()]
    starts = [number for number, line in enumerate(lines) if line.startswith("case ")]
    parts = [lines[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]
    return {part[0].removeprefix("case "): "\n".join(part[1:]) for part in parts}, first, second


def transcript(tab, address: str) -> str:
    visit(tab, address)
    return sheet(capture(tab), wording())


@pytest.mark.parametrize("name", CASES)
def test_is_said(name, heard):
    said, _, _ = heard
    expected = "\n".join(line.strip() for line in CASES[name][1].splitlines())
    assert expected in said[name]


def test_a_page_begins_with_its_title_and_language(heard):
    assert heard[1].startswith("网页：页 中文\n")


def test_two_visits_say_the_same(heard):
    _, first, second = heard
    assert first == second
