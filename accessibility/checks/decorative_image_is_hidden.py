"""A picture that its author called decoration and that is read out all the same is noise.

ACT rule 46ca7f, https://www.w3.org/WAI/standards-guidelines/act/rules/46ca7f/ (a best practice, no criterion fails)
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.images import DECORATIVE
from accessibility.predicates.roles import explicit_role
from accessibility.predicates.wording import plain
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="标为装饰的图片不会被读出来", en="An image marked as decoration is not read out"),
    criteria=(),
    act=("46ca7f",),
    axe=("presentation-role-conflict",),
    impact=Impact.MINOR,
    who=Words(
        zh="用读屏软件的人会听到一张本该跳过的图。", en="People who listen meet an image that was meant to be skipped."
    ),
    remedy=Words(
        zh='装饰图只写 alt=""，去掉 aria-label、aria-labelledby、tabindex 等属性。',
        en='Leave a decorative image with alt="" only; drop aria-label, aria-labelledby, tabindex and the like.',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Pictures marked as decoration by alt="" or by their role."""
    for element in seen.snapshot.elements("img", "svg", "canvas"):
        has_empty_alt = (
            element.tag == "img" and (element.attr("alt") or " ").strip() == "" and element.attr("alt") == ""
        )
        if has_empty_alt or explicit_role(element) in DECORATIVE:
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    if not element.role or element.role in DECORATIVE:
        return passed("装饰图不会被读出来。", "The decorative image is not read out.")
    conflict = next((name for name in element.node.attributes if name.startswith("aria-") or name == "tabindex"), "")
    said = plain(element.name)
    return cant_tell(
        f"图片标为装饰，却因为 {conflict or '别的属性'} 仍被读成“{said or '图片'}”。它是装饰还是内容？",
        f"The image is marked as decoration, yet because of {conflict or 'another attribute'} it is read out as "
        f'"{said or "image"}". Is it decoration or content?',
    )
