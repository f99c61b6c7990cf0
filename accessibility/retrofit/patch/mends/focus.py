"""Where the keyboard is stays visible: nothing throws the focus away, and it has a mark that stands out anywhere."""

import re
from collections.abc import Iterator

from lxml import etree

from accessibility.retrofit.patch.page import Edit, Page

CRITERION, WORDS = "2.4.7", "键盘焦点看得见"
BLURS = re.compile(r"^\s*(javascript:)?\s*(if\s*\(\s*this\.blur\s*\)\s*)?this\.blur\(\)\s*;?\s*$", re.IGNORECASE)
# Dark ring, white ring around it: one of the two has contrast on any ground (WCAG technique C40).
STYLE = (
    '<style id="a11y-patch">'
    ":focus{outline:3px solid #000!important;box-shadow:0 0 0 6px #fff!important}"
    ":focus:not(:focus-visible){outline:0!important;box-shadow:none!important}"
    ".a11y-skip{position:absolute;left:-9999px;top:0;z-index:99999;padding:8px 16px;background:#fff;color:#000}"
    ".a11y-skip:focus{left:0}"
    "</style>"
)


def mend(page: Page) -> Iterator[Edit]:
    for element in page.root.iter(etree.Element):
        tag = page.tag(element)
        if tag is None:
            continue
        for name in ("onfocus", "onclick"):
            if (
                name == "onfocus"
                and BLURS.match(element.get(name, ""))
                and (gone := page.without(tag, name, f"去掉 {name}=“this.blur()”"))
            ):
                yield gone
        if element.get("hidefocus") and (gone := page.without(tag, "hidefocus", "去掉 hidefocus")):
            yield gone
    head = page.markup.first("head", is_end=True)
    if head and page.markup.first("body") and not page.is_patched:
        yield page.put(head.start, STYLE, "加上键盘焦点的样式（深色和白色双线框）")
