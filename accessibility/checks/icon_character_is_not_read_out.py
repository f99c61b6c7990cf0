"""An icon drawn by a font is a letter to the screen reader: it says a foreign word, a code, or nothing.

WCAG 2.2 criterion 1.1.1, https://www.w3.org/TR/WCAG22/#non-text-content, failure F26 and technique ARIA24
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import bare, is_icon_font, plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="图标字体的字符不会被读出来", en="A character of an icon font is not read out"),
    criteria=("1.1.1",),
    impact=Impact.MODERATE,
    who=Words(
        zh="用读屏软件的人听到莫名其妙的字，或者什么也听不到。",
        en="People who listen hear a word that makes no sense, or nothing.",
    ),
    remedy=Words(
        zh='给图标加 aria-hidden="true"；图标有意思时，另写文字或用 role="img" 加 aria-label。',
        en='Add aria-hidden="true" to the icon; if it means something, add text or role="img" with aria-label.',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Elements whose only text is drawn by an icon font."""
    for text in seen.snapshot.texts():
        holder = text.parent
        if holder is not None and is_seen(text) and _is_icon(text) and bare(holder.text) == bare(text.node.text):
            yield holder


def judge(element: Element, seen: Observation) -> Verdict:
    around = next((above for above in element.ancestors() if above.is_element), element)
    if not is_exposed(element) or element.role == "img" or (element.attr("aria-label") or "").strip():
        return passed("图标不会被当作文字读出来。", "The icon is not read out as a letter.")
    text = plain(element.text)
    shown = "U+" + format(ord(text[0]), "04X") if is_icon_font(text) else text
    beside = shortened(plain(seen_text(around).replace(text, "")))
    return cant_tell(
        f"图标字体的“{shown}”会被读屏软件读到，旁边的文字是“{beside}”。图标的意思在文字里都有吗？",
        f'"{shown}" of an icon font reaches screen readers; beside it stands "{beside}". Do the words say it all?',
    )


def _is_icon(text: Element) -> bool:
    family = text.style("font-family").lower()
    is_ligature = ("material icons" in family or "material symbols" in family) and plain(text.node.text).isascii()
    return is_icon_font(text.node.text) or is_ligature
