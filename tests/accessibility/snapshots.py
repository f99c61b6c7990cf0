"""Snapshots without a browser: what can be judged of a page by its source alone."""

from dataclasses import replace

from lxml import html

from accessibility.snapshot import Box, Node, Snapshot


def page(source: str) -> Snapshot:
    """The source as a snapshot. <template shadowrootmode> is a shadow root; every element has a box and shows."""
    nodes = [Node(tag="#document", parent=-1, frame="https://example.test/")]
    _add(nodes, html.document_fromstring(source), 0, 0)
    return Snapshot(
        url="https://example.test/",
        title="",
        width=1280,
        height=800,
        nodes=tuple(map(_closed(nodes), range(len(nodes)))),
    )


def _add(nodes: list[Node], element: html.HtmlElement, parent: int, scope: int) -> None:
    here = len(nodes)
    mode = element.get("shadowrootmode") if element.tag == "template" else None
    if mode:
        nodes.append(Node(tag="#shadow", parent=parent, scope=scope, shadow=mode))
        nodes[parent] = replace(nodes[parent], has_shadow=True)
        scope = here
    else:
        nodes.append(
            Node(
                tag=element.tag,
                parent=parent,
                scope=scope,
                attributes=dict(element.attrib),
                backend_id=here,
                box=Box(0, 20 * here, 100, 20),
                style={"display": "block", "visibility": "visible"},
            )
        )
    _text(nodes, element.text, here, scope)
    for child in element:
        if isinstance(child.tag, str):
            _add(nodes, child, here, scope)
        _text(nodes, child.tail, here, scope)


def _text(nodes: list[Node], text: str | None, parent: int, scope: int) -> None:
    if text:
        nodes.append(Node(tag="#text", parent=parent, scope=scope, text=text))


def _closed(nodes: list[Node]):
    """Children and the end of each subtree follow from the parents."""
    children: dict[int, list[int]] = {}
    ends = {index: index + 1 for index in range(len(nodes))}
    for index in range(len(nodes) - 1, 0, -1):
        parent = nodes[index].parent
        children.setdefault(parent, []).insert(0, index)
        ends[parent] = max(ends[parent], ends[index])
    return lambda index: replace(nodes[index], children=tuple(children.get(index, ())), end=ends[index])
