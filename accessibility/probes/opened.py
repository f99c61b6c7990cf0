"""Try what a control has opened: is the focus inside, which keys lead in and on, does Escape close it."""

from accessibility.browser.tab import Tab
from accessibility.observations.operation import Opened
from accessibility.probes.keyboard_walk import press
from accessibility.probes.world import World

MENUS = ("menu", "listbox", "menubar")
INSIDE = 6  # Tabs that show whether a dialog keeps the focus
DOWN, TAB, ESCAPE = ("ArrowDown", 40), ("Tab", 9), ("Escape", 27)


def opened(tab: Tab, world: World) -> Opened | None:
    """What stands open; None when what appeared is part of the page. It is closed again where that can be done."""
    said = world.call("opened")
    if said is None:
        return None
    reached, moves = _menu(tab, world, inside=said["inside"]) if said["role"] in MENUS else ("focus", None)
    keeps = _keeps(tab, world) if said["inside"] and said["modal"] else None
    press(tab, *ESCAPE)
    world.call("effect", wait=True)
    escapes = not world.call("open")
    closes = escapes
    if not escapes:
        world.call("close")
        world.call("effect", wait=True)
        closes = not world.call("open")
    returned = bool(closes and world.call("returned"))
    back = None
    if closes and not returned and world.call("where") is None:
        press(tab, *TAB)
        back = world.call("where")
    return Opened(
        path=tuple(said["path"]),
        role=said["role"],
        is_modal=said["modal"],
        focus_inside=said["inside"],
        keeps_focus=keeps,
        escape_closes=escapes,
        focus_returned=returned,
        can_be_closed=closes,
        reached_by=reached,
        arrows_move=moves,
        back_at=tuple(back) if back else None,
    )


def _keeps(tab: Tab, world: World) -> bool:
    for _ in range(INSIDE):
        press(tab, *TAB)
        if not world.call("inside"):
            return False
    return True


def _menu(tab: Tab, world: World, *, inside: bool) -> tuple[str, bool | None]:
    """Which key leads into a menu, and whether an arrow key goes on from there."""
    reached = "focus" if inside else ""
    for name, key in () if inside else (("arrow", DOWN), ("tab", TAB)):
        press(tab, *key)
        if world.call("isIn"):
            reached = name
            break
    if not reached:
        return "", None
    before = world.call("where")
    press(tab, *DOWN)
    return reached, bool(world.call("where") != before and world.call("isIn"))
