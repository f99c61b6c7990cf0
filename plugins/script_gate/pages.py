"""A built page as a browser reads it: scripts and forms are our own; no handler, style, frame or odd scheme."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from plugins.script_gate.fault import Fault

_NEVER = {"iframe", "frame", "frameset", "object", "embed", "applet", "base", "style", "portal", "fencedframe"}
_ADDRESSES = {"href", "src", "action", "formaction", "poster", "data", "background", "xlink:href", "srcset"}
_LIVELY = ("javascript:", "vbscript:", "data:")
_DROPPED = re.compile(r"[\s\x00-\x20]")  # by browsers, before and inside a scheme
_OWN = re.compile(r"/(?!/)[^\s\\]*")
_MEND = "请改内容；内容里没有的，请网站管理员改模板或者插件。"


def page_faults(data: bytes) -> Iterator[Fault]:
    """What the security policy would block, or should."""
    root = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8"))
    for element in root.iter(etree.Element):
        name, line = str(element.tag), _line(element)
        if what := _of_element(name, element):
            yield Fault(line=line, met=name, what=what, remedy=_MEND)
        for key, value in element.attrib.items():
            if what := _of_attribute(str(key).lower(), str(value)):
                yield Fault(line=line, met=str(key), what=what, remedy=_MEND)


def _line(element: Any) -> int:
    return int(element.sourceline or 0)


def _of_element(name: str, element: Any) -> str:
    if name in _NEVER:
        return f"<{name}>"
    if name == "script" and not _is_ours(element):
        return "写在网页里的或者别处的脚本"
    if name == "link" and "stylesheet" in element.get("rel", "") and not _OWN.fullmatch(element.get("href", "")):
        return "别处的样式"
    if name == "form" and not _OWN.fullmatch(element.get("action", "/")):
        return "送到别处的表单"
    if name == "meta" and element.get("http-equiv", "").lower() == "refresh":
        return "自动跳转"
    return ""


def _is_ours(script: Any) -> bool:
    return bool(_OWN.fullmatch(script.get("src", ""))) and not (script.text or "").strip()


def _of_attribute(key: str, value: str) -> str:
    if key.startswith("on"):
        return f"事件属性 {key}"
    if key in {"style", "srcdoc"}:
        return f"属性 {key}"
    if key in _ADDRESSES and _DROPPED.sub("", value).lower().startswith(_LIVELY):
        return f"会运行的地址“{value[:40]}”"
    return ""
