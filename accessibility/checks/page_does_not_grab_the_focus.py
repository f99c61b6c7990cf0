"""autofocus carries people past the title and everything before the field, without a word.

A best practice; https://html.spec.whatwg.org/multipage/interaction.html#dom-fe-autofocus warns of it itself.
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.forms import asking_fields
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import length, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="打开页面时焦点不会自己跳进字段", en="The focus does not jump into a field when the page opens"),
    criteria=(),
    impact=Impact.MODERATE,
    who=Words(
        zh="用读屏软件或放大的人一打开就落在页面中间，不知道前面有什么。",
        en="People who listen or enlarge land in the middle and miss what stands before.",
    ),
    remedy=Words(
        zh="去掉 autofocus；整页只为填这一项时才用。",
        en="Drop autofocus, unless the field is all that the page is for.",
    ),
)
LITTLE = 400  # Latin letters before the field: a page for searching or signing in has no more


def targets(seen: Observation) -> Iterator[Element]:
    """What is set to take the focus by itself."""
    return (one for one in seen.snapshot.elements() if one.attr("autofocus") is not None and is_seen(one))


def judge(element: Element, seen: Observation) -> Verdict:
    name = shortened(element.name) or element.tag
    texts = (text for text in seen.snapshot.texts() if text.index < element.index and is_seen(text))
    before = sum(length(seen_text(text)) for text in texts)
    if before <= LITTLE and len(asking_fields(seen.snapshot)) <= 3:
        return passed(f"这一页主要就是为了填“{name}”。", f'The page is there to fill in "{name}".')
    return cant_tell(
        f"打开页面，焦点就跳到“{name}”，前面还有别的内容。读者来这一页只为填它吗？",
        f'The focus jumps to "{name}" at once, past other content. Do people come here only to fill it in?',
    )
