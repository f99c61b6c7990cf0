"""Who speaks to the device says what stands on the button: if its hidden name differs, nothing happens.

WCAG 2.2 criterion 2.5.3, https://www.w3.org/TR/WCAG22/#label-in-name, failure F96
ACT rule 2ee8b8, https://www.w3.org/WAI/standards-guidelines/act/rules/2ee8b8/
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import FIELDS, NAMED_BY_CONTENT, input_type, labels
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import is_icon_font, plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="看得见的文字包含在名称里", en="The visible label is part of the name"),
    criteria=("2.5.3",),
    act=("2ee8b8",),
    axe=("label-content-name-mismatch",),
    replaces=("label-content-name-mismatch",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用语音操作的人说出看到的字，却点不中它。",
        en="People who speak to their device say what they see, and nothing happens.",
    ),
    remedy=Words(
        zh="让 aria-label 以看得见的文字开头，或者去掉 aria-label。",
        en="Begin aria-label with the visible text, or drop aria-label.",
    ),
)
_HAN = re.compile(r"([\u3400-\u9fff\uf900-\ufaff])")
_REMARK = re.compile(r"\([^)]*\)|（[^）]*）")


def targets(seen: Observation) -> Iterator[Element]:
    """Controls with a visible label and a name that does not simply come from it."""
    for element in seen.snapshot.elements():
        if element.role and element.name.strip() and _label(element) and _is_renamed(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    label, name = _label(element), plain(element.name)
    wanted, said = _tokens(label), _tokens(name)
    if _contains(said, wanted):
        return passed(
            f"名称“{shortened(name)}”包含“{shortened(label)}”。",
            f'The name "{shortened(name)}" contains "{shortened(label)}".',
        )
    if "".join(wanted).replace("-", "") == "".join(said).replace("-", "") and "-" in label + name:
        return cant_tell(*_question(label, name))
    if _contains_shortened(said, label):
        return cant_tell(*_question(label, name))
    return failed(
        f"看得见的文字是“{shortened(label)}”，名称却是“{shortened(name)}”。",
        f'It shows "{shortened(label)}" but is called "{shortened(name)}".',
    )


def _question(label: str, name: str) -> tuple[str, str]:
    return (
        f"看得见的文字“{shortened(label)}”与名称“{shortened(name)}”写法不同。说出前者时，听起来与后者一样吗？",
        f'It shows "{shortened(label)}" and is called "{shortened(name)}". Do both sound the same when spoken?',
    )


def _is_renamed(element: Element) -> bool:
    """The name comes from an attribute, or parts of the content are kept from it."""
    ax = element.node.ax
    source = ax.name_from if ax else ""
    if element.tag in FIELDS and input_type(element) not in ("button", "submit", "reset"):
        return source in ("attribute:aria-label", "relatedElement:aria-labelledby")
    return source.startswith(("attribute:aria", "relatedElement:aria")) or any(
        place.attr("aria-hidden") == "true" for place in element.descendants() if place.is_element
    )


def _label(element: Element) -> str:
    """What can be read on or at the control, without remarks in brackets and icons; "" when it shows no words."""
    if input_type(element) in ("button", "submit", "reset"):
        text = element.attr("value") or ""
    elif element.tag in FIELDS:
        text = " ".join(seen_text(label) for label in labels(element))
    elif element.role in NAMED_BY_CONTENT:
        text = _without_icons(element)
    else:
        return ""
    text = plain(text)
    words = plain(_REMARK.sub(" ", text)) or text
    is_sign = len(words) == 1 and words.isascii() and not words.isdigit()
    return "" if is_sign or not _tokens(words) else words


def _without_icons(element: Element) -> str:
    """The visible text; "" when it is drawn by an icon font, where words are only the names of pictures."""
    texts = [place for place in element.descendants("#text") if is_seen(place) and place.node.text.strip()]
    icons = [text for text in texts if "icon" in text.style("font-family").lower() or is_icon_font(text.node.text)]
    if not icons:
        return seen_text(element)
    return " ".join(seen_text(text) for text in texts if text not in icons)


def _tokens(text: str) -> list[str]:
    """Words in lower case without signs around them; every Chinese character is a word."""
    parts = _HAN.sub(r" \1 ", text.lower()).split()
    trimmed = (re.sub(r"^[\W_]+|[\W_]+$", "", part) for part in parts)
    return [part for part in trimmed if part]


def _contains(said: list[str], wanted: list[str]) -> bool:
    return any(said[at : at + len(wanted)] == wanted for at in range(len(said) - len(wanted) + 1))


def _contains_shortened(said: list[str], label: str) -> bool:
    """Word by word the same, some of them cut off with a full stop: "Ave." for "Avenue"."""
    wanted = [(token, part.endswith(".")) for part in label.split() for token in _tokens(part)]
    return any(
        all(
            word == other or (is_cut and other.startswith(word))
            for (word, is_cut), other in zip(wanted, said[at:], strict=False)
        )
        for at in range(len(said) - len(wanted) + 1)
    )
