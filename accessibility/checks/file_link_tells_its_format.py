"""A link that starts a download in place of a page startles, and costs who has little room or a slow line.

A best practice; advice of WCAG 2.2 technique G197 and of GB/T 37668-2019 users alike. No criterion is failed.
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.context import link_context
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="文件链接写明格式", en="A link to a file tells its format"),
    criteria=(),
    impact=Impact.MINOR,
    who=Words(
        zh="手机流量少、没有相应软件或用读屏软件的人点了才知道是文件。",
        en="People with little data, without the program, or listening learn only afterwards that it is a file.",
    ),
    remedy=Words(
        zh="在链接文字里写出格式和大小，例如“申请表（PDF，32 KB）”。", en='Say format and size: "Form (PDF, 32 KB)".'
    ),
)
FILE = re.compile(
    r"\.(?P<kind>pdf|docx?|wps|xlsx?|et|pptx?|dps|ofd|caj|zip|rar|7z|exe|apk|mp[34])(?:$|[?#])", re.IGNORECASE
)
SAME = {
    "doc": "word|doc",
    "docx": "word|doc",
    "xls": "excel|xls|表格",
    "xlsx": "excel|xls|表格",
    "ppt": "ppt|幻灯|演示",
    "pptx": "ppt|幻灯|演示",
    "zip": "zip|压缩",
    "rar": "rar|压缩",
    "7z": "7z|压缩",
    "mp3": "mp3|音频|录音",
    "mp4": "mp4|视频",
    "apk": "apk|安卓|android",
    "exe": "exe|程序|windows",
}  # what else people call it


def targets(seen: Observation) -> Iterator[Element]:
    """Links whose address ends like a file that no browser shows as a page."""
    for link in seen.snapshot.elements("a", "area"):
        if FILE.search(link.attr("href") or "") and link.role == "link" and link.name.strip() and is_exposed(link):
            yield link


def judge(element: Element, seen: Observation) -> Verdict:
    found = FILE.search(element.attr("href") or "")
    kind = found["kind"].lower() if found else ""
    pattern = SAME.get(kind, re.escape(kind))
    name = shortened(element.name)
    inside = " ".join(image.name for image in element.descendants("img", "svg"))
    if re.search(pattern, f"{element.name} {inside} {element.description} {link_context(element)}", re.IGNORECASE):
        return passed(f"“{name}”写明是 {kind.upper()} 文件。", f'"{name}" says that it is a {kind.upper()} file.')
    return cant_tell(
        f"“{name}”链接到 {kind.upper()} 文件，文字里没有写。点之前能知道要下载文件吗？",
        f'"{name}" leads to a {kind.upper()} file without saying so. Is that clear before it is followed?',
    )
