"""<img>: a picture with its alternative, or decoration."""

import re

from lxml.html import HtmlElement

from accessibility.retrofit.body.blocks import Look, Picture
from accessibility.retrofit.body.gather import Gatherer
from accessibility.retrofit.body.looks import LENGTH
from accessibility.retrofit.body.sheet import Styles
from accessibility.retrofit.body.wording import clean

TAGS = ("img", "image", "v:imagedata")

SPACER_PX = 5.0  # thinner pictures are lines and spacers
ICON_PX = 20.0
DECORATION = re.compile(
    r"(?:^|[/_.-])(?:spacer|blank|space|trans(?:parent)?|clear|pixel|dot|point|line\d*|hr|arrow\w*|bullet|bg|icon\w*|ico|li|sj|jt|xx"
    r"|new\d*|hot\d*|filetypeimages|dian|xian|tb\d*|index_?\d{2})(?:[/_.-]|\d*\.)",
    re.IGNORECASE,
)
FILE_ICON = re.compile(
    r"filetypeimages|fileicon|/(?:icon[_-]?)?(?:doc|docx|xls|xlsx|pdf|rar|zip|txt|ppt|file|attach|word|excel)\.(?:gif|png|jpg)$",
    re.IGNORECASE,
)
NO_WORDS = re.compile(
    r"[^\s，。]*\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)|(?:img|dsc|image|photo|pic|mmexport|微信图片|图片|照片|截图)[\W_]*[\d\W_]*"
    r"|(?:一张|这是|插入|此处|相关|新闻|活动|现场|配|示意)*(?:图片?|照片|插图|配图|图像|截图)(?:[一二三四五六七八九十\d]*)"
    r"|[\d_-]{3,}|[a-z]?\d{6,}\w*|undefined|null|[点按]击?.{0,6}(?:放大|查看|浏览|大图|新窗口).{0,8}|alt|image|photo|picture",
    re.IGNORECASE,
)


def read(gatherer: Gatherer, element: HtmlElement, look: Look, styles: Styles) -> None:
    at, account = gatherer.path(element), gatherer.account
    if element.tag == "v:imagedata":
        if has_picture_near(element):
            account.piece("image", element.get("src") or "", "dropped", "word-markup", at)
            return
        target = gatherer.targets.of_image((element.get("src") or "").strip(), "")
    elif is_decoration(element, styles):
        account.piece("image", (element.get("src") or "")[:500], "dropped", "decoration", at)
        gatherer.inline(element, look, styles)
        return
    else:
        target = gatherer.targets.of_picture(element)
    if target.kind != "file":
        account.piece("image", target.url or element.get("src") or "", "dropped", "not-fetched", at)
        if target.url:
            account.doubt("attachment", f"图片地址读者打不开：{target.url[:100]}", about=target.url, place=at)
        return
    alt = alternative(element)
    picture = Picture(address=target.href, alt=alt, look=look, url=target.url, at=at)
    account.piece("image", target.url[:500], "changed", "renamed", at, target.href)
    gatherer.put(picture, element)
    gatherer.inline(element, look, styles)


def alternative(element: HtmlElement) -> str:
    """The words that stand for the picture; "" when there are none worth saying."""
    for said in (element.get("alt"), element.get("title")):
        words = " ".join(clean(said or "").split())
        if words and not NO_WORDS.fullmatch(words):
            return words
    return ""


def is_decoration(element: HtmlElement, styles: Styles) -> bool:
    """Spacers, lines and small icons. A picture with words of its own, or one that is a link's whole text, never."""
    source = (element.get("src") or "").strip()
    width, height = side(element, styles, "width"), side(element, styles, "height")
    if width is not None and height is not None and max(width, height) <= 1:
        return True
    if alternative(element) and not FILE_ICON.search(source):
        return False
    if is_all_of_a_link(element):
        return False
    sides = [one for one in (width, height) if one is not None]
    if sides and min(sides) <= SPACER_PX:
        return True
    if FILE_ICON.search(source) or element.get("role") == "presentation":
        return True
    if len(sides) == 2 and max(sides) <= ICON_PX:
        return True
    return bool(DECORATION.search(source.partition("?")[0])) and (not sides or min(sides) <= 3 * ICON_PX)


def is_all_of_a_link(element: HtmlElement) -> bool:
    above = element.getparent()
    while above is not None and above.tag in ("font", "span", "b", "strong", "p", "center"):
        above = above.getparent()
    return (
        above is not None and above.tag == "a" and bool(above.get("href")) and not (above.text_content() or "").strip()
    )


def side(element: HtmlElement, styles: Styles, name: str) -> float | None:
    """In CSS px; None when it is not told."""
    for said in (styles.get(name, ""), (element.get(name) or "").strip()):
        found = LENGTH.fullmatch(said)
        if found and found[2] in (None, "px", "pt"):
            return float(found[1]) * (4 / 3 if found[2] == "pt" else 1)
    return None


def has_picture_near(element: HtmlElement) -> bool:
    """In the same paragraph: Word exports each drawing twice."""
    above = element
    while above is not None and above.tag not in ("p", "td", "div", "body"):
        above = above.getparent()
    return above is not None and next(above.iter("img"), None) is not None
