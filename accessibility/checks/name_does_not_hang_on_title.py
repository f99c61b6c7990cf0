"""A name that only a tooltip shows is out of reach for keyboard and touch.

A best practice: title does give a name, yet people without a mouse never see it (HTML standard, the title attribute).
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="名称不只写在 title 里", en="A name is not given by title alone"),
    criteria=(),
    axe=("label-title-only",),
    impact=Impact.MINOR,
    who=Words(
        zh="用键盘、触屏的人看不到悬停才出现的名称。",
        en="People who use keyboard or touch never see a name that needs hovering.",
    ),
    remedy=Words(
        zh="写成看得见的文字或 <label>；只有图标时写 aria-label。",
        en="Write visible text or a <label>; aria-label where there is only an icon.",
    ),
)
ROLES = (
    "link",
    "button",
    "textbox",
    "searchbox",
    "combobox",
    "listbox",
    "checkbox",
    "radio",
    "switch",
    "slider",
    "spinbutton",
)


def targets(seen: Observation) -> Iterator[Element]:
    """Controls with a title."""
    return (
        one
        for one in seen.snapshot.elements()
        if (one.attr("title") or "").strip() and one.role in ROLES and is_seen(one)
    )


def judge(element: Element, seen: Observation) -> Verdict:
    ax, title = element.node.ax, shortened(element.attr("title") or "")
    if ax is None or ax.name_from != "attribute:title":
        return passed(
            f"“{shortened(element.name)}”另有名称。", f'"{shortened(element.name)}" has a name besides its title.'
        )
    return cant_tell(
        f"名称“{title}”只写在 title 里。不用鼠标的人看得出它是做什么的吗？",
        f'The name "{title}" is given by title alone. Can people without a mouse see what it is for?',
    )
