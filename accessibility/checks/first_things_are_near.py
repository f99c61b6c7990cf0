"""How many keys, and how many words, until a listener is at the main heading, the search, the facts of a guide.

No criterion sets a number, so this is a best practice; the budgets and the signs are data, transcript/goals.yaml.
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.snapshot import Element
from accessibility.transcript.cost import Budget, Cost, budgets, costs, kind_of

CHECK = Check(
    title=Words(zh="要找的东西不用按很多次键", en="What people come for takes few key presses"),
    criteria=(),
    impact=Impact.MODERATE,
    who=Words(
        zh="用读屏软件和只用键盘的人要一项一项走过去。",
        en="People who listen, or use the keyboard alone, go there step by step.",
    ),
    remedy=Words(
        zh="把它往前放，前面的重复内容收起来，或给它自己的标题、地标或跳转链接。",
        en="Move it forward, fold what stands before it, or give it a heading, a landmark or a link that leads there.",
    ),
)
NAMES = {
    "h1": ("主标题", "the main heading"),
    "search": ("搜索", "the search"),
    "contact": ("联系方式", "the contact"),
    "what": ("要带什么", "what to bring"),
    "who": ("谁可以办", "who can apply"),
    "where": ("到哪里办", "where to go"),
    "phone": ("电话", "the telephone"),
}


def targets(seen: Observation) -> Iterator[Element]:
    """What a page of this kind has a budget for, and has."""
    return iter(_rated(seen))


def judge(element: Element, seen: Observation) -> Verdict:
    cost, budget = _rated(seen)[element]
    zh, en = NAMES[cost.goal]
    told_zh = f"用读屏软件到“{zh}”最少按 {cost.presses} 次键，听 {cost.heard} 个字词"
    told_en = f"With a screen reader {en} is {cost.presses} key presses and {cost.heard} words away"
    if cost.presses <= budget.presses and cost.heard <= budget.heard:
        return passed(f"{told_zh}。", f"{told_en}.")
    return cant_tell(
        f"{told_zh}；预算是 {budget.presses} 次、{budget.heard} 个。前面的内容都要先听吗？",
        f"{told_en}; the budget is {budget.presses} and {budget.heard}. Must all that comes before be heard first?",
    )


def _rated(seen: Observation) -> dict[Element, tuple[Cost, Budget]]:
    """The goal farthest beyond its budget, where one element serves several."""
    found = costs(seen.snapshot)
    rated = [(found[goal], most) for goal, most in budgets(kind_of(seen.snapshot)).items() if goal in found]
    rated.sort(key=lambda one: max(one[0].presses / one[1].presses, one[0].heard / one[1].heard))
    return {cost.element: (cost, budget) for cost, budget in rated}
