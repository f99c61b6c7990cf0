"""After closing a dialog the focus belongs where it came from; at the top of the page everything starts again.

WCAG 2.2 criterion 2.4.3, https://www.w3.org/TR/WCAG22/#focus-order
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.operation import Opened, Operation, Path
from accessibility.predicates.controls import is_tab_stop
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="对话框能用键盘关闭，关闭后焦点回到原处", en="A dialog closes by keyboard and gives the focus back"),
    criteria=("2.1.2", "2.4.3"),
    impact=Impact.SERIOUS,
    needs=(Operation,),
    who=Words(
        zh="用键盘的人关不掉它，或关掉以后要从页面开头重新走。",
        en="Keyboard users cannot close it, or have to start again from the top of the page.",
    ),
    remedy=Words(
        zh="放一个关闭按钮，响应 Esc，关闭时把焦点还给打开它的控件。",
        en="Give it a button that closes, act on Escape, and hand the focus back to the control that opened it.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Controls that opened a dialog."""
    return (element for element, _ in _dialogs(seen))


def judge(element: Element, seen: Observation) -> Verdict:
    opened = next(opened for place, opened in _dialogs(seen) if place == element)
    if not opened.can_be_closed:
        return failed(
            "打开的对话框按 Esc 和它的关闭按钮都关不掉。",
            "Neither Escape nor a button inside closes the dialog it opened.",
        )
    if not opened.focus_returned and opened.focus_inside:
        if opened.back_at is not None and not _is_near(element, opened.back_at, seen):
            return failed(
                "对话框关闭后焦点没了，再按 Tab 要从页面开头或别处重新走。",
                "When the dialog closes the focus is nowhere; the next Tab starts from the top or somewhere else.",
            )
        return cant_tell(
            "对话框关闭后，焦点没有回到这里。焦点去了读者料得到的地方吗？",
            "The focus did not come back here when the dialog closed. Did it go where a reader would expect?",
        )
    return passed("对话框关得掉，焦点回到原处。", "The dialog closes and the focus comes back.")


def _is_near(element: Element, path: Path, seen: Observation) -> bool:
    """Tab went on at the control that opened it, or right beside."""
    place = at_path(seen.snapshot, path)
    stops = [one for one in seen.snapshot.elements() if is_tab_stop(one) or one == element]
    return place in stops and abs(stops.index(place) - stops.index(element)) <= 1


def _dialogs(seen: Observation) -> Iterator[tuple[Element, Opened]]:
    for worked in seen.probe(Operation).worked:
        element = at_path(seen.snapshot, worked.path)
        if element is not None and worked.opened is not None and worked.opened.is_modal:
            yield element, worked.opened
