"""Words that style adds are not in the page: they cannot be searched, copied, translated, and some never hear them.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships, failure F87
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import is_icon_font, plain, shortened
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(zh="文字内容不靠样式生成", en="Content is not made by style"),
    criteria=("1.3.1",),
    impact=Impact.MODERATE,
    who=Words(
        zh="关掉样式或换用自己样式的人看不到这些字，也搜索、复制不了。",
        en="People who use their own style sheet lose these words; nobody can search or copy them.",
    ),
    remedy=Words(
        zh="把这些字写进页面里，样式只管样子。", en="Write these words into the page and leave the looks to style."
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """The first element before or after which style writes these words."""
    return iter(_first(seen.snapshot).values())


def judge(element: Element, seen: Observation) -> Verdict:
    said = shortened(" ".join(_says(child) for child in element.children if child.tag in ("::before", "::after")))
    if said in element.text:
        return passed(f"样式生成的“{said}”在页面里也有。", f'"{said}", made by style, is also in the page.')
    return cant_tell(
        f"“{said}”是样式生成的，页面里没有这几个字。没有它们，意思还完整吗？",
        f'"{said}" is made by style and not in the page. Is the meaning complete without it?',
    )


@once
def _first(snapshot: Snapshot) -> dict[str, Element]:
    """By the words; those that the page itself repeats come last."""
    found: dict[str, Element] = {}
    for pseudo in snapshot.places:
        said = _says(pseudo) if pseudo.tag in ("::before", "::after") else ""
        if said and pseudo.parent is not None and (said not in found or said in found[said].text):
            found[said] = pseudo.parent
    return found


def _says(pseudo: Element) -> str:
    """Generated words; numbers of counters, marks for required fields and icons are none."""
    text = plain(pseudo.node.text)
    letters = sum(char.isalpha() for char in text)
    is_icon = is_icon_font(text) or "icon" in pseudo.style("font-family").lower()
    return text if letters >= 2 and not is_icon and is_seen(pseudo) and "counter" not in pseudo.style("content") else ""
