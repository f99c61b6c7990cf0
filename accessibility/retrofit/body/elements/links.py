"""<a>: where it leads, and what became of links that lead nowhere."""

from dataclasses import replace

from lxml.html import HtmlElement

from accessibility.retrofit.body.account import words_of
from accessibility.retrofit.body.blocks import Look, Run
from accessibility.retrofit.body.gather import Gatherer
from accessibility.retrofit.body.sheet import Styles
from accessibility.retrofit.body.targets import Target
from accessibility.retrofit.marks import is_a

TAGS = ("a",)

FOLLOWED = ("page", "file", "mail", "phone", "here")


def read(gatherer: Gatherer, element: HtmlElement, look: Look, styles: Styles) -> None:
    if element.get("href") is None and element.get("onclick") is None:
        gatherer.inline(element, look, styles)
        return
    words = " ".join(words_of(element).split())
    seen = bool(words) or next(element.iter("img", "v:imagedata"), None) is not None
    title = (element.get("title") or "").strip()
    target = gatherer.targets.of_link(element, words or title)
    tell(gatherer, element, target, words, seen=seen or bool(title))
    if target.kind in FOLLOWED and (seen or title):
        look = replace(look, href=target.href)
    if target.kind in FOLLOWED and not seen and title:
        gatherer.put(Run(title, look), element)
    gatherer.inline(element, look, styles)


def tell(gatherer: Gatherer, element: HtmlElement, target: Target, words: str, *, seen: bool) -> None:
    """The fate of the link, and a doubt where a person has to look."""
    account, at = gatherer.account, gatherer.path(element)
    kind = "attachment" if target.kind == "file" else "link"
    url = target.url or (element.get("href") or "").strip()
    if not seen:
        account.piece(kind, url, "dropped", "hidden", at)
    elif target.kind == "file":
        account.piece(kind, url, "changed", "renamed", at, target.href)
    elif target.kind in FOLLOWED:
        changed = target.scripted or target.kind == "here"
        account.piece(kind, url, "changed" if changed else "kept", "rewritten" if changed else "", at)
    elif target.kind == "own":
        account.piece(kind, url, "dropped", "unlinked", at)
        account.doubt("link", f"链接“{words[:40]}”指向编辑自己的电脑（{url[:80]}），读者打不开", about=url, place=at)
    elif url in ("", "#") or is_a("tool", words):
        account.piece(kind, url or "#", "dropped", "tool" if is_a("tool", words) else "unlinked", at)
    else:
        account.piece(kind, url[:500], "dropped", "script" if "(" in url or "script:" in url else "unlinked", at)
        if words:
            account.doubt(
                "link", f"链接“{words[:40]}”靠脚本打开（{url[:80]}），找不到地址", about=url + words, place=at
            )
