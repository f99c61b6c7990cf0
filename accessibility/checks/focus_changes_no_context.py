"""Moving the focus is only looking around: a page that leaves or opens something then throws people off.

WCAG 2.2 criterion 3.2.1, https://www.w3.org/TR/WCAG22/#on-focus, failure F55
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.observations.keyboard_walk import KeyboardWalk
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="得到焦点时页面不会跳走", en="Getting the focus changes no context"),
    criteria=("3.2.1",),
    impact=Impact.SERIOUS,
    needs=(KeyboardWalk,),
    who=Words(
        zh="用键盘和读屏软件的人只是路过，就被带到别处。",
        en="Keyboard and screen-reader users only pass by and are carried off.",
    ),
    remedy=Words(zh="把动作从 focus 移到 click。", en="Move the action from focus to click."),
)


def targets(seen: Observation) -> Iterator[Element]:
    """The page as a whole, or the place whose focus sent it away."""
    walk = seen.probe(KeyboardWalk)
    if walk.moved_context_at is not None:
        yield at_path(seen.snapshot, walk.moved_context_at) or seen.snapshot.root
    elif walk.forward:
        yield seen.snapshot.root


def judge(element: Element, seen: Observation) -> Verdict:
    walk = seen.probe(KeyboardWalk)
    if walk.moved_context_at is not None:
        return failed("焦点一到这里，页面就要跳走。", "As soon as this has the focus, the page wants to leave.")
    count = len(walk.forward)
    return passed(f"焦点走过 {count} 处，页面没有跳走。", f"The focus passes {count} places and the page stays.")
