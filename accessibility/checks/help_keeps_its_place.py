"""Who needs help most is least able to search for it.

WCAG 2.2 criterion 3.2.6, https://www.w3.org/TR/WCAG22/#consistent-help
"""

from collections.abc import Iterator, Sequence

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.places_of_page import HELP, part_of
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import plain, shortened
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(zh="求助的入口各页位置一致", en="Help is found in the same place on every page"),
    criteria=("3.2.6",),
    impact=Impact.MODERATE,
    who=Words(
        zh="认知有困难、着急求助的人换一页就找不到了。",
        en="People with learning disabilities, or in distress, lose it on the next page.",
    ),
    remedy=Words(
        zh="在各页同一处（例如页脚）给出求助的入口。",
        en="Offer help in the same part of every page, such as the footer.",
    ),
)
NAMES = {"banner": "页头", "navigation": "导航", "complementary": "侧栏", "contentinfo": "页脚", "": "其他位置"}


def compare(pages: Sequence[Observation]) -> Iterator[tuple[int, Element, Verdict]]:
    """One verdict for each way to get help, outside the main part, that a page before has too."""
    known: dict[str, tuple[set[str], str]] = {}
    for number, page in enumerate(pages):
        own = _help(page.snapshot)
        for name, found in own.items():
            if name in known:
                yield number, found[0], _judge(found, *known[name])
        for name, found in own.items():
            known.setdefault(name, ({part_of(one) for one in found}, page.snapshot.url.split("://", 1)[-1]))


def _judge(found: list[Element], parts: set[str], page: str) -> Verdict:
    own = {part_of(one) for one in found}
    name = shortened(found[0].name)
    here, there = sorted(own)[0], sorted(parts)[0]
    if own & parts:
        return passed(f"“{name}”的位置一致。", f'"{name}" is found in the same part.')
    if "" in own | parts:
        return cant_tell(
            f"“{name}”在这里位于{NAMES[here]}，在 {page} 位于{NAMES[there]}。相对于别的内容，次序一致吗？",
            f'"{name}" is in {here or "no part"} here, in {there or "no part"} on {page}. Is the order the same?',
        )
    return failed(
        f"“{name}”在这里位于{NAMES[here]}，在 {page} 却位于{NAMES[there]}。",
        f'"{name}" is in {here} here but in {there} on {page}.',
    )


def _help(snapshot: Snapshot) -> dict[str, list[Element]]:
    """Links and buttons for help, by what they say or by the number or address they hold."""
    found: dict[str, list[Element]] = {}
    for element in snapshot.elements():
        if element.role not in ("link", "button") or not is_seen(element) or part_of(element) == "main":
            continue
        target = element.attr("href") or ""
        if HELP.match(plain(element.name)):
            found.setdefault(plain(element.name).lower(), []).append(element)
        elif target.startswith(("tel:", "mailto:")):
            found.setdefault(target, []).append(element)
    return found
