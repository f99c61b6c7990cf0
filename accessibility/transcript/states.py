"""The states of an element that a screen reader tells, as words to be looked up: "required", "expanded", "visited" …"""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from accessibility.predicates.controls import input_type
from accessibility.snapshot import Element

# What a browser hands over to another program. Archives, office formats and the Chinese ones (OFD, WPS).
FILES = frozenset(
    {
        "pdf",
        "doc",
        "docx",
        "wps",
        "xls",
        "xlsx",
        "et",
        "csv",
        "ppt",
        "pptx",
        "dps",
        "ofd",
        "rtf",
        "odt",
        "ods",
        "txt",
        "zip",
        "rar",
        "7z",
        "epub",
        "mp3",
        "mp4",
    }
)
VALUED = {  # property → {its value: the state told}
    "checked": {"true": "checked", "false": "unchecked", "mixed": "partly-checked"},
    "pressed": {"true": "pressed", "false": "not-pressed", "mixed": "partly-pressed"},
    "expanded": {"true": "expanded", "false": "collapsed"},
    "selected": {"true": "selected"},
    "required": {"true": "required"},
    "invalid": {"true": "invalid", "spelling": "invalid", "grammar": "invalid"},
    "readonly": {"true": "readonly"},
    "disabled": {"true": "disabled"},
    "multiselectable": {"true": "multiselectable"},
    "multiline": {"true": "multiline"},
    "modal": {"true": "modal"},
    "busy": {"true": "busy"},
}
POPUPS = frozenset({"menu", "listbox", "tree", "grid", "dialog"})
CURRENT = frozenset({"page", "step", "location", "date", "time"})


def states(element: Element) -> tuple[str, ...]:
    """In the order in which they are told."""
    return tuple(dict.fromkeys(_states(element)))


def current(element: Element) -> str:
    """ "current-page" and its like, from aria-current; "" when it is not current."""
    written = (element.attr("aria-current") or "").strip().lower()
    if written in ("", "false"):
        return ""
    return f"current-{written}" if written in CURRENT else "current"


def _states(element: Element) -> Iterator[str]:
    if element.role == "link":
        yield from _of_link(element)
    for name, told in VALUED.items():
        if element.state(name) in told and not (name == "selected" and element.role == "columnheader"):
            yield told[element.state(name)]
    if element.state("hasPopup") in POPUPS and element.role != "combobox":
        yield "has-popup"
    if input_type(element) == "password":
        yield "protected"
    if current(element):
        yield current(element)


def _of_link(element: Element) -> Iterator[str]:
    """Where it leads, as far as its address tells. Only the page itself is known to have been visited."""
    base = element.own_document.node.attributes.get("base") or element.snapshot.url
    written = element.attr("href")
    if written is None:
        return
    try:
        there, here = urlsplit(urljoin(base, written.strip())), urlsplit(element.snapshot.url)
    except ValueError:
        return
    if there.geturl() == here.geturl():
        yield "visited"
    elif there.fragment and there._replace(fragment="") == here._replace(fragment=""):
        yield "same-page"
    if there.scheme in ("mailto", "tel"):
        yield there.scheme
    elif there.scheme in ("http", "https") and there.netloc != here.netloc:
        yield "external"
    if there.path.rpartition(".")[2].lower() in FILES or element.attr("download") is not None:
        yield "file"
    if (element.attr("target") or "").lower() == "_blank":
        yield "new-window"
