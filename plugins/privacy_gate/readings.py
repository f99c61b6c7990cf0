"""The ways one text can be read: what a reader sees, what stands inside tags, and letters that stand for figures.

Every reading has the lines of the text, so that a finding's line is the editor's line.
"""

import binascii
import re
from collections.abc import Iterator

from plugins.privacy_gate.name import HAN
from plugins.privacy_gate.spots import lines_with

_TAG = re.compile(r"</?([A-Za-z][\w-]*)([^<>]{0,4000})>")
WITHIN = "\x0b"  # a line end within a row of a table: the next line, not the next row
ADDED = "\x1f\n"  # a line end that is none of the editor's: before and after a row that shares its line with others
_ROW_END = re.compile(r"(</tr>|</dl>)", re.IGNORECASE)
_CELL_ENDS = re.compile(r"</t[dh]>\s{1,40}(?=<t[dh])", re.IGNORECASE)
_ROW = re.compile(r"<(?:tr|dl)\b", re.IGNORECASE)
_CELLS = frozenset({"td", "th", "dt", "dd"})
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tspan",
        "u",
        "var",
        "wbr",
    ]
)
_ATTRIBUTE = re.compile(r"""=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_TIME = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?(?:T\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:\d\d|Z)?)?")  # of <time>
_WORTH = re.compile(rf"\d{{4}}|[{HAN}]|[A-Za-z0-9+/=]{{24}}")
_EMPHASIS = re.compile(rf"(\*\*|__|~~|`)([\w{HAN}]{{1,12}})\1")
_APART = re.compile(
    rf"(?<![{HAN}])[{HAN}](?: {{1,4}}[{HAN}](?![{HAN}]))+|[{HAN}](?:[ \u2029]{{1,3}}[{HAN}](?![{HAN}])){{2,}}"
)
_SPACED = re.compile(rf"[ \u2029](?<=[{HAN}].)[ \u2029]{{0,3}}[{HAN}]")  # in every line with such a word
_ALONE = re.compile(rf"\n(?<=(?<![^\n])[{HAN}]\n)")  # ends every line of such a word
_UPRIGHT = re.compile(rf"(?:(?<=\n)|^)(?:[{HAN}]\n){{1,}}[{HAN}](?=\n|$)")
_LIKE = "[0-9OoQIilОоІSBZ]"
_FIGURES = re.compile(
    rf"{_LIKE}(?<=(?<![A-Za-z0-9])(?=[A-Za-zОоІ]{{0,8}}\d){_LIKE}){_LIKE}{{2,23}}[Xx]?(?![A-Za-z0-9])"
)
_REISSUED = re.compile(r"\d{17}[\dXx]\d\d[Bb]\d")  # the B of a certificate made again is a B
_LETTERS = str.maketrans("OoQОоIilІSBZ", "0000011115" + "82")
# Base64 that begins otherwise begins with a byte with which no text does
_CODED = re.compile(r"[CDI-Za-fw-z0-9](?<![A-Za-z0-9+/=_-].)[A-Za-z0-9+/_-]{13,}={0,2}(?![A-Za-z0-9+/=_-])")
_STANDARD = str.maketrans("-_", "+/")


def readings(text: str) -> Iterator[str]:
    """What a reader sees, what the attributes say (alternative texts, addresses, titles), and the comments."""
    if "<" not in text:
        yield text
        return
    yield _seen(text)
    yield from filter(None, (_attributes(text), _remarks(text)))


def _seen(text: str) -> str:
    """What a reader sees: no tags, no emphasis; cells divided by bars, blocks by a paragraph sign."""
    text = _CELL_ENDS.sub(lambda met: met[0].replace("\n", WITHIN), text)
    text = "".join(_rows(text))
    return _TAG.sub(_divided, "".join(shown + "\n" * hidden.count("\n") for shown, hidden in _comments(text)))


def _attributes(text: str) -> str:
    lines, where = [], 0
    for met in _TAG.finditer(text):
        if met[2] and "=" in met[2]:
            values = [one for found in _ATTRIBUTE.findall(met[2]) for one in found if _says_something(one)]
            if values:
                lines.append("\n" * text.count("\n", where, met.start()) + "\u2029".join(values) + "\u2029")
                where = met.start()
    return "".join(lines)


def _says_something(value: str) -> bool:
    """Machine times that follow each other are no number that was cut up."""
    return bool(_WORTH.search(value)) and not _TIME.fullmatch(value)


def _remarks(text: str) -> str:
    if "<!--" not in text:
        return ""
    return "".join("\n" * shown.count("\n") + hidden for shown, hidden in _comments(text))


def _comments(text: str) -> Iterator[tuple[str, str]]:
    """What is shown, and the comment after it."""
    where = 0
    while (begin := text.find("<!--", where)) >= 0 and (end := text.find("-->", begin)) >= 0:
        yield text[where:begin], text[begin + 4 : end]
        where = end + 3
    yield text[where:], ""


def closed_up(text: str) -> str:
    """王 小 明, **王**小明 and names written downwards as one word."""
    text = _EMPHASIS.sub(r"\2", text)
    where, parts = 0, []
    for begin, end in lines_with(_SPACED, text):
        line = _APART.sub(lambda met: re.sub(r"[ \u2029]", "", met[0]), text[begin:end])
        parts += [text[where:begin], line]
        where = end
    text = "".join([*parts, text[where:]])
    if not _ALONE.search(text):
        return text
    return _UPRIGHT.sub(lambda met: met[0].replace("\n", "") + "\n" * met[0].count("\n"), text)


def with_figures(text: str) -> str:
    """Letters among figures read as the figures they look like: l38OO138OOO."""
    return _FIGURES.sub(_as_figures, text)


def decoded(text: str) -> Iterator[tuple[int, str]]:
    """Where a piece of base64 stands that says something, and what."""
    for met in _CODED.finditer(text):
        coded = met[0].rstrip("=")
        if coded.isdigit() or coded.isalpha() or len(coded) % 4 == 1:
            continue
        try:
            said = binascii.a2b_base64(coded.translate(_STANDARD) + "=" * (-len(coded) % 4))
            words = said.decode("utf-8")
        except (binascii.Error, UnicodeDecodeError):
            continue
        if words.isprintable() or not re.search(r"[\x00-\x08\x0e-\x1f\x7f]", words):
            yield met.start(), words.replace("\n", " ")


def _rows(text: str) -> Iterator[str]:
    """What stands in a row of a table is one line, of which nothing else is part, and rows follow each other."""
    where = 0
    for end in _ROW_END.finditer(text):
        begin = max((met.start() for met in _ROW.finditer(text, where, end.start())), default=end.start())
        lead = text[where:begin]
        if where and not _TAG.sub("", lead).strip():
            count = lead.count("\n") + lead.count(WITHIN)
            yield WITHIN * (count - 1) + "\n" if count else ADDED
        else:
            yield _apart(lead) if where else lead
            yield "" if lead[lead.rfind("\n") + 1 :].isspace() or lead.endswith("\n") else ADDED
        yield text[begin : end.end()].replace("\n", WITHIN)
        where = end.end()
    yield _apart(text[where:]) if where else text


def _apart(text: str) -> str:
    """Text after a row, on a line of its own."""
    return text if text.lstrip(" \t").startswith("\n") else f"{ADDED}{text}"


def _divided(met: re.Match[str]) -> str:
    name = (met[1] or "").lower()
    breaks = "\n" * met[0].count("\n") + WITHIN * met[0].count(WITHIN)
    if not name or name in _INLINE:
        return breaks
    return f" | {breaks}" if name in _CELLS else f"\u2029{breaks}"


def _as_figures(met: re.Match[str]) -> str:
    word = met[0]
    if word.isdigit():
        return word
    figures = sum(sign.isascii() and sign.isdigit() for sign in word)
    if figures == len(word.rstrip("Xx")) or _REISSUED.fullmatch(word):
        return word
    if figures < 0.5 * len(word) or (set("SBZ") & set(word) and figures < 9):
        return word if figures < 2 or len(word) > 6 or set("SBZ") & set(word) else word.translate(_LETTERS)
    return word.translate(_LETTERS)
