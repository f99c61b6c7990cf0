"""An SVG picture, or any XML, read as a browser does: only shapes and words may be in it."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from lxml import etree

from plugins.script_gate.fault import Fault

_SVG = "http://www.w3.org/2000/svg"
_INSIDE = re.compile(r"#[^\s\"'()<>\\]+")
# In CSS: anything fetched, imported, computed, or hidden by an escape
_LIVELY_CSS = re.compile(r"url\((?!\s*['\"]?#)|@import|@font-face|expression|behavior|binding|image-set|src\(|\\", re.I)
_REDRAW = "请用画图软件重新导出，只留图形和文字；位图另存成 PNG。"


def drawing_faults(data: bytes) -> Iterator[Fault]:
    """What an SVG file has beside shapes and words. A file that is no XML is a fault itself."""
    yield from _faults(data, is_drawing=True)


def xml_faults(data: bytes) -> Iterator[Fault]:
    """What would live in an XML data file when a browser opens it."""
    yield from _faults(data, is_drawing=False)


def _faults(data: bytes, *, is_drawing: bool) -> Iterator[Fault]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = int(getattr(error, "lineno", 0) or 0)
        risk = "说不清浏览器会怎样读它，所以不放行"
        yield Fault(line=line, met="", what="读不通的 XML", remedy=_REDRAW, risk=risk)
        return
    declared: Any = root.getroottree().docinfo.internalDTD
    if declared is not None and next(declared.iterentities(), None) is not None:
        yield Fault(line=1, met="<!ENTITY", what="实体声明（<!ENTITY>）", remedy=_REDRAW)
    for node in (*_before(root), *root.iter()):
        if isinstance(node, etree._Element) and isinstance(node.tag, str):
            yield from _of_element(node, is_drawing=is_drawing)
        elif node.tag is not etree.Comment:
            met = str(node).strip()[:60]
            yield Fault(line=_line(node), met=met, what=f"处理指令或者实体“{met}”", remedy=_REDRAW)


def _before(root: Any) -> Iterator[Any]:
    """Processing instructions that stand outside the root, such as xml-stylesheet."""
    yield from root.itersiblings(preceding=True)
    yield from root.itersiblings()


def _of_element(element: Any, *, is_drawing: bool) -> Iterator[Fault]:
    name = etree.QName(element)
    ours = name.namespace in (None, _SVG)
    if name.namespace in _declared()["living"] or (
        ours and is_drawing and name.localname not in _declared()["elements"]
    ):
        yield Fault(line=_line(element), met=name.localname, what=f"<{name.localname}>", remedy=_REDRAW)
    elif not is_drawing and name.namespace == _SVG and name.localname == "script":
        yield Fault(line=_line(element), met="script", what="<script>", remedy=_REDRAW)
    elif is_drawing and name.localname == "style" and _LIVELY_CSS.search("".join(element.itertext())):
        yield Fault(line=_line(element), met="style", what="会取外部文件的样式", remedy=_REDRAW)
    for key, value in element.attrib.items():
        attribute = etree.QName(key).localname
        if _is_lively(attribute, value, is_drawing=is_drawing):
            shown = f"{attribute}=“{value[:60]}”"
            yield Fault(line=_line(element), met=attribute, what=f"会动作的属性 {shown}", remedy=_REDRAW)


def _is_lively(name: str, value: str, *, is_drawing: bool) -> bool:
    if name.lower().startswith("on"):
        return True
    if not is_drawing:
        return False
    if name in {"href", "src"}:
        return not _INSIDE.fullmatch(value.strip())
    return bool(_LIVELY_CSS.search(value)) if name == "style" or "(" in value else False


def _line(node: Any) -> int:
    return int(node.sourceline or 0)


@cache
def _declared() -> dict[str, frozenset[str]]:
    declared = yaml.safe_load(Path(__file__).with_name("drawings.yaml").read_text(encoding="utf-8"))
    return {"elements": frozenset(declared["elements"].split()), "living": frozenset(declared["living"])}
