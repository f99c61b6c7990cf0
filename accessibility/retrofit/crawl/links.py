"""Everything an old page leads to or is made of: also by frames, refresh, script, menus in JavaScript and styles."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

from lxml import etree, html

from accessibility.retrofit.addresses import address
from accessibility.retrofit.crawl.functions import Call, Function, calls, functions
from accessibility.retrofit.crawl.functions import address as address_of

PAGE, PART, FRAME, ONWARD, GUESS = "page", "part", "frame", "onward", "guess"

LOCATION = re.compile(
    r"""(?:\blocation(?:\.href)?\s*=|\blocation\.(?:replace|assign)\s*\(|\bnavigate\s*\()\s*["']([^"'\r\n]+)["'](?!\s*\+)"""
)
REFRESH = re.compile(r"(?i)^\s*(\d*)\s*[;,]?\s*url\s*=\s*[\"']?([^\"'>]+)")
STRING = re.compile(r"""(?<!\+)(?<!\+ )(["'])((?:\\.|(?!\1)[^\\\r\n]){1,500})\1(?!\s*\+)""")
LOOKS = re.compile(
    r"(?i)^(?:https?://|/|\.{1,2}/)?[\w%~/.\u4e00-\u9fff-]*\.(?:s?html?|aspx?|php|jsp|jhtml|do|action|cgi|cfm|pdf|docx?"
    r"|xlsx?|pptx?|wps|et|rar|zip)(?:\?[^\s<>\"']*)?(?:#.*)?$"
)
FAR = re.compile(r"(?i)https?://\S+$")
INNER = re.compile(r"""(?i)\b(?:href|src)\s*=\s*\\?["']?([^"'\\\s>+]+)\\?["'\s>]""")  # of markup that a script writes
TRS = re.compile(r"""createPageHTML\(\s*(\d+)\s*,\s*\d+\s*,\s*["']([^"']*)["']\s*,\s*["']([^"']+)["']""")  # CMS of TRS
OPENS = re.compile(r"location|open|go|href|jump|url", re.IGNORECASE)
CSS = re.compile(r"""url\(\s*["']?([^"')]+?)["']?\s*\)|@import\s+["']([^"']+)["']""", re.IGNORECASE)
COMMENT = re.compile(r"/\*[\s\S]*?\*/|(?:^|(?<=[\s;{}]))//[^\n]*")
SOURCES = ("src", "background", "data-src", "data-original", "data-lazy", "original", "lowsrc", "dynsrc", "poster")
MOVIES = frozenset({"movie", "src", "url", "filename", "flashvars"})
PAGES_OF_LINK = frozenset({"next", "prev", "alternate", "canonical", "index", "contents", "start", "first", "last"})
SILENT = frozenset({"script", "style", "noscript", "noframes", "title"})
LITTLE = 100  # characters; a page with less and a refresh is only a way on
AT_ONCE_S = 15  # a refresh after longer is for whoever stays on the page
MOST_TRS_PAGES = 2000


@dataclass(frozen=True, slots=True)
class Link:
    """role: what leads there. A GUESS is a string in a script that looks like an address. seconds: of a refresh."""

    url: str
    role: str
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """links: each once a role, in the order of the page. lines: words people see."""

    links: tuple[Link, ...]
    lines: tuple[str, ...]
    functions: Mapping[str, Function] = field(default_factory=dict)  # of its own scripts, that open an address
    calls: tuple[Call, ...] = ()  # of functions that may

    def onward(self, url: str) -> str:
        """Where the page goes by itself that has nothing else; "" for others."""
        ways = [link for link in self.links if link.role == ONWARD and link.seconds <= AT_ONCE_S and link.url != url]
        others = {link.url for link in self.links if link.role in (PAGE, FRAME)} - {link.url for link in ways}
        return ways[0].url if ways and not others and sum(map(len, self.lines)) < LITTLE else ""


def page(text: str, url: str, encoding: str = "utf-8") -> Page:
    """Never fails; of what is no HTML there is nothing."""
    root = parsed(text)
    if root is None:
        return Page((), ())
    base = next((urljoin(url, one.get("href", "").strip()) for one in root.iter("base") if one.get("href")), url)
    found = (Link(address(base, said, encoding), role, seconds) for said, role, seconds in _of_root(root))
    own = functions("\n".join(COMMENT.sub("", one.text or "") for one in root.iter("script")))
    called = tuple(dict.fromkeys(_calls(root)))
    opened = (Link(address(base, address_of(call, own), encoding), PAGE) for call in called if address_of(call, own))
    links = tuple(dict.fromkeys(link for link in (*found, *opened) if link.url))
    return Page(links, tuple(_lines(root)), own, tuple(call for call in called if not address_of(call, own)))


def parsed(text: str) -> html.HtmlElement | None:
    text = text.replace("\0", "")
    if not text.strip():
        return None
    try:
        parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return None
    return root


def of_css(text: str, url: str) -> Iterator[Link]:
    for one, other in CSS.findall(COMMENT.sub("", text)):
        if found := address(url, one or other):
            yield Link(found, PART)


def of_script(text: str, base: str, encoding: str = "utf-8") -> Iterator[Link]:
    """Of a script in a file: menus, mostly. base: the page that runs it."""
    for said, role, _ in _of_code(text):
        if found := address(base, said, encoding):
            yield Link(found, GUESS if role == ONWARD else role)


Said = tuple[str, str, int]


def _of_root(root: html.HtmlElement) -> Iterator[Said]:
    for element in root.iter(etree.Element):
        tag = element.tag
        if tag in ("frame", "iframe"):
            yield element.get("src", ""), FRAME, 0
        elif tag == "meta":
            yield from _of_meta(element)
        elif tag == "script":
            yield element.get("src", ""), PART, 0
            yield from _of_code(element.text or "")
        elif tag == "style":
            yield from ((one or other, PART, 0) for one, other in CSS.findall(element.text or ""))
        else:
            yield from _of_element(element, str(tag))
        yield from _of_attributes(element)


def _of_element(element: html.HtmlElement, tag: str) -> Iterator[Said]:
    href = element.get("href", "").strip()
    if tag in ("a", "area"):
        if href.lower().startswith(("javascript:", "vbscript:")):
            yield from _of_call(href)
        else:
            yield href, PAGE, 0
    elif tag == "link" and href:
        yield href, PAGE if PAGES_OF_LINK & set(element.get("rel", "").lower().split()) else PART, 0
    elif tag == "param" and element.get("name", "").lower() in MOVIES:
        yield element.get("value", ""), PART, 0
    elif tag == "object":
        yield element.get("data", ""), PART, 0
    elif tag == "option" and _is_address(element.get("value", "").strip()):
        yield element.get("value", ""), PAGE, 0
    for name in SOURCES:
        if said := element.get(name):
            yield said, PART, 0
    for part in element.get("srcset", "").split(","):
        yield next(iter(part.split()), ""), PART, 0


def _is_address(said: str) -> bool:
    return bool(FAR.match(said) or LOOKS.match(said))


def _of_attributes(element: html.HtmlElement) -> Iterator[Said]:
    for name, value in element.attrib.items():
        if name.startswith("on") and len(value) > 4:
            yield from _of_call(value)
        elif name == "style" and "url" in value.lower():
            yield from ((one or other, PART, 0) for one, other in CSS.findall(value))


def _of_meta(element: html.HtmlElement) -> Iterator[Said]:
    refresh = REFRESH.match(element.get("content", "")) if element.get("http-equiv", "").lower() == "refresh" else None
    if refresh:
        yield refresh[2].strip(), ONWARD, int(refresh[1] or 0)


def _of_call(code: str) -> Iterator[Said]:
    """ "javascript:openWin('x.asp')", "location='x'": what is said in quotes, where it can be an address."""
    for _, said in STRING.findall(code.replace("&quot;", '"')):
        far = LOCATION.search(code) or OPENS.search(code.partition("(")[0])
        if LOOKS.match(said) or (far and re.match(r"(https?://|/|\.{0,2}/|\?)\S+$|[\w-]+/$", said)):
            yield said, PAGE, 0


def _of_code(code: str) -> Iterator[Said]:
    code = COMMENT.sub("", code)
    yield from ((said, ONWARD, 0) for said in LOCATION.findall(code))
    for count, name, ending in TRS.findall(code):
        yield from ((f"{name}_{number}.{ending}", PAGE, 0) for number in range(1, min(int(count), MOST_TRS_PAGES)))
    for _, said in STRING.findall(code):
        if "=" in said and ("<" in said):
            yield from ((inner, GUESS, 0) for inner in INNER.findall(said))
        elif LOOKS.match(said):
            yield said, GUESS, 0


def _calls(root: html.HtmlElement) -> Iterator[Call]:
    for element in root.iter(etree.Element):
        for name, value in element.attrib.items():
            if name.startswith("on") or (name == "href" and value.lower().lstrip().startswith("javascript:")):
                yield from calls(value)


def _lines(root: html.HtmlElement) -> Iterator[str]:
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag not in SILENT and element.text:
            yield from _line(element.text)
        if element.tail:
            yield from _line(element.tail)


def _line(text: str) -> Iterator[str]:
    if words := " ".join(text.split()):
        yield words
