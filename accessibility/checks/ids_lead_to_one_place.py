"""An id used twice: a label or description belongs to the first one on the page, wherever it was meant for.

WCAG 2.2 criteria 1.3.1 and 4.1.2, https://www.w3.org/TR/WCAG22/#info-and-relationships, failure F77
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.wording import bare, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="关联用的 id 只有一个去处", en="An id that ties things together is used once"),
    criteria=("1.3.1", "4.1.2"),
    axe=("duplicate-id-aria",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用读屏软件的人听到别处的名称或说明，填错、点错。",
        en="People who listen hear the name or description of something else, and enter or press the wrong thing.",
    ),
    remedy=Words(zh="让每个 id 在页面里只出现一次。", en="Let every id occur once in a page."),
)
RELATIONS = ("for", "aria-labelledby", "aria-describedby", "aria-errormessage", "aria-details")


def targets(seen: Observation) -> Iterator[Element]:
    """Labels with for, and elements named or described by ids."""
    for element in seen.snapshot.elements():
        if any(element.attr(name) for name in RELATIONS) and is_exposed(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    for name in RELATIONS:
        for value in (element.attr(name) or "").split():
            found = seen.snapshot.with_id(element.node.scope, value)
            if name == "for" and element.tag == "label" and not found:
                return cant_tell(
                    f"标签“{shortened(element.text)}”的 for 写着“{value}”，页面里没有这个 id。"
                    "它要说明的字段另有名称吗？",
                    f'The label "{shortened(element.text)}" has for="{value}", and the page has no such id. '
                    "Does its field have a name all the same?",
                )
            if len(found) > 1:
                return _ambiguous(element, name, value, found)
    return passed("关联用的 id 都只出现一次。", "Every id used in a relation occurs once.")


def _ambiguous(element: Element, name: str, value: str, found: tuple[Element, ...]) -> Verdict:
    nearest = max(found, key=lambda one: (_shared(element, one), -one.index))
    first = found[0]
    if _shared(element, nearest) > _shared(element, first) and bare(nearest.text) != bare(first.text):
        return failed(
            f'{name}="{value}" 指向页面里第一个“{shortened(first.text)}”，'
            f"旁边的“{shortened(nearest.text)}”用了同一个 id。",
            f'{name}="{value}" leads to the first "{shortened(first.text)}" of the page, while '
            f'"{shortened(nearest.text)}" beside it has the same id.',
        )
    return cant_tell(
        f'{name}="{value}" 用到的 id 在页面里有 {len(found)} 个。第一个就是要指的那个吗？',
        f'The id in {name}="{value}" occurs {len(found)} times in the page. Is the first one meant?',
    )


def _shared(one: Element, other: Element) -> int:
    """How deep in the page the two stand together."""
    own = [one.index, *(above.index for above in one.ancestors())]
    around = {above.index for above in other.ancestors()}
    return max((index for index in own if index in around), default=-1)
