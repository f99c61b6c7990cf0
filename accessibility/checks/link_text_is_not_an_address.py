"""An address as a link text is spelt out letter by letter and says nothing.

A best practice beside WCAG 2.2 criterion 2.4.9, https://www.w3.org/TR/WCAG22/#link-purpose-link-only
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.wording import plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="链接文字不是一长串网址", en="A link text is not an address"),
    criteria=(),
    impact=Impact.MINOR,
    who=Words(
        zh="用读屏软件的人要听完一长串字母和斜线。",
        en="People who listen have to hear a string of letters and slashes.",
    ),
    remedy=Words(zh="把网址换成网站或文件的名称。", en="Replace the address with the name of the site or document."),
)
ADDRESS = re.compile(r"^(?:https?://|ftp://|www\.)\S+$", re.IGNORECASE)
SHORT = 30  # letters: a bare host name can be said


def targets(seen: Observation) -> Iterator[Element]:
    """Links with a name."""
    return (one for one in seen.snapshot.elements() if one.role == "link" and one.name.strip())


def judge(element: Element, seen: Observation) -> Verdict:
    name = plain(element.name)
    if ADDRESS.match(name) and len(name) > SHORT:
        return cant_tell(
            f"链接文字是网址“{shortened(name)}”。换成名称，人更容易知道去处吗？",
            f'The link text is the address "{shortened(name)}". Would a name say better where it leads?',
        )
    return passed(f"链接文字是“{shortened(name)}”。", f'The link text is "{shortened(name)}".')
