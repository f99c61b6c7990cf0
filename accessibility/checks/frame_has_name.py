"""A frame without a name is a door without a sign.

WCAG 2.2 criterion 4.1.2, https://www.w3.org/TR/WCAG22/#name-role-value, technique H64
ACT rule cae760, https://www.w3.org/WAI/standards-guidelines/act/rules/cae760/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import tabindex
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.wording import has_words, is_file_name, is_vague, plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="内嵌框架的名称说出了内容", en="A frame has a name that says what is inside"),
    criteria=("4.1.2",),
    act=("cae760",),
    axe=("frame-title",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用读屏软件的人不知道框架里是什么，要进去听一遍才知道。",
        en="People who listen do not learn what is inside without going in.",
    ),
    remedy=Words(
        zh="在 <iframe> 上写 title，说出里面是什么。", en="Write title on the <iframe> and say what is inside."
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Frames that are in the accessibility tree."""
    for element in seen.snapshot.elements("iframe", "frame"):
        if element.box is not None and is_exposed(element) and not _is_taken_out(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    name = plain(_name(element))
    if not name:
        source = shortened(element.attr("src") or "srcdoc", 60)
        return failed(f"框架“{source}”没有名称。", f'The frame "{source}" has no name.')
    if is_vague(name, "vague_frames") or is_file_name(name) or not has_words(name):
        return failed(f"框架的名称“{name}”没有说出内容。", f'The name "{name}" does not say what is in the frame.')
    return passed(f"框架的名称是“{shortened(name)}”。", f'The frame is called "{shortened(name)}".')


def _name(element: Element) -> str:
    labels = " ".join(label.text for label in element.related("aria-labelledby"))
    return labels.strip() or (element.attr("aria-label") or "").strip() or element.attr("title") or ""


def _is_taken_out(element: Element) -> bool:
    """No key reaches it, or its role was taken away."""
    return (tabindex(element) or 0) < 0 or (element.attr("role") or "") in ("presentation", "none")
