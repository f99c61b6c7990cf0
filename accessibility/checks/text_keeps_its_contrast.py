"""A link that turns pale under the pointer is unreadable at the very moment somebody wants to read it.

WCAG 2.2 criterion 1.4.3, https://www.w3.org/TR/WCAG22/#contrast-minimum
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.observations.state_colours import StateColours
from accessibility.predicates.backdrop import Contrast
from accessibility.predicates.legibility import required_contrast
from accessibility.predicates.text_contrasts import UNSEEN, text_contrasts
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(zh="指到和选中的文字看得清", en="Text keeps its contrast under the pointer and with the focus"),
    criteria=("1.4.3",),
    needs=(StateColours,),
    impact=Impact.SERIOUS,
    who=Words(
        zh="低视力的人把鼠标移上去或用键盘走到时，字反而看不清了。",
        en="People with low vision lose the text just when they point at it or reach it by keyboard.",
    ),
    remedy=Words(
        zh="让这个状态的文字与背景也达到要求的对比度。",
        en="Give text and ground of this state the contrast that is needed, too.",
    ),
)
WORDS = {"hover": Words(zh="鼠标指到时", en="Under the pointer"), "focus": Words(zh="得到焦点时", en="With the focus")}


def targets(seen: Observation) -> Iterator[Element]:
    """Elements with text whose colours change in one of the states."""
    states = [(state, _touched(seen.snapshot, state)) for _, state in _states(seen)]
    for element in seen.snapshot.elements():
        if any(
            touched[element.index] and any(text_contrasts(state.places[element.index])) for state, touched in states
        ):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    needed = required_contrast(element)
    for name, state in _states(seen):
        found = _changed(element, state)
        if found is None or found[1].ratio >= needed or found[1].ratio < UNSEEN:
            continue
        before = min((one.ratio for _, one in text_contrasts(element)), default=21.0)
        if before < needed:
            continue  # it is no better at rest, where text_has_contrast tells of it
        text, contrast = found
        words = WORDS[name]
        said, ratio = shortened(text, 20), int(contrast.ratio * 100) / 100
        return failed(
            f"{words.zh}，“{said}”的文字 {contrast.text.hex}，背景 {contrast.behind.hex}，"
            f"对比度 {ratio:g}，应不低于 {needed:g}。",
            f'{words.en}, "{said}" is {contrast.text.hex} on {contrast.behind.hex}, contrast {ratio:g}; '
            f"at least {needed:g} is needed.",
        )
    return passed("换了颜色以后也看得清。", "It can be read in its other colours, too.")


def _states(seen: Observation) -> Iterator[tuple[str, Snapshot]]:
    colours = seen.probe(StateColours)
    return ((name, state) for name, state in (("hover", colours.hover), ("focus", colours.focus)) if state)


def _touched(rest: Snapshot, state: Snapshot) -> list[bool]:
    """Whether the style of a node or of one above it is another, by index."""
    found: list[bool] = []
    for one, two in zip(rest.nodes, state.nodes, strict=True):
        differs = one.style is not two.style and one.style != two.style
        found.append(differs or (one.parent >= 0 and found[one.parent]))
    return found


def _changed(element: Element, state: Snapshot) -> tuple[str, Contrast] | None:
    """The worst line of its text in the state, when colours of it or around it differ from those at rest."""
    other = state.places[element.index]
    chain = zip((element, *element.ancestors()), (other, *other.ancestors()), strict=False)
    if all(one.node.style == two.node.style for one, two in chain):
        return None
    return min(text_contrasts(other), key=lambda found: found[1].ratio, default=None)
