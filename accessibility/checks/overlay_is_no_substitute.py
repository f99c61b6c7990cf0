"""An accessibility toolbar is laid over the page; it mends nothing below and may get in the way of people's own tools.

https://overlayfactsheet.com. No criterion is failed by it; what it promises has to be tried by people who need it.
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.once import once
from accessibility.snapshot import Element, Snapshot
from accessibility.standards.word_list import words_by_key

CHECK = Check(
    title=Words(zh="无障碍不靠外加的工具条", en="Accessibility does not come from a toolbar laid over the page"),
    criteria=(),
    impact=Impact.MODERATE,
    who=Words(
        zh="工具条会与用户自己的读屏、放大软件冲突，页面本身的障碍还在。",
        en="It may clash with people's own screen reader or magnifier, and the barriers below remain.",
    ),
    remedy=Words(
        zh="修好页面本身；保留工具条时，请不用它和常用它的人各试一遍。",
        en="Mend the page itself; if the toolbar stays, have it tried by people with and without their own tools.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """The first mark of each toolbar; the page where there is none."""
    root = seen.snapshot.root
    yield from _overlays(seen.snapshot).values() or ([root] if root.tag == "html" else [])


def judge(element: Element, seen: Observation) -> Verdict:
    name = next((name for name, place in _overlays(seen.snapshot).items() if place == element), "")
    if not name:
        return passed("页面没有装已知的无障碍工具条。", "The page carries no toolbar that is known.")
    return cant_tell(
        f"页面装了“{name}”。关掉它，页面仍能用键盘、读屏和放大完成同样的事吗？",
        f'The page carries "{name}". Without it, can everything still be done by keyboard, speech and enlargement?',
    )


@once
def _overlays(snapshot: Snapshot) -> dict[str, Element]:
    found: dict[str, Element] = {}
    known = words_by_key("overlays")
    for element in snapshot.elements():
        marks = _marks(element)
        for name, signs in known.items() if marks else ():
            if name not in found and any(sign in marks for sign in signs):
                found[name] = element
    return found


def _marks(element: Element) -> str:
    if element.tag in ("script", "iframe", "link"):
        return f"{element.attr('src') or ''} {element.attr('href') or ''} {element.attr('id') or ''}".lower()
    return f"{element.attr('id') or ''} {element.attr('class') or ''}".lower().strip()
