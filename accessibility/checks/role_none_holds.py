"""role="none" on something that takes the focus or has an aria- attribute is taken back by the browser: told after all.

Best practice; https://www.w3.org/TR/wai-aria-1.2/#conflict_resolution_presentation_none
ACT rule 46ca7f, https://www.w3.org/WAI/standards-guidelines/act/rules/46ca7f/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.roles import PRESENTATIONAL, explicit_role
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="标为装饰的元素没有又被读出来", en="What is marked as decoration is not told after all"),
    criteria=(),
    act=("46ca7f",),
    axe=("presentation-role-conflict",),
    impact=Impact.MINOR,
    who=Words(zh="用读屏软件的人听到本该略去的东西。", en="People who listen hear what was meant to be left out."),
    remedy=Words(
        zh='真是装饰就去掉焦点和 aria- 属性；不是装饰就去掉 role="none" 或空的 alt。',
        en='If it is decoration, remove the focus and aria- attributes; if not, remove role="none" or the empty alt.',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Elements marked as decoration, unless they are hidden altogether."""
    for element in seen.snapshot.elements():
        is_empty_image = element.tag == "img" and element.attr("alt") == "" and element.attr("role") is None
        is_marked = is_empty_image or explicit_role(element) in PRESENTATIONAL
        if is_marked and (is_exposed(element) or element.role):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    marked = f'role="{element.attr("role")}"' if element.attr("role") else 'alt=""'
    if element.role and element.role not in ("generic", "none"):
        reason_zh, reason_en = _reason(element)
        return failed(
            f"<{element.tag}> 写了 {marked}，却因为{reason_zh}被当作“{element.role}”读出来。",
            f'<{element.tag}> has {marked} but is told as "{element.role}", because {reason_en}.',
        )
    return passed(f"<{element.tag}> 的 {marked} 有效。", f"{marked} on <{element.tag}> holds.")


def _reason(element: Element) -> tuple[str, str]:
    """What made the browser take the marking back."""
    written = next((name for name in element.node.attributes if name.startswith("aria-")), "")
    if written:
        return f"有 {written}", f"it has {written}"
    return "它能得到焦点", "it takes the focus"
