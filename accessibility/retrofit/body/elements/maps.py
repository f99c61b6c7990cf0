"""<map>: the areas of a picture become a list of links."""

from dataclasses import replace

from lxml.html import HtmlElement

from accessibility.retrofit.body.blocks import Block, Listing, Look, Run
from accessibility.retrofit.body.elements import links
from accessibility.retrofit.body.gather import Gatherer
from accessibility.retrofit.body.sheet import Styles
from accessibility.retrofit.body.wording import clean

TAGS = ("map",)


def read(gatherer: Gatherer, element: HtmlElement, look: Look, styles: Styles) -> None:
    items: list[tuple[Block, ...]] = []
    seen: set[str] = set()
    for area in element.iter("area"):
        if area.get("nohref") is not None or not (area.get("href") or area.get("onclick")):
            continue
        said = " ".join(clean(area.get("alt") or area.get("title") or "").split())
        target = gatherer.targets.of_link(area, said)
        known = target.kind in links.FOLLOWED
        links.tell(gatherer, area, target, said, seen=known)
        if not known or target.href in seen:
            continue
        seen.add(target.href)
        if not said:
            gatherer.account.doubt(
                "link", "图片上的热点链接没有文字", about=target.url, place=gatherer.path(area), evidence=target.url
            )
        with gatherer.apart() as found:
            gatherer.put(Run(said or target.url, replace(look, href=target.href)), area)
        items.append(tuple(found))
    if items:
        gatherer.add(Listing(items=tuple(items)))
    gatherer.inline(element, look, styles)
