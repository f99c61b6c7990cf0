"""Sound and film in a page, and what stands beside it in their place."""

import re
from collections.abc import Iterator

from accessibility.observation import Observation
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import length
from accessibility.snapshot import Element, Media

TRANSCRIPT = re.compile(
    r"文字稿|文字版|文字实录|文字记录|文稿|逐字稿|文本版|全文|实录|字幕|口述影像|无障碍版"
    r"|transcript|text version|read the text|captions?|subtitles|audio description|described",
    re.IGNORECASE,
)
LIVE = re.compile(r"直播|现场直播|live ?stream|\blive\b|\.m3u8|\.flv(?:$|\?)|^rtmp:", re.IGNORECASE)
LONG_TEXT = 200  # Latin letters: less cannot stand for a recording of some length


def recordings(seen: Observation, *tags: str) -> Iterator[tuple[Element, Media]]:
    """<audio> and <video> that people meet."""
    for element in seen.snapshot.elements(*(tags or ("audio", "video"))):
        media = element.node.media
        is_met = is_seen(element) or (media is not None and media.autoplay)
        if media is not None and is_met and is_exposed(element) and not _is_wrapped(element):
            yield element, media


def _is_wrapped(element: Element) -> bool:
    """The browser's own page around a single file, inside <object>, <embed> or a frame."""
    return element.attr("name") == "media" and element.own_document.index != 0


def is_backdrop(element: Element) -> bool:
    """A film that plays by itself, silent and without end or controls, most likely decorates."""
    media = element.node.media
    return media is not None and media.autoplay and media.muted and media.loop and not media.controls


def is_live(element: Element) -> bool:
    """Its address or what stands around speaks of a live broadcast."""
    media = element.node.media
    sources = " ".join(
        [media.source if media else "", *(one.attr("src") or "" for one in element.descendants("source"))]
    )
    near = _neighbourhood(element)
    return bool(
        LIVE.search(sources)
        or (near is not None and length(seen_text(near)) < LONG_TEXT and LIVE.search(seen_text(near)))
    )


def transcript_near(element: Element) -> str:
    """The text of a link, heading or button in its part of the page that offers another form; "" for none."""
    near = _part(element)
    for place in near.descendants() if near is not None else ():
        if place.role in ("link", "heading", "button") and TRANSCRIPT.search(place.name):
            return place.name
    return ""


def has_text_near(element: Element) -> bool:
    """So much text stands in its part of the page that it may say the same."""
    near = _part(element)
    return near is not None and length(seen_text(near)) >= LONG_TEXT


def kinds_of_track(media: Media) -> set[str]:
    return {kind for kind, _, _ in media.tracks}


def _neighbourhood(element: Element) -> Element | None:
    return next(
        (
            above
            for above in element.ancestors()
            if above.tag in ("figure", "section", "article", "div", "main", "body")
        ),
        None,
    )


def _part(element: Element) -> Element | None:
    """The article, section or page it stands in."""
    return next((above for above in element.ancestors() if above.tag in ("article", "section", "main", "body")), None)
