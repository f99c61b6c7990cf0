"""Shaking or tilting a phone is impossible for whoever has it fixed to a wheelchair, and happens by itself to others.

WCAG 2.2 criterion 2.5.4, https://www.w3.org/TR/WCAG22/#motion-actuation
ACT rules 7677a9 and c249d5, https://www.w3.org/WAI/standards-guidelines/act/rules/7677a9/
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.device_motion import DeviceMotion
from accessibility.predicates.controls import is_tab_stop
from accessibility.predicates.sensing import sensing_documents
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="不用晃动或倾斜设备也能操作", en="Nothing needs the device to be moved"),
    criteria=("2.5.4",),
    act=("7677a9", "c249d5"),
    needs=(DeviceMotion,),
    impact=Impact.SERIOUS,
    who=Words(
        zh="设备固定在轮椅上的人晃不了它，手抖的人会误触。",
        en="People whose device is fixed cannot move it; people whose hands tremble set it off.",
    ),
    remedy=Words(
        zh="给同样的功能加按钮，并给一个关掉晃动操作的开关。",
        en="Add controls that do the same, and a switch that turns the motion off.",
    ),
)
TURNS_OFF = re.compile(r"动作|摇|晃|倾斜|motion|shake|tilt", re.IGNORECASE)


def targets(seen: Observation) -> Iterator[Element]:
    """Documents that listen to how the device is moved."""
    for document in sensing_documents(seen.snapshot):
        yield next(below for below in document.descendants() if below.is_element)


def judge(element: Element, seen: Observation) -> Verdict:
    changed = shortened(seen.probe(DeviceMotion).changed)
    if not changed:
        return passed(
            "页面感应设备的动作，但晃动和倾斜没有引起变化。",
            "The page feels the motion of the device, but shaking and tilting change nothing.",
        )
    switch = next((one for one in seen.snapshot.elements("button", "input") if TURNS_OFF.search(one.name)), None)
    if switch is not None:
        return passed(f"控件“{switch.name}”可以关闭动作感应。", f'"{switch.name}" turns the motion off.')
    if not any(below.is_element and is_tab_stop(below) for below in element.descendants()):
        return failed(
            f"晃动或倾斜设备改变了页面（{changed}），却没有一个控件可以代替。",
            f"Shaking or tilting the device changes the page ({changed}); no control does the same.",
        )
    return cant_tell(
        f"晃动或倾斜设备改变了页面（{changed}）。页面上的控件能做同样的事，也能关掉感应吗？",
        f"Shaking or tilting the device changes the page ({changed}). Do its controls do the same, and turn this off?",
    )
