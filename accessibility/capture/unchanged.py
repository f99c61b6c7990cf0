"""Whether a page has changed since it was captured, asked of the page itself: cheaper than to capture it again."""

from accessibility.browser.tab import Tab
from accessibility.snapshot import Snapshot

WATCH = """(() => {
  globalThis.podaoChanged = false;
  const watch = new MutationObserver(() => { globalThis.podaoChanged = true; watch.disconnect(); });
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
})()"""
CHANGED = (
    "[globalThis.podaoChanged !== false, document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
)


def watch(tab: Tab) -> None:
    """Before the capture."""
    tab.evaluate(WATCH, apart=True)


def is_unchanged(tab: Tab, seen: Snapshot) -> bool:
    """Since `watch`, in the look of the snapshot. A page with shadow roots or frames can't be sure, and is not."""
    if any(node.shadow or node.tag == "#document" for node in seen.nodes[1:]):
        return False
    changed, width, height = tab.evaluate(CHANGED, apart=True)
    return not changed and (width, height) == (round(seen.scroll_width), round(seen.scroll_height))
