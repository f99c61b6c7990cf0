"""One page in one viewport → one Snapshot."""

from pathlib import Path

from accessibility.browser.tab import Tab
from accessibility.capture.ax import ax_nodes
from accessibility.capture.dom import RawDocument, in_order, left_out
from accessibility.capture.facts import Facts, frame_facts, page_facts
from accessibility.capture.listeners import listeners
from accessibility.capture.nodes import Seen, Styles, nodes
from accessibility.capture.reuse import is_unchanged, known
from accessibility.capture.scopes import Scopes, open_scopes, read_scopes
from accessibility.errors import PageError
from accessibility.snapshot import Node, Snapshot, TurnedRule

STYLES = (Path(__file__).parent / "computed_styles.txt").read_text(encoding="utf-8").split()
MAX_NODES = 60_000  # kept; the rest is counted in Snapshot.left_out
MAX_ELEMENTS = 200_000  # beyond, the browser itself takes minutes to answer


def capture(tab: Tab, *, earlier: Snapshot | None = None) -> Snapshot:
    """Look at the page as it stands now. Raises PageError when it is too large to be looked at.

    earlier: of the same page in the same tab; where nothing but colours has changed since, half is taken from it.
    """
    facts = page_facts(tab)
    if facts.elements > MAX_ELEMENTS:
        raise PageError(
            f"页面有 {facts.elements:,} 个元素，最多只能检测 {MAX_ELEMENTS:,} 个。",
            f"The page holds {facts.elements:,} elements; at most {MAX_ELEMENTS:,} can be looked at.",
        )
    raw = tab.large("DOMSnapshot.captureSnapshot", computedStyles=STYLES, includePaintOrder=True)
    documents = [RawDocument(one, raw["strings"]) for one in raw["documents"]]
    scopes = read_scopes(tab) if any(document.has_shadow for document in documents) else None
    spots = in_order(documents, scopes, MAX_NODES)
    styles = Styles(STYLES, raw["strings"])
    made: tuple[Node, ...] = ()
    if earlier and earlier.width == facts.width:
        seen = known(earlier)
        seen.placeholders = facts.placeholders(_elements(documents[0], scopes))
        made = nodes(documents, spots, styles, seen)
    if not earlier or not is_unchanged(earlier, made):
        made = nodes(documents, spots, styles, _seen(tab, documents, scopes, facts))
    return Snapshot(
        url=made[0].frame,
        title=made[0].attributes["title"],
        width=facts.width,
        height=facts.height,
        nodes=made,
        dark=facts.dark,
        quirks=facts.quirks,
        scroll_width=raw["documents"][0].get("contentWidth", 0),
        scroll_height=raw["documents"][0].get("contentHeight", 0),
        left_out=left_out(documents, spots),
        turned=_turned(facts, _elements(documents[0], scopes)[0], made),
    )


def _seen(tab: Tab, documents: list[RawDocument], scopes: Scopes | None, facts: Facts) -> Seen:
    """All that the tables of the DOM snapshot do not hold."""
    seen = Seen(listeners=listeners(tab, [document.backend_ids[0] for document in documents]))
    if scopes:
        seen.hosts, seen.modes = frozenset(scopes.host.values()), scopes.mode
    for document in documents:
        elements = _elements(document, scopes)
        here = facts if document is documents[0] else frame_facts(tab, document.frame_id)
        seen.facts.update(here.of_elements(elements))
        seen.overflows.update(here.overflows(elements))
        seen.placeholders.update(here.placeholders(elements))
        seen.ax.update(ax_nodes(tab, document.frame_id))
    return seen


def _elements(document: RawDocument, scopes: Scopes | None) -> list[list[int]]:
    """Elements by document and open shadow root, as facts.js met them."""
    return list(open_scopes(scopes, document.backend_ids[0])) if scopes else [document.elements]


def _turned(facts: Facts, elements: list[int], made: tuple[Node, ...]) -> tuple[TurnedRule, ...]:
    place = {node.backend_id: index for index, node in enumerate(made)}
    return tuple(
        TurnedRule(
            media=rule["media"],
            degrees=rule["degrees"],
            targets=tuple(
                place[elements[at]] for at in rule["targets"] if at < len(elements) and elements[at] in place
            ),
        )
        for rule in facts.turned
    )
