"""Raw HTML stays within a small set; everything else is shown as text and has to go."""

import re
from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.markdown.raw_html import allowed
from plugins.content_model.problem import Problem

INSTEAD = {
    "b": "加粗写 **文字**。",
    "strong": "加粗写 **文字**。",
    "i": "强调写 *文字*。",
    "em": "强调写 *文字*。",
    "a": "链接写 [文字](地址)。",
    "img": "图片写 ![说明](files/图片名.png)。",
    "table": "表格请用竖线写，见编辑手册。",
    "p": "分段请空一行。",
    "div": "分段请空一行；提示框写 ::: 提示。",
    "h2": "标题写 ## 标题。",
    "ul": "列表每项写 - 开头。",
    "ol": "列表每项写 1. 开头。",
    "script": "网站不允许任何脚本。",
    "style": "样式由网站统一规定。",
    "font": "字体和颜色由网站统一规定。",
    "iframe": "不能嵌入别的网页，请改为链接。",
    "center": "对齐由网站统一规定。",
    "details": "<details> 要单独成行，也可以写 ::: 详情 标题。",
}


def check(page: Page) -> Iterator[Problem]:
    opened: set[str] = set()
    for slip in page.slips_of("html_is_allowed"):
        name = tag_name(slip.met)
        if slip.met.startswith("</") and name in opened:
            continue  # goes with the start tag
        opened.add(name)
        shown = slip.met if len(slip.met) <= 40 else f"{slip.met[:39]}…"
        if name in allowed()["elements"]:
            what = f"HTML 标签 {shown} 不完整、没有成对，或者带有不允许的属性。"
            instead = "请核对开头和结尾；"
        else:
            what = f"正文里不能写 HTML {shown}。"
            instead = INSTEAD.get(name, "请改用 Markdown 的写法。")
        remedy = f"{instead}如果只是想显示尖括号，请写成 \\<。"
        yield Problem(path=page.path, line=slip.line, met=slip.met, what=what, remedy=remedy)


def tag_name(raw: str) -> str:
    """「</Script >」 is script; "" for what has no name."""
    found = re.match(r"</?([A-Za-z][A-Za-z0-9]*)", raw)
    return found[1].lower() if found else ""
