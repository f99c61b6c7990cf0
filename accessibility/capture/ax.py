"""The accessibility tree of one frame, as AxNode by backend node id."""

from typing import Any

from accessibility.browser.tab import Tab
from accessibility.capture.ax_roles import aria_role
from accessibility.snapshot import AxNode


def ax_nodes(tab: Tab, frame: str) -> dict[int, AxNode]:
    """All nodes of the frame that stand for a DOM node; text lines and browser-made parts are left out."""
    raw = tab.large("Accessibility.getFullAXTree", frameId=frame)["nodes"]
    return {node["backendDOMNodeId"]: _ax_node(node) for node in raw if "backendDOMNodeId" in node}


def _ax_node(raw: dict[str, Any]) -> AxNode:
    name = raw.get("name", {})
    reasons = raw.get("ignoredReasons")
    return AxNode(
        role=aria_role(_text(raw.get("role"))),
        name=_text(name),
        name_from=_source(name.get("sources", ())) if name.get("value") else "",
        description=_text(raw.get("description")),
        value=_text(raw.get("value")),
        ignored=raw["ignored"],
        ignored_for=reasons[0]["name"] if reasons else "",
        properties={one["name"]: _text(one["value"]) for one in raw.get("properties", ())},
    )


def _source(sources: list[dict[str, Any]]) -> str:
    """Where the name came from: the first source that gave a value and was not superseded."""
    for source in sources:
        if "value" in source and not source.get("superseded") and not source.get("invalid"):
            detail = source.get("attribute") or source.get("nativeSource") or ""
            return f"{source['type']}:{detail}" if detail else str(source["type"])
    return ""


def _text(value: dict[str, Any] | None) -> str:
    """The value of a CDP AXValue as written in ARIA: "true", "2"; "" when it has none."""
    found = (value or {}).get("value", "")
    if isinstance(found, bool):
        return "true" if found else "false"
    return f"{found:g}" if isinstance(found, float) else str(found)
