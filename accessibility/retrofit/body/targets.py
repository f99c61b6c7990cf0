"""Where links and pictures lead: attachments and pictures to files/…, pages to their old address, scripts nowhere."""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml.html import HtmlElement

from accessibility.retrofit.addresses import address
from accessibility.retrofit.body.names import PICTURES, ending_of, file_name
from accessibility.retrofit.values import FileRef

STRING = re.compile(r"""["']([^"'\s]+)["']""")
PLACE = re.compile(r"^(?:https?:)?/|^\.{0,2}/|\.\w{2,5}(?:$|[?#])|\?\w+=")
MAIL = re.compile(r"mailto:\s*([^\s?<>\"'()]+@[\w.-]+)", re.IGNORECASE)
PHONE = re.compile(r"tel:\s*([+\d][\d\s()（）-]{4,})", re.IGNORECASE)
LAZY = (
    "data-original",
    "data-src",
    "_src",
    "data-lazy-src",
    "data-lazyload",
    "original",
    "data-url",
    "lazy-src",
    "file",
    "zoomfile",
)
PLACEHOLDER = re.compile(
    r"(?:^data:|loading|lazy|blank|spacer|placeholder|grey|transparent|pixel|nopic)[^/]*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """kind: "page", "file", "mail", "phone", "here" (a place in this page), "own" (an editor's computer) or ""."""

    kind: str
    href: str = ""  # as the Markdown says it
    url: str = ""  # absolute, as it was
    scripted: bool = False  # found in a script


@dataclass(slots=True)
class Targets:
    """The addresses of one page, and the files it leads to."""

    page: str
    base: str
    files: dict[str, FileRef] = field(default_factory=dict)

    def of_link(self, element: HtmlElement, text: str) -> Target:
        href = re.sub(r"[\t\r\n]", "", (element.get("href") or "").strip())
        script = ""
        if href.lower().startswith(("javascript:", "vbscript:")):
            script, href = unquote(href), ""
        if not href or href == "#":
            script += " " + (element.get("onclick") or "")
        if script.strip():
            said = next((found for found in STRING.findall(script) if PLACE.search(found)), "")
            if not said or said.lower().startswith("javascript:"):
                return Target(kind="", url=script.strip())
            found = self.resolve(said, text)
            return Target(kind=found.kind, href=found.href, url=found.url, scripted=True)
        return self.resolve(href, text)

    def of_click(self, element: HtmlElement) -> Target:
        """Where a script in an attribute of any other element leads."""
        script = element.get("onclick") or ""
        if not re.search(r"location|open|href|go", script) and not element.get("data-href"):
            return Target(kind="")
        said = (
            next((found for found in STRING.findall(script) if PLACE.search(found)), "")
            or element.get("data-href")
            or ""
        )
        found = self.resolve(said, " ".join((element.text_content() or "").split()))
        return Target(kind=found.kind, href=found.href, url=found.url, scripted=True)

    def resolve(self, href: str, text: str) -> Target:
        """text: the words of the link, which name the file."""
        if not href or href == "#" or href.lower() == "about:blank":
            return Target(kind="", url=href)
        if mail := MAIL.match(href):
            return Target(kind="mail", href=f"mailto:{mail[1]}", url=href)
        if phone := PHONE.match(href):
            return Target(kind="phone", href="tel:" + re.sub(r"[^\d+-]", "", phone[1]), url=href)
        if re.match(r"file:|[A-Za-z]:[\\/]|\\\\", href, re.IGNORECASE):
            return Target(kind="own", url=href)
        try:
            joined, fragment = urldefrag(urljoin(self.base, href))
            page = urldefrag(self.page)[0]
        except ValueError:
            return Target(kind="", url=href)
        if href.startswith("#") or (fragment and joined == page):
            return Target(kind="here", href=f"#{unquote(fragment)}", url=f"{page}#{fragment}")
        url = address(self.base, href)
        if not url:
            return Target(kind="", url=href)
        if ending := ending_of(url, text):
            kind = "image" if ending in PICTURES else "attachment"
            return Target(kind="file", href=self.file(url, text, ending, kind), url=url)
        return Target(kind="page", href=f"{url}#{fragment}" if fragment else url, url=url)

    def of_picture(self, element: HtmlElement) -> Target:
        """Pictures that a script loads later are taken from where the script looks."""
        source = (element.get("src") or "").strip()
        lazy = next(
            (said.strip() for name in LAZY if ((said := element.get(name)) and "/" in said) or (said and "." in said)),
            "",
        )
        if lazy and (not source or PLACEHOLDER.search(source.rpartition("/")[2]) or source.startswith("data:")):
            source = lazy
        return self.of_image(source, (element.get("alt") or "").strip())

    def of_image(self, source: str, alt: str) -> Target:
        if not source:
            return Target(kind="")
        if re.match(r"file:|[A-Za-z]:[\\/]|\\\\", source, re.IGNORECASE):
            return Target(kind="own", url=source)
        if source.startswith("data:"):
            found = re.match(r"data:image/(\w+)", source)
            ending = (found[1] if found else "png").lower()
            return Target(kind="file", href=self.file(source, alt or "picture", ending, "image"), url=source)
        url = address(self.base, source)
        if not url:
            return Target(kind="", url=source)
        ending = ending_of(url)
        return Target(kind="file", href=self.file(url, alt, ending if ending in PICTURES else "jpg", "image"), url=url)

    def file(self, url: str, text: str, ending: str, kind: str) -> str:
        """Its address in the Markdown. The first name it is given stays."""
        known = self.files.get(url)
        if known is None:
            words = " ".join(text.split())
            known = FileRef(
                url=url, name=file_name(url, "" if kind == "image" else words, ending), text=words, kind=kind
            )
            self.files[url] = known
        return f"files/{known.name}"


def base_of(main: HtmlElement, page_url: str) -> str:
    """What addresses of the page are relative to."""
    root = main.getroottree().getroot()
    said = next((one.get("href", "").strip() for one in root.iter("base") if one.get("href")), "")
    try:
        return urljoin(page_url, said) if urlsplit(urljoin(page_url, said)).scheme else page_url
    except ValueError:
        return page_url
