"""A list of ten links that all say “更多” or "click here" leads nowhere for whoever hears only the links.

WCAG 2.2 criterion 2.4.4, https://www.w3.org/TR/WCAG22/#link-purpose-in-context, failure F63
ACT rules 5effbb (in context) and aizyf1 (by itself, level AAA)
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.context import heading_before, link_context, row_text
from accessibility.predicates.wording import bare, is_vague, plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="链接文字说出了去处", en="A link text says where it leads"),
    criteria=("2.4.4",),
    act=("5effbb", "aizyf1"),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用读屏软件列出链接的人，听到一串一样的话，不知道各自通向哪里。",
        en="People who list the links of a page hear the same words over and over and cannot tell where they lead.",
    ),
    remedy=Words(
        zh="把去处写进链接，例如“通知公告：更多”，或者直接链接标题。",
        en='Put the destination into the link, for example "More notices", or link the title itself.',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Links with a name."""
    return (one for one in seen.snapshot.elements() if one.role == "link" and bare(one.name))


def judge(element: Element, seen: Observation) -> Verdict:
    name = shortened(element.name)
    if not is_vague(element.name, "vague_links"):
        return passed(f"链接文字是“{name}”。", f'The link text is "{name}".')
    context = link_context(element)
    if not context:
        return _without_sentence(element, name)
    if is_vague(context, "vague_links"):
        return failed(
            f"链接文字是“{name}”，旁边也只有“{context}”。",
            f'The link text is "{name}", and beside it stands only "{context}".',
        )
    return passed(
        f"链接文字“{name}”由前后文“{shortened(context)}”说明。",
        f'The link text "{name}" is explained by "{shortened(context)}".',
    )


def _without_sentence(element: Element, name: str) -> Verdict:
    """No words hang together with the link; technique H80 lets the heading before it help."""
    heading = heading_before(element)
    if heading is not None:
        near = shortened(plain(heading.text))
        return cant_tell(
            f"链接文字只有“{name}”，前面的标题是“{near}”。只听链接，能知道它通向哪里吗？",
            f'The link text is only "{name}"; the heading before it is "{near}". '
            "Can its destination be told by hearing the link?",
        )
    row = row_text(element)
    beside = f"；同一行的“{shortened(row)}”不是表头，听不到" if row else ""
    beside_en = f'; "{shortened(row)}" in the same row is no header and is not heard with it' if row else ""
    return failed(
        f"链接文字只有“{name}”，同一句、同一项里没有别的文字说明去处{beside}。",
        f'The link text is only "{name}", and no words in its sentence or item say where it leads{beside_en}.',
    )
