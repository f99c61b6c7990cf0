"""Sound, films, Flash and frames: a link in place of what only a plug-in could show, and a doubt."""

import re
from dataclasses import replace

from lxml.html import HtmlElement

from accessibility.retrofit.body.blocks import Look, Run
from accessibility.retrofit.body.gather import Gatherer
from accessibility.retrofit.body.looks import LENGTH
from accessibility.retrofit.body.sheet import Styles

TAGS = ("audio", "video", "embed", "object", "applet", "iframe", "bgsound", "frame", "canvas", "svg")

MEDIA = re.compile(r"[^\s\"'=&?|;,]+\.(?:flv|mp4|webm|wmv|avi|rmvb|rm|mov|mp3|wma|wav|m4a|ogg|swf)", re.IGNORECASE)
SOUND = re.compile(r"\.(?:mp3|wma|wav|m4a|ogg)(?:$|\?)", re.IGNORECASE)
FLASH = re.compile(r"\.swf(?:$|\?)", re.IGNORECASE)
FILMS = re.compile(r"player|video|v\.qq|youku|tudou|iqiyi|bilibili|56\.com|ku6|sohu", re.IGNORECASE)


def read(gatherer: Gatherer, element: HtmlElement, look: Look, styles: Styles) -> None:
    if element.tag in ("svg", "canvas"):
        read_drawing(gatherer, element, look)
        return
    address = next(iter(sources(element)), "")
    if address and element.tag != "bgsound" and not is_unseen(element):
        link(gatherer, element, look, address)
    if element.tag in ("embed", "bgsound"):  # have no end tag, so that what follows stands in them
        gatherer.account.piece("link", address, "dropped", "script", gatherer.path(element))
        gatherer.walk(element, look)
    else:
        gatherer.drop(element, "script")


def link(gatherer: Gatherer, element: HtmlElement, look: Look, address: str) -> None:
    """Where it was played, a link to what was played."""
    target = gatherer.targets.resolve(address, "")
    if target.kind not in ("page", "file"):
        return
    at, account = gatherer.path(element), gatherer.account
    words = element.get("title") or what(element, address)
    gatherer.flush()
    gatherer.put(Run(" ".join(words.split()), replace(look, href=target.href)), element)
    gatherer.flush()
    account.piece("attachment" if target.kind == "file" else "link", target.url, "changed", "rewritten", at)
    met = f"{what(element, address)}，读屏软件和新的浏览器打不开，请换成文字、字幕或可下载的文件"
    account.doubt("script", met, about=target.url, place=at, evidence=target.url)


def sources(element: HtmlElement) -> list[str]:
    """Addresses of what is played, the films before the player that shows them."""
    said: list[str] = []
    for one in element.iter("param", "source", "embed", element.tag):
        name = (one.get("name") or "").lower()
        if name == "flashvars" or one.get("flashvars"):
            said += MEDIA.findall(one.get("flashvars") or one.get("value") or "")
    for one in element.iter("param", "source", "embed", element.tag):
        name = (one.get("name") or "").lower()
        value = (
            one.get("value")
            if name in ("movie", "src", "url", "filename", "data")
            else one.get("src") or one.get("data")
        )
        if value and value.strip():
            films = MEDIA.findall(value.partition("?")[2])
            said += [*films, value.strip()]
    return said


def what(element: HtmlElement, address: str) -> str:
    if SOUND.search(address) or element.tag == "audio":
        return "音频"
    if FLASH.search(address):
        return "Flash 动画"
    if element.tag == "iframe" and not FILMS.search(address):
        return "嵌入的网页"
    return "视频"


def is_unseen(element: HtmlElement) -> bool:
    sides = [LENGTH.fullmatch((element.get(name) or "").strip()) for name in ("width", "height")]
    return any(side and side[2] in (None, "px") and float(side[1]) <= 1 for side in sides)


def read_drawing(gatherer: Gatherer, element: HtmlElement, look: Look) -> None:
    """The words in a drawing are kept; a drawing without words is an icon."""
    at = gatherer.path(element)
    words = [one for one in element.iter() if isinstance(one.tag, str) and (one.text or "").strip()]
    if element.tag == "canvas" or not words:
        gatherer.drop(element, "decoration" if element.tag == "svg" else "script")
        return
    gatherer.account.doubt(
        "alternative", "图画是用代码画的，只留下了其中的文字", about=" ".join(words[0].itertext()), place=at
    )
    gatherer.account.piece("image", f"<{element.tag}>", "changed", "rewritten", at)
    gatherer.walk(element, look)
