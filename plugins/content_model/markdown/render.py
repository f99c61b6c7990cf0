"""Puts the site's own addresses into a body, with what is known of the files behind them."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from plugins.content_model.markdown.addresses import Address, Kind, judge
from plugins.content_model.markdown.body import Body, Image, Link, LinkCloses, LinkOpens, Part
from plugins.content_model.markdown.pictures import picture_size
from plugins.content_model.markdown.seal import seal
from plugins.content_model.markdown.tags import content, start_tag
from plugins.content_model.markdown.words import Words, file_words, words_in
from plugins.content_model.problem import Problem

UNSAFE_IN_PATH = re.compile(r"[\x00-\x20\"<>\\^`{|}%:?#\x7f]")
# What may stand in a web address as it is; the rest, such as blanks and Chinese, is percent-encoded
SAFE_IN_URL = "%:/?#[]@!$&'()*+,;=~-._"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What stands at an address inside the site."""

    url: str  # in the site, percent-encoded: /policy/plan.html
    file: Path | None = None  # of a picture or attachment: it gives size and format
    anchors: Callable[[], Collection[str]] | None = None  # of a page; asked only for links with #


Resolver = Callable[[str], Resolved | None]
"""From a path as written in the file (decoded, without ? and #) to what is there; None when nothing is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    html: str
    problems: tuple[Problem, ...] = ()


def render(body: Body, resolve: Resolver) -> Rendered:
    """The body with every link and picture resolved. What is missing is a problem, and is not linked."""
    words = words_in(body.language)
    resolved: dict[str, Resolved | None] = {}
    references: tuple[Link | Image, ...] = (*body.links, *body.images)
    for reference in references:
        address = judge(reference.target)
        if address.kind is Kind.PATH and address.url not in resolved:
            resolved[address.url] = resolve(address.url)
    html = "".join(write(part, words, resolved) for part in body.parts)
    return Rendered(html=seal(html), problems=tuple(missing(body, resolved)))


def written(body: Body) -> str:
    """The HTML before anything is resolved."""
    words = words_in(body.language)
    return seal("".join(write(part, words, None) for part in body.parts))


Targets = dict[str, Resolved | None]


def write(part: Part, words: Words, targets: Targets | None) -> str:
    """targets: by path; None before they are known."""
    if isinstance(part, str):
        return part
    if isinstance(part, Image):
        return picture(part, targets)
    address = judge(part.link.target)
    target = targets.get(address.url) if targets and address.kind is Kind.PATH else None
    if targets is not None and address.kind is Kind.PATH and not target:
        return ""
    if isinstance(part, LinkOpens):
        return start_tag("a", link_attributes(part, address, target))
    return closing(part, address, target, words)


def link_attributes(part: LinkOpens, address: Address, target: Resolved | None) -> dict[str, str]:
    attributes = {"href": href(address, target)}
    if address.kind is Kind.EXTERNAL:
        attributes["rel"] = "external"
    if target and target.file:
        attributes["class"] = "file-link"
    if part.lang:
        attributes["lang"] = part.lang
    if part.link.hreflang:
        attributes["hreflang"] = part.link.hreflang
    return attributes


def href(address: Address, target: Resolved | None) -> str:
    if address.kind is Kind.PATH:
        path = target.url if target else encoded(address.url)
        query = f"?{quote(address.query, safe='=&%+,;~-._')}" if address.query else ""
        return path + query + (f"#{encoded(address.fragment)}" if address.fragment else "")
    return f"#{encoded(address.fragment)}" if address.kind is Kind.ANCHOR else quote(address.url, safe=SAFE_IN_URL)


def closing(part: LinkCloses, address: Address, target: Resolved | None, words: Words) -> str:
    """The end of a link, after a note on where it leads when that is another site or a file."""
    if address.kind is Kind.EXTERNAL:
        note, name = words["archived" if part.link.archived else "external"], "link-note"
    elif target and target.file:
        size = target.file.stat().st_size if target.file.is_file() else None
        suffix = target.file.suffix.lower().removeprefix(".")
        note, name = file_words(suffix, size, part.link.hreflang, words), "file-link__facts"
    else:
        return "</a>"
    if note in part.link.text:  # the editor has said it
        return "</a>"
    lang = {"lang": words["tag"]} if part.lang or words["foreign"] else {}
    return f"{start_tag('span', {'class': name, **lang})}{content(words['open'] + note + words['close'])}</span></a>"


def picture(image: Image, targets: Targets | None) -> str:
    address = judge(image.target)
    target = targets.get(address.url) if targets else None
    if targets is not None and not target:
        return content(image.alt)
    attributes = {"src": target.url if target else encoded(address.url), "alt": image.alt}
    if target and target.file and (size := picture_size(target.file)):
        attributes["width"], attributes["height"] = str(size[0]), str(size[1])
    if not image.first:
        attributes["loading"] = "lazy"
    return start_tag("img", {**attributes, "decoding": "async"})


def encoded(path: str) -> str:
    """A path for an attribute: readable, with what would end or change it percent-encoded."""
    return UNSAFE_IN_PATH.sub(lambda found: f"%{ord(found[0]):02X}", path)


def missing(body: Body, targets: Targets) -> Iterator[Problem]:
    """Links and pictures that lead nowhere."""
    for image in body.images:
        address = judge(image.target)
        if address.kind is Kind.PATH and not targets[address.url]:
            yield Problem(
                path=body.path,
                line=image.line,
                met=image.target,
                what=f"找不到图片“{image.target}”。",
                remedy="请核对文件名和大小写；地址从本文件所在的文件夹写起。",
            )
    for link in body.links:
        address = judge(link.target)
        if address.kind is not Kind.PATH:
            continue
        target = targets[address.url]
        if not target:
            yield Problem(
                path=body.path,
                line=link.line,
                met=link.target,
                what=f"链接“{link.text}”要去的“{link.target}”不存在，或者还没有公开。",
                remedy=f"请核对文件名和大小写；地址从本文件所在的文件夹写起，例如 {example(address.url)}。",
            )
        elif address.fragment and target.anchors and address.fragment not in target.anchors():
            yield Problem(
                path=body.path,
                line=link.line,
                met=link.target,
                what=f"“{address.url}”里没有“#{address.fragment}”这个标题。",
                remedy="请打开那一页，核对标题的文字，或者在标题后面写 {#名称} 固定它的地址。",
            )


def example(path: str) -> str:
    return "../policy/plan.md" if PurePosixPath(path).suffix in ("", ".md", ".html") else "files/form.docx"
