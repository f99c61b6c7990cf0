"""Shaking or tilting a phone is impossible for whoever has it fixed to a wheelchair, and happens by itself to others.

WCAG 2.2 criterion 2.5.4, https://www.w3.org/TR/WCAG22/#motion-actuation
ACT rules 7677a9 and c249d5, https://www.w3.org/WAI/standards-guidelines/act/rules/7677a9/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.device_motion import DeviceMotion
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


def targets(seen: Observation) -> Iterator[Element]:
    """Documents that listen to how the device is moved."""
    for document in sensing_documents(seen.snapshot):
        yield next(below for below in document.descendants() if below.is_element)


def judge(element: Element, seen: Observation) -> Verdict:
    motion = seen.probe(DeviceMotion)
    changed, only = shortened(motion.changed), shortened(motion.only_by_motion)
    if not changed:
        return passed(
            "页面感应设备的动作，但晃动和倾斜没有引起变化。",
            "The page feels the motion of the device, but shaking and tilting change nothing.",
        )
    if only:
        return failed(
            f"晃动或倾斜设备改变了页面（{only}），试过的 {motion.controls} 个控件都做不到。",
            f"Shaking or tilting the device changes the page ({only}); none of the {motion.controls} controls does so.",
        )
    if motion.turned_off_by:
        return passed(
            f"控件能做同样的事，“{motion.turned_off_by}”可以关闭动作感应。",
            f'Controls do the same, and "{motion.turned_off_by}" turns the motion off.',
        )
    return cant_tell(
        f"晃动或倾斜设备改变了页面（{changed}），控件也能做到。在哪里可以关掉动作感应？",
        f"Shaking or tilting the device changes the page ({changed}), and so do controls. Where is it turned off?",
    )
