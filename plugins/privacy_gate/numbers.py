"""Find IDs, certificates and bank cards in a folded text, however they were cut up or damaged."""

import re
from collections.abc import Iterator

from plugins.privacy_gate import cues, identity

Met = tuple[int, str, str]  # where, kind, text met

_RUN = re.compile(r"\d(?=\d{10})\d{10,}[Xx]?(?:[1-7][1-4])?(?:[Bb]\d)?")
# What may stand between the parts of one number: anything that is no letter, figure, character or mask
_GAP = r"[^0-9A-Za-z\u4e00-\u9fff*•●■…]{1,12}"
_PIECES = re.compile(rf"(?<![\d.])\d{{1,17}}[Xx]?(?:{_GAP}(?:\d{{1,17}}[Xx]?|[Xx])(?![A-WYZa-wyz]))+")
_PIECE = re.compile(r"\d+[Xx]?|[Xx]")
# Where all of a number that was cut up stands, and how many figures such a number has at least
_LEAST = 14
_UNBROKEN = re.compile(rf"\d[^A-WYZa-wyz\u4e00-\u9fff*•●■…]{{{_LEAST},}}")
_DIGIT = re.compile(r"\d")
_SCIENCE = re.compile(r"([1-9])\.(?<![\w.]..)(\d{3,15})[Ee]\+?(14|15|17|18|19)(?!\d)")
_CARDS = frozenset("34569")  # first figures of the schemes in use in China
_TAIL = re.compile(r"[1-7][1-4](?:[Bb]\d)?")


def numbers(text: str) -> Iterator[Met]:
    """Every ID, certificate and card; text is folded."""
    for met in _RUN.finditer(text):
        yield from _in_run(text, met)
    for part in _UNBROKEN.finditer(text):
        if len(_DIGIT.findall(part[0])) >= _LEAST:
            for met in _PIECES.finditer(text, part.start(), part.end() + 1):
                yield from _in_pieces(text, met)
    for met in _SCIENCE.finditer(text):
        if len(met[2].rstrip("0")) >= 3:
            yield met.start(), "damaged", met[0]


def _in_run(text: str, met: re.Match[str]) -> Iterator[Met]:
    """Digits without a gap: an ID may start anywhere in them, for other figures may stand on both sides."""
    run = met[0]
    core = re.match(r"\d+[Xx]?", run)
    length = core.end() if core else 0
    found = False
    start = 0
    while start <= length - 18:
        if identity.is_id18(run[start : start + 18]):
            tail = _TAIL.match(run, start + 18)
            end = tail.end() if tail else start + 18
            yield met.start() + start, "certificate" if tail else "id", run[start:end]
            found, start = True, start + 17
        start += 1
    if not found:
        yield from _no_id(text, met, length)


def _no_id(text: str, met: re.Match[str], length: int) -> Iterator[Met]:
    """What else a run of digits may be: a damaged or misspelt ID, an old one, a card."""
    run, before = met[0], cues.before(text, met.start())
    labelled = cues.IDENTITY.search(before)
    letters = before[-1:].isascii() and before[-1:].isalpha()
    joined = before[-1:] in {"-", "/", "."} or text[met.end() : met.end() + 1] in {"-", "/", "."}
    if length in {18, 20} and run.isdigit() and identity.is_rounded_id(run) and not cues.CODE.search(before):
        yield met.start(), "damaged", run
    elif (length >= 18 or (14 <= length < 18 and length != 15)) and labelled and identity.has_id_shape(run):
        yield met.start(), "id", run
    elif length == 15 and run.isdigit() and identity.is_id15(run) and not letters:
        if labelled or not (cues.CODE.search(before) or joined):
            yield met.start(), "id15", run
    elif 16 <= length <= 19 and run.isdigit() and not letters and identity.is_luhn(run):
        likely = (length == 16 and run[0] in "3456") or (length == 19 and run.startswith(("62", "9558", "60")))
        if (likely and not cues.CODE.search(before) and not joined) or cues.CARD.search(before):
            yield met.start(), "bank_card", run


def _in_pieces(text: str, met: re.Match[str]) -> Iterator[Met]:
    """A number cut up: it begins with one piece and ends with another; what lies between is no figure."""
    whole = met[0]
    pieces = [(piece.start(), piece[0]) for piece in _PIECE.finditer(whole)]
    for first, (start, _) in enumerate(pieces):
        joined = ""
        for last in range(first, min(first + 20, len(pieces))):
            joined += pieces[last][1]
            if len(joined) > 20:
                break
            if last == first or len(joined) < 15 or not _is_promising(joined):
                continue
            parts = [piece for _, piece in pieces[first : last + 1]]
            gaps = whole[start : pieces[last][0] + len(pieces[last][1])]
            if kind := _kind_of_joined(joined, gaps, parts, cues.before(text, met.start() + start)):
                yield met.start() + start, kind, gaps
                break


def _is_promising(joined: str) -> bool:
    """The cheap questions first: rows of figures are everywhere."""
    if not joined[:-1].isdigit() and not joined[:17].isdigit():
        return False
    if len(joined) in {15, 18, 20} and identity.may_begin(joined):
        return identity.is_id15(joined) if len(joined) == 15 else identity.has_id_shape(joined)
    return joined[0] in _CARDS and 16 <= len(joined) <= 19 and joined.isdigit() and identity.is_luhn(joined)


def _kind_of_joined(joined: str, gaps: str, pieces: list[str], before: str) -> str:
    labelled = cues.IDENTITY.search(before)
    if len(joined) == 15:
        return "id15" if labelled else ""
    if len(joined) in {18, 20} and identity.has_id_shape(joined):
        if identity.is_id18(joined[:18]) and re.fullmatch(r"\d{17}[\dXx](?:[1-7][1-4])?", joined):
            return "id" if len(joined) == 18 else "certificate"
        if len(joined) == 18 and len(pieces[0]) >= 6 and labelled:
            return "id"
    if not (joined[0] in _CARDS and joined.isdigit() and identity.is_luhn(joined)):
        return ""
    fours = {len(piece) for piece in pieces[:-1]} in ({4}, {1}) and re.fullmatch(r"[\d _·.\-—]+", gaps)
    coded = cues.CODE.search(before) and not cues.CARD.search(before)
    return "bank_card" if fours and not coded else ""
