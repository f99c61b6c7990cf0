"""What is to be said of something that was dragged or swiped, from what a single press did in its place."""

from collections.abc import Iterator

from accessibility.model import Verdict, Words, cant_tell, failed, passed
from accessibility.observations.dragging import Dragged, Dragging
from accessibility.predicates.draggable import DOWN, kind_of
from accessibility.predicates.places import at_path
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element, Snapshot

CHANGED = {
    "order": Words(zh="顺序", en="the order"),
    "value": Words(zh="数值", en="the value"),
    "scroll": Words(zh="滚动的位置", en="what is scrolled to"),
    "size": Words(zh="大小", en="the size"),
    "place": Words(zh="位置", en="the position"),
    "shown": Words(zh="显示的内容", en="what is shown"),
    "picture": Words(zh="画面", en="the picture"),
    "text": Words(zh="文字", en="the text"),
}
WIDE = ("#document", "html", "body")
CONTROLS = ("button", "input", "select", "summary")
PRESSED = frozenset({"click", "dblclick", "contextmenu"})


def dragged(snapshot: Snapshot, dragging: Dragging, *, swiped: bool) -> Iterator[tuple[Element, Dragged]]:
    """What dragging, or swiping with a finger, changed."""
    for one in dragging.dragged:
        element = at_path(snapshot, one.path)
        if element is not None and one.kinds and (one.way == "touch") == swiped:
            yield element, one


def not_dragged(snapshot: Snapshot, dragging: Dragging, elements: Iterator[Element]) -> Iterator[Element]:
    """Of the elements, those that neither were dragged, alone or as a part, nor look like one that was."""
    done = [element for one in dragging.dragged if (element := at_path(snapshot, one.path)) is not None]
    kinds = {kind_of(element) for element in done}
    for element in elements:
        part = any(one.contains(element) or element.contains(one) for one in done)
        if not part and kind_of(element) not in kinds:
            yield element


def verdict(element: Element, one: Dragged, certain: frozenset[str]) -> Verdict:
    """certain: kinds of change for which it is a failure that nothing else on the page makes it."""
    what = CHANGED[one.main]
    zh, en = f"拖动改变了{what.zh}", f"Dragging changes {what.en}"
    other = one.instead("press", "field", "track")
    if other is not None:
        name, name_en = _called(element.snapshot, other.path, other.how)
        return passed(f"{zh}；{name}也能改变它。", f"{en}; {name_en} does so, too.")
    by_key = one.instead("key") is not None
    keys = Words(zh="方向键可以，", en=" Arrow keys do, ") if by_key else Words(zh="", en=" ")
    if one.main == "picture":
        return cant_tell(
            f"{zh}。画出的路径是不可少的（如签名、绘画）吗？不是的话，不拖动，只靠点按，能完成同样的事吗？",
            f"{en}. Is the path essential, as in a signature? If not, can the same be done by single presses?",
        )
    if one.main in certain and not one.untried and not one.is_restless and _is_deaf(element, one):
        tried = sum(it.how in ("press", "field") for it in one.tried)
        return failed(
            f"{zh}；{keys.zh}但点按它本身、它旁边和页面上的全部 {tried} 个控件，都不能改变它。",
            f"{en};{keys.en}but no press on it, beside it or on any of the page's {tried} controls does.",
        )
    return cant_tell(
        f"{zh}；{keys.zh}试过的点按都没有改变它。不拖动，只靠点按，能完成同样的操作吗？",
        f"{en};{keys.en}but no press that was tried did. Can the same be done by single presses, without dragging?",
    )


def _is_deaf(element: Element, one: Dragged) -> bool:
    """Nothing reacted to a press there, and nothing around it listens for one, as the track of a slider would."""
    if any(it.kinds for it in one.tried if it.how == "track"):
        return False
    around = list(element.ancestors())
    if any(place.node.listeners & PRESSED for place in (element, *around)):
        return False
    region = [place for place in around if place.tag not in WIDE][:2]
    near = [*region, *(below for place in region[-1:] for below in place.descendants())]
    others = (place for place in near if place != element and not element.contains(place) and not _is_control(place))
    return not any(place.node.listeners & (PRESSED | DOWN) for place in others if kind_of(place) != kind_of(element))


def _is_control(place: Element) -> bool:
    """It was pressed by itself."""
    return any(one.tag in CONTROLS or one.role in ("button", "tab") for one in (place, *place.ancestors()))


def _called(snapshot: Snapshot, path: tuple[int | str, ...], how: str) -> tuple[str, str]:
    if how == "track":
        return "点按它或它旁边的轨道", "a press on it or on its track"
    control = at_path(snapshot, path)
    name = shortened(control.name, 20) if control is not None else ""
    return f"“{name}”", f'"{name}"'
