"""Who comes in by keyboard and cannot get out again has to close the page.

WCAG 2.2 criterion 2.1.2, https://www.w3.org/TR/WCAG22/#no-keyboard-trap, failure F10
ACT rules 80af7b, a1b64e, ebe86a
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.keyboard_walk import KeyboardWalk
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="键盘焦点进得来也出得去", en="The keyboard focus can leave wherever it can come"),
    criteria=("2.1.2",),
    act=("80af7b", "a1b64e", "ebe86a"),
    impact=Impact.CRITICAL,
    needs=(KeyboardWalk,),
    who=Words(
        zh="用键盘的人被困住，后面的内容全都到不了。", en="Keyboard users are stuck; all that follows is out of reach."
    ),
    remedy=Words(
        zh="不要拦截 Tab 和 Shift+Tab；必须拦截时，写明按哪个键离开，并让它有效。",
        en="Do not swallow Tab and Shift+Tab; where you must, say which key leaves and make it work.",
    ),
)
LEAVES = ("esc", "退出", "离开", "ctrl", "tab 键")


def targets(seen: Observation) -> Iterator[Element]:
    """The page as a whole where the walk met no trap, else the place it did not leave."""
    walk = seen.probe(KeyboardWalk)
    if not walk.forward:
        return
    trap = walk.trapped_at or walk.trapped_backward_at
    place = at_path(seen.snapshot, trap) if trap else None
    yield place or seen.snapshot.root


def judge(element: Element, seen: Observation) -> Verdict:
    walk = seen.probe(KeyboardWalk)
    if walk.trapped_at is None and walk.trapped_backward_at is None:
        return passed(
            f"Tab 走过 {len(walk.forward)} 处，都能离开。", f"Tab passes {len(walk.forward)} places and leaves each."
        )
    if element.tag == "iframe":
        return cant_tell(
            "焦点进入框架后按 12 次 Tab 还没有出来。框架里的内容能用 Tab 走完吗？",
            "The focus is still in this frame after twelve Tabs. Can one get through its content by Tab?",
        )
    if _in_dialog(element):
        return passed("焦点留在打开的对话框里，这是应当的。", "The focus stays in an open dialog, as it should.")
    key = "Tab" if walk.trapped_at else "Shift+Tab"
    if _says_how_to_leave(element):
        return cant_tell(
            f"按 {key} 离不开这里，附近的文字像是说明了别的离开办法。照着做能离开吗？",
            f"{key} does not leave this place, but a text nearby seems to say how. Does that key work?",
        )
    return failed(f"按 {key} 离不开这里。", f"{key} does not leave this place.")


def _in_dialog(element: Element) -> bool:
    around = (element, *element.ancestors())
    return any(
        place.is_element and (place.role in ("dialog", "alertdialog") or place.tag == "dialog") for place in around
    )


def _says_how_to_leave(element: Element) -> bool:
    nearby = f"{element.description} {element.name} {element.parent.text if element.parent else ''}".lower()
    return any(word in nearby for word in LEAVES)
