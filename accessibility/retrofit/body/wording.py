"""The characters of old text as they were meant: entities, widths, blanks, private signs."""

import html
import re
from collections import Counter

# &amp;nbsp; shows as &nbsp;: written twice by an editor of old
ENTITY = re.compile(
    r"&(?:amp;)*((?:nbsp|ensp|emsp|thinsp|lt|gt|amp|quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|middot|hellip|bull|times|yen|copy|reg"
    r"|deg|permil|sect|lsaquo|rsaquo|laquo|raquo|iexcl)\b|#\d{2,6}|#x[0-9a-fA-F]{2,5});?"
)
INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]")
DIRECTION = re.compile("[\u0590-\u08ff]")
JOINERS = re.compile("[\u0590-\u08ff\u0900-\u0fff\u1800-\u18af\u2600-\u27bf\U0001f000-\U0001faff]")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
WINDOWS = re.compile("[\x80-\x9f]")
# Private signs whose meaning is sure: Symbol and Wingdings as Word exports them, the blank of GBK (A3A0)
PRIVATE_SIGNS = dict(
    zip(
        "\uf0b7\uf06c\uf06e\uf075\uf0a7\uf0d8\uf0fc\uf0a8\uf0fe\uf0e8\uf0e0\uf020\uf02d\uf06f\uf076\uf0b2\ue5e5\ue004",
        "•●■◆▪➢✓□☑→→ -□❖❑\u3000 ",
        strict=True,
    )
)
PRIVATE = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010fffd]")
# Letters of Wingdings and Symbol that are drawn as signs
WINGDINGS = dict(zip("lnuvØü§q¨·ŸpoàðFÄ²«ª®þR", "●■◆❖➢✓▪□□••□□→→☞➢★★◆→☑☑", strict=True))
FULL_WIDTH = re.compile("[０-９Ａ-Ｚａ-ｚ％]")
# Full-width signs that belong to a number, an address or a word between half-width letters and digits
INNER = re.compile(r"(?<=[0-9A-Za-z])[．－／＠＿＋＝＆＃－﹣](?=[0-9A-Za-z])")
TO_HALF = {**{chr(0xFF01 + at): chr(0x21 + at) for at in range(94)}, "﹣": "-"}
BLANKS = "\u0020\u00a0\u3000\t\n\r\f\u2000-\u200a\u202f\u205f"
BLANK_RUN = re.compile(f"[{BLANKS}]+")
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3007\U00020000-\U0003ffff"
MARKS = "，。、；：？！（）《》〈〉【】〔〕「」『』“”‘’…—·～"
# As in the rule of our content gate: single characters with blanks between them
SPACED = re.compile(rf"(?<![{HAN}\w])[{HAN}](?:[{BLANKS}]+[{HAN}])+(?![{HAN}\w])")
SPACED_DIGITS = re.compile(r"(?<![\w.])\d(?:[ \u00a0\u3000]\d){3,}(?=[ \u00a0\u3000]*年)")


def clean(text: str) -> str:
    """Raw text of the tree as it was meant; blanks stay as they are. Never longer in words than before."""
    if text.isascii() and "&" not in text and not CONTROLS.search(text):
        return text
    if "&" in text:
        text = ENTITY.sub(lambda found: html.unescape(f"&{found[1]};"), text)
    text = CONTROLS.sub("", text)
    text = WINDOWS.sub(_windows, text)
    if not JOINERS.search(text):
        text = INVISIBLE.sub("", text)
    elif not DIRECTION.search(text):
        text = re.sub("[\u200e\u200f\u202a-\u202e\ufeff]", "", text)
    if PRIVATE.search(text):
        text = PRIVATE.sub(lambda found: PRIVATE_SIGNS.get(found[0], found[0]), text)
    text = FULL_WIDTH.sub(lambda found: TO_HALF[found[0]], text)
    return INNER.sub(lambda found: TO_HALF[found[0]], text)


def _windows(found: re.Match[str]) -> str:
    try:
        return found[0].encode("latin-1").decode("cp1252")
    except UnicodeDecodeError:
        return ""


def symbols(text: str) -> str:
    """Text set in Wingdings, Webdings or Symbol, as readers saw it; words that a browser showed as letters stay."""
    stripped = text.strip(" \u00a0\u3000\n\t")
    return text.replace(stripped, WINGDINGS[stripped]) if stripped in WINGDINGS else text


def broken_in(text: str) -> str:
    """Characters that nobody can read: private signs, and what stands for a broken one."""
    return "".join(dict.fromkeys(PRIVATE.findall(text)))


def edits(text: str) -> list[tuple[int, int, str]]:
    """What to do with the blanks of one line: (begin, end, instead), in order. Nothing but blanks is ever replaced."""
    found: dict[int, tuple[int, int, str]] = {}
    for spaced in SPACED.finditer(text):
        gaps = [(spaced.start() + gap.start(), gap[0]) for gap in BLANK_RUN.finditer(spaced[0])]
        narrowest = min(_width(blanks) for _, blanks in gaps)
        wide = {begin for begin, blanks in gaps if _width(blanks) > narrowest}
        words = [0]  # characters between the wide gaps: names are no shorter than two
        for begin, _ in gaps:
            words += [0] if begin in wide else []
            words[-1] += begin not in wide
        for begin, blanks in gaps:
            found[begin] = (begin, begin + len(blanks), " " if begin in wide and all(words) else "")
    for digits in SPACED_DIGITS.finditer(text):
        for gap in BLANK_RUN.finditer(digits[0]):
            begin = digits.start() + gap.start()
            found[begin] = (begin, begin + len(gap[0]), "")
    for blank in BLANK_RUN.finditer(text):
        if blank.start() not in found and (instead := _instead(text, blank)) != blank[0]:
            found[blank.start()] = (blank.start(), blank.end(), instead)
    return [found[begin] for begin in sorted(found)]


def _instead(text: str, blank: re.Match[str]) -> str:
    """One blank or none: none at the edges, beside Chinese punctuation, and where only the source wrapped its line."""
    before, after = text[: blank.start()][-1:], text[blank.end() :][:1]
    if not before or not after or before in MARKS or after in MARKS:
        return ""
    wrapped = "\n" in blank[0] and "\u3000" not in blank[0] and "\u00a0" not in blank[0]
    return "" if wrapped and _is_han(before) and _is_han(after) else " "


def _is_han(char: str) -> bool:
    return bool(re.match(f"[{HAN}]", char))


def _width(blanks: str) -> int:
    """In halves of a Chinese character; a wrapped line is one."""
    folded = re.sub(r"[ \t\n\r\f]+", " ", blanks)
    return sum(2 if char == "\u3000" else 1 for char in folded)


def indent_of(text: str) -> int:
    """How far the text is set in by blanks that browsers show, in halves of a Chinese character."""
    blanks = text[: len(text) - len(text.lstrip(" \u00a0\u3000\t\n\r\f"))]
    return sum(2 if char == "\u3000" else char == "\u00a0" for char in blanks)


def signs(text: str) -> "Counter[str]":
    """How often each sign stands in a text; blanks are none."""
    return Counter(BLANK_RUN.sub("", text))
