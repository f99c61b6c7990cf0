"""!important in a style attribute beats the reader's own spacing: letters, words or lines stay too close.

WCAG 2.2 criterion 1.4.12, https://www.w3.org/TR/WCAG22/#text-spacing
ACT rules 24afc2, 9e45ec and 78fd32, https://www.w3.org/WAI/standards-guidelines/act/rules/24afc2/
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.inline_style import important, pixels
from accessibility.predicates.seen import is_seen
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="字距、词距和行距没有写死", en="Spacing of letters, words and lines is not fixed"),
    criteria=("1.4.12",),
    act=("24afc2", "9e45ec", "78fd32"),
    axe=("avoid-inline-spacing",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="需要加大间距才能阅读的低视力和阅读障碍读者改不了它。",
        en="People with low vision or dyslexia who need wider spacing cannot have it.",
    ),
    remedy=Words(
        zh="去掉 style 里的 !important，间距写在样式表里。", en="Drop !important; put spacing into the style sheet."
    ),
)
# Least multiple of the font size and names: https://www.w3.org/TR/WCAG22/#text-spacing
LEAST = {"letter-spacing": (0.12, "字距"), "word-spacing": (0.16, "词距"), "line-height": (1.5, "行距")}
FIXED_WIDTH = re.compile(r"(?:^|[;\s])(?:min-)?width\s*:\s*[\d.]+(?:px|pt|cm|mm|in)")  # what is one line stays one line
# What there has to be in a text for the spacing to matter: two letters, two words, a place to break the line
HAS_SPACES = {
    "letter-spacing": re.compile(r"\S\S"),
    "word-spacing": re.compile(r"\S\s+\S"),
    "line-height": re.compile(r"\S[\s-]+\S|[\u2e80-\u9fff]\S"),
}


def targets(seen: Observation) -> Iterator[Element]:
    """Elements with spacing that is fixed in their style attribute and text that can be seen."""
    for element in seen.snapshot.elements():
        if any(_own_texts(element, name) for name in LEAST if name in important(element)):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    for name, (least, called) in LEAST.items():
        if name not in important(element):
            continue
        for text in _own_texts(element, name):
            ratio = _ratio(text, name)
            if ratio < least - 0.001:
                return failed(
                    f"{called}写死为字号的 {ratio:.3g} 倍，不到 {least} 倍。",
                    f"{name} is fixed at {ratio:.3g} times the font size, less than {least}.",
                )
    return passed("写死的间距已经够大。", "The fixed spacing is wide enough.")


def _own_texts(element: Element, name: str) -> list[Element]:
    """Seen texts that take the spacing from this element and have letters, words or lines to space out."""
    texts = [text for text in element.descendants("#text") if text.node.text.strip() and is_seen(text)]
    if name == "line-height" and FIXED_WIDTH.search(element.attr("style") or ""):
        texts = [text for text in texts if len({line.box.y for line in text.node.lines}) > 1]
    return [text for text in texts if HAS_SPACES[name].search(text.node.text.strip()) and _giver(text, name) == element]


def _giver(text: Element, name: str) -> Element | None:
    """The nearest ancestor whose style attribute fixes the property, unless something between sets it anew."""
    for above in text.ancestors():
        if name in important(above) and important(above)[name].lower() not in ("inherit", "unset"):
            return above if above.style(name) == text.style(name) else None
    return None


def _ratio(text: Element, name: str) -> float:
    """Of the computed spacing to the font size; "normal" is 0 for letters and words, about 1.2 for lines."""
    size = pixels(text.style("font-size")) or 16.0
    value = pixels(text.style(name))
    return value / size if value is not None else (1.2 if name == "line-height" else 0.0)
