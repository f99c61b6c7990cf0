"""A heading left over from a template tells nobody what follows.

WCAG 2.2 criterion 2.4.6, https://www.w3.org/TR/WCAG22/#headings-and-labels
ACT rule b49b2e, https://www.w3.org/WAI/standards-guidelines/act/rules/b49b2e/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.wording import bare, has_words, is_file_name, is_vague, length, plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="标题说出了下面的内容", en="A heading says what follows"),
    criteria=("2.4.6",),
    act=("b49b2e",),
    impact=Impact.MODERATE,
    who=Words(
        zh="靠标题浏览的人不知道这一节讲什么。", en="People who find their way by headings do not learn what follows."
    ),
    remedy=Words(zh="用几个字概括这一节的内容。", en="Sum up in a few words what follows."),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Headings with a name."""
    return (one for one in seen.snapshot.elements() if one.role == "heading" and one.name.strip())


def judge(element: Element, seen: Observation) -> Verdict:
    name = plain(element.name)
    if is_vague(name, "vague_headings"):
        return failed(
            f"标题“{name}”是模板里留下来的，没有说出内容。", f'The heading "{name}" is left over from a template.'
        )
    if is_file_name(name):
        return failed(f"标题“{shortened(name)}”是文件名。", f'The heading "{shortened(name)}" is a file name.')
    if not has_words(name):
        return cant_tell(
            f"标题“{shortened(name)}”里没有一个字。听的人知道下面讲什么吗？",
            f'The heading "{shortened(name)}" holds no word. Is it clear by ear what follows?',
        )
    shown = plain(element.text)
    if length(bare(name)) == 1 and length(shown) > 1:
        return cant_tell(
            f"标题读出来只有“{name}”，看上去却是“{shortened(shown)}”。听的人能听懂这个标题吗？",
            f'The heading is read out as "{name}" but shows "{shortened(shown)}". Can it be understood by ear?',
        )
    return passed(f"标题是“{shortened(name)}”。", f'The heading is "{shortened(name)}".')
