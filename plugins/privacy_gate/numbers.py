"""Find numbers that name a person in a folded text, however they were cut up, hidden or damaged."""

import re
from collections.abc import Iterator

from plugins.privacy_gate import identity

Met = tuple[int, str, str]  # where, kind, text met

_RUN = re.compile(r"\d{11,}[Xx]?(?:[1-7][1-4])?(?:[Bb]\d)?")
_TAG = r"(?:</?[A-Za-z][^<>\n]{0,80}>|<!--.{0,40}?-->)"
# What may stand between the parts of one number: blanks, dashes, cell and line borders, emphasis, tags
_GAP = rf"(?:[ \t_~*`·.,，、/\\|\-;；'\"]|\r?\n|{_TAG}){{1,24}}"
_PIECES = re.compile(rf"(?<![\d.])\d{{1,17}}[Xx]?(?:{_GAP}\d{{1,17}}[Xx]?(?![A-WYZa-wyz]))+")
_PIECE = re.compile(r"\d+[Xx]?")
_MARKUP = re.compile(_TAG)
# Before a mobile: no figure or letter, save a country code or a word such as tel; no figure with a dash either
_NO_MOBILE_BEFORE = re.compile(r"(?:[0-9A-Za-z.]|(?<!\d{10})\d/|\d[-_])$")
_MOBILE_BEFORE = re.compile(r"(?:(?:^|[^0-9A-Za-z])(?:\+|00)?86[- ]?|tel|phone|mobile)$", re.IGNORECASE)
_MOBILE = re.compile(
    r"(1[3-9]\d(?:(?P<gap>[-  .]?| - )\d{4}(?P=gap)\d{4}|\d[- ]\d{3}[- ]\d{4}|\d\d[- ]\d{3}[- ]?\d{3}|[- ]\d{8}"
    r"|(?: \d\d){4}|[）)] ?\d{4}[- ]?\d{4}))(?![0-9A-Za-z]|\.\d|-\d|/\d(?!\d{10}))"
)
_COUNTED = re.compile(r"\s*(?:亿?元|万|亿|人|户|个|台|件|次|吨|平方|立方|千|米|公里|字节|kB|MB|%)", re.IGNORECASE)
_CODE_BEFORE = re.compile(
    r"(?:编号|单号|订单|流水|索引|编码|代码|条码|条形码|标识|备案|批号|批次|序列|税号|识别号|注册号|校验|登记号|受理号"
    r"|案号|凭证|期号|版本|货号|项目号|合同号|票据?号|发票|许可证号?|ISBN|SKU|IMEI|ICP|安备|备|commit|sha\d*|hash|id=|no\.?)"
    r"(?:号码?)?\s*(?:[:：=|]|为|是)?\s*[\"'“]?[A-Za-z\d]{0,4}[-_]?$",
    re.IGNORECASE,
)
_ID_BEFORE = re.compile(
    r"(?:身份证|公民身份|身份号|证件号|居民证|残疾人?证|(?<![可书格业])证号|ID\s*(?:card|number|no)|户口)[^。\n]{0,16}$",
    re.IGNORECASE,
)
_CARD_BEFORE = re.compile(
    r"(?:卡号|账号|帐号|账户|帐户|开户|银行|一卡通|社保卡|储蓄|信用卡|收款|汇款|工行|农行|建行|农商|信用社|邮储|bank|card|acc(?:oun)?t)[^。\n]{0,16}$",
    re.IGNORECASE,
)
_SCIENCE = re.compile(r"(?<![\w.])([1-9])\.(\d{3,15})[Ee]\+?(14|15|17|18|19)(?!\d)")
_MASKS = "*＊×•●■█▇◯○#?？⋯…"
_MASKED = re.compile(
    rf"\d(?<![0-9A-Za-z{_MASKS}].)(?=[^\n]{{0,24}}(?:[{_MASKS}]{{2}}|[Xx_-]{{4}}))[\d{_MASKS}Xx_]{{2,24}}"
    rf"(?:[ -][\d{_MASKS}Xx]{{2,8}}){{0,5}}(?![0-9A-Za-z{_MASKS}])"
)
_PASSPORT = re.compile(
    r"(?<![0-9A-Za-z])(?:[EGDSPK]\d{8}|[DSP]E\d{7}|E[A-HJ-NP-Z]\d{7}|1[45]\d{7}|[HMCWLT]\d{8}(?:\d\d)?)(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_PASSPORT_WORD = re.compile(r"护照|通行证|台胞证|回乡证|passport", re.IGNORECASE)


def numbers(text: str) -> Iterator[Met]:
    """Every number that names a person; text is folded."""
    if not any(sign.isdigit() for sign in text):
        return
    for met in _RUN.finditer(text):
        yield from _in_run(text, met)
    for met in _PIECES.finditer(text):
        yield from _in_pieces(text, met)
    yield from _mobiles(text)
    for met in _SCIENCE.finditer(text):
        if len(met[2].rstrip("0")) >= 3:
            yield met.start(), "damaged", met[0]
    for met in _MASKED.finditer(text):
        if kind := _masked_kind(met[0].strip(" -_"), text[max(0, met.start() - 24) : met.start()]):
            yield met.start(), kind, met[0]
    for met in _PASSPORT.finditer(text):
        block = text.rfind("\n\n", 0, met.start()) + 1
        before = text[max(block, met.start() - 1500) : met.start()]
        sentence = before if "|" in before or "," in before else before[-30:]
        if _PASSPORT_WORD.search(sentence) or _PASSPORT_WORD.match(text[met.end() : met.end() + 6].lstrip(" （(")):
            yield met.start(), "passport", met[0]


def _mobiles(text: str) -> Iterator[Met]:
    for met in _MOBILE.finditer(text):
        before = text[max(0, met.start() - 24) : met.start()]
        inside = _NO_MOBILE_BEFORE.search(before) and not _MOBILE_BEFORE.search(before)
        if not (inside or _COUNTED.match(text, met.end()) or _CODE_BEFORE.search(before)):
            yield met.start(), "mobile", met[0]


def _in_run(text: str, met: re.Match[str]) -> Iterator[Met]:
    """Digits without a gap: an ID may start anywhere in them, for other figures may stand on both sides."""
    run = met[0]
    core = re.match(r"\d+[Xx]?", run)
    length = core.end() if core else 0
    for start in range(length - 17):
        if identity.is_id18(run[start : start + 18]):
            tail = re.match(r"[1-7][1-4](?:[Bb]\d)?", run[start + 18 :])
            kind = "certificate" if tail else "id"
            yield met.start() + start, kind, run[start : start + 18 + (tail.end() if tail else 0)]
            return
    before = text[max(0, met.start() - 24) : met.start()]
    labelled, letters = (
        _ID_BEFORE.search(before),
        text[met.start() - 1 : met.start()].isalpha() and before[-1:].isascii(),
    )
    digits = run.rstrip("XxBb")
    if length in {18, 20} and run.isdigit() and identity.is_rounded_id(run):
        yield met.start(), "damaged", run
    elif length >= 18 and labelled and identity.has_id_shape(run):
        yield met.start(), "id", run
    elif length == 15 and run.isdigit() and identity.is_id15(run) and not letters:
        after = text[met.end() : met.end() + 1]
        if labelled or not (_CODE_BEFORE.search(before) or before[-1:] in {"-", "/", "."} or after in {"-", "/", "."}):
            yield met.start(), "id15", run
    elif 16 <= len(digits) <= 19 and digits == run and not letters and identity.is_luhn(run):
        likely = (len(run) == 16 and run[0] in "3456") or (len(run) == 19 and run.startswith(("62", "9558", "60")))
        likely = likely and not _CODE_BEFORE.search(before) and before[-1:] not in {"-", "/", "."}
        if likely or _CARD_BEFORE.search(before):
            yield met.start(), "bank_card", run


def _in_pieces(text: str, met: re.Match[str]) -> Iterator[Met]:
    """A number cut up: it begins with one piece and ends with another; what lies between is no figure."""
    pieces = [
        (piece.start(), piece[0]) for piece in _PIECE.finditer(_MARKUP.sub(lambda tag: " " * len(tag[0]), met[0]))
    ]
    for first in range(len(pieces)):
        joined = ""
        for last in range(first, len(pieces)):
            joined += pieces[last][1]
            if len(joined) > 20 or "X" in joined[:-1].upper():
                break
            if last == first or len(joined) < 11:
                continue
            where = met.start() + pieces[first][0]
            gaps = met[0][pieces[first][0] : pieces[last][0] + len(pieces[last][1])]
            before = text[max(0, where - 24) : where]
            if re.fullmatch(r"\d{17}[\dXx](?:[1-7][1-4])?", joined) and _is_cut_id(joined):
                yield where, "id" if len(joined) == 18 else "certificate", gaps
                break
            if len(joined) == 15 and joined.isdigit() and _ID_BEFORE.search(before) and identity.is_id15(joined):
                yield where, "id15", gaps
                break
            if re.fullmatch(r"1[3-9]\d{9}", joined) and last - first == 10 and len(pieces) == 11:
                yield where, "mobile", gaps
                break
            fours = all(len(piece) == 4 for _, piece in pieces[first:last]) and re.fullmatch(r"[\d _·-]+", gaps)
            lengthy = 16 <= len(joined) <= 19 and joined.isdigit() and joined[0] in "34569"
            coded = _CODE_BEFORE.search(before) and not _CARD_BEFORE.search(before)
            if lengthy and fours and not coded and identity.is_luhn(joined):
                yield where, "bank_card", gaps
                break


def _is_cut_id(joined: str) -> bool:
    """Cells of figures stand side by side everywhere; so the region has to be one as well."""
    return joined[:2] in identity.PROVINCES and identity.is_id18(joined[:18])


def _masked_kind(token: str, before: str) -> str:
    """Which number a masked one still tells; "" when it tells nothing, or is none."""
    dense = re.sub(r"[ -]", "", token)
    hidden = sum(sign in _MASKS or sign in "_Xx" for sign in dense) - (dense[-1] in "Xx" and dense[-2:-1].isdigit())
    told = len(dense) - hidden
    if hidden < 3 or _CODE_BEFORE.search(before):
        return ""
    if len(dense) == 11 and re.match(r"1[3-9]", dense) and told >= 5:
        return "masked_mobile"
    if _ID_BEFORE.search(before) and told >= 3:
        return "masked_id"
    if told >= 6 and 14 <= len(dense) <= 23:
        return "masked_id" if dense[:2] in identity.PROVINCES and len(dense) != 16 else "masked_number"
    if re.fullmatch(r"\d{6}[^\d]{3,}\d{2,3}[\dXx]", dense) and told >= 9:
        return "masked_id"
    return "masked_number" if _CARD_BEFORE.search(before) and told >= 4 else ""
