"""The parts a page is made of: what comes on every page, and what is its own."""

import re

from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_seen
from accessibility.snapshot import Element, Snapshot

REPEATED = {
    "banner": "banner",
    "navigation": "navigation",
    "complementary": "complementary",
    "contentinfo": "contentinfo",
}
REPEATED_TAGS = {"header": "banner", "nav": "navigation", "aside": "complementary", "footer": "contentinfo"}
SKIP = re.compile(r"跳[到至过转]|直达|进入(?:正文|主要内容)|skip|jump to|to (?:main )?content", re.IGNORECASE)
HELP = re.compile(
    r"^(?:联系我们|联系方式|在线咨询|在线客服|人工客服|智能客服|客服|帮助|帮助中心|使用帮助|常见问题|我要咨询|咨询热线"
    r"|contact(?: us)?|help|faq|support)$",
    re.IGNORECASE,
)


def part_of(place: Element) -> str:
    """The landmark a place belongs to: banner, navigation, complementary, contentinfo, main, or "" for none."""
    for above in place.ancestors():
        if above.role == "main" or above.tag == "main":
            return "main"
        if above.role in REPEATED or above.tag in REPEATED_TAGS:
            return REPEATED.get(above.role) or REPEATED_TAGS[above.tag]
        if above.tag == "#document":
            break
    return ""


@once
def skip_links(snapshot: Snapshot) -> tuple[Element, ...]:
    """Links to a place in the same page that say so."""
    links = (one for one in snapshot.elements("a") if (one.attr("href") or "").startswith("#"))
    return tuple(link for link in links if is_exposed(link) and SKIP.search(link.name))


def goal_of(link: Element) -> Element | None:
    """Where a link into the same page leads, None when there is no such place."""
    fragment = (link.attr("href") or "").partition("#")[2]
    named = link.snapshot.by_id(link.node.scope, fragment)
    anchors = (one for one in link.snapshot.elements("a") if one.attr("name") == fragment and fragment)
    return named or next(anchors, None)


@once
def first_own_text(snapshot: Snapshot) -> Element | None:
    """The first text that can be seen and stands neither in a part of every page nor in a link or control."""
    for text in snapshot.texts():
        if is_seen(text) and part_of(text) in ("", "main") and not _is_in_control(text) and text.closest("body"):
            return text
    return None


def _is_in_control(text: Element) -> bool:
    return any(
        above.role in ("link", "button") or above.tag in ("a", "button", "label", "option")
        for above in text.ancestors()
    )
