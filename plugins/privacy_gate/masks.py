"""Numbers of which a part is hidden or left out, and what is left still tells: 110105********002X, 证号后四位0016."""

import re
from collections.abc import Iterator

from plugins.privacy_gate import cues, identity
from plugins.privacy_gate.spots import lines_with

Met = tuple[int, str, str]  # where, kind, text met

_SIGNS = "*＊×•●■█▇◯○#?？⋯…□◆▲※＃✱✻"
_TOKEN = re.compile(
    rf"[\d{_SIGNS}Xx_](?<![0-9A-Za-z].)[\d{_SIGNS}Xx_]{{1,39}}(?:[ -][\d{_SIGNS}Xx_]{{2,8}}){{0,5}}(?![0-9A-Za-z])"
)
_LONG = re.compile(rf"[{_SIGNS}Xx_-]{{2}}")
_DIGIT = re.compile(r"\d")
_PART = re.compile(
    r"(?P<what>身份证|证件|证号|残疾人?证|残证|公民身份|身份号|手机|电话|联系方式|银行卡|卡号|账号|帐号|账户"
    r"|存折|社保卡|一卡通|卡|护照)"
    r"(?:号码?|号)?[^。\n\d]{0,6}?(?:[后末尾前](?:面的?)?[ ]?(?:[一二三四五六七八两]|\d{1,2})[ ]?位|尾号|尾数"
    r"|末尾)(?:数字?|号码?)?"
    r"[^。\n\dA-Za-z]{0,5}?(?:为|是|：|:)?[ \t“\"'（(【\[]{0,3}(?P<told>\d{3,10}[Xx]?)(?![\d位年月日])"
)
_TAIL = re.compile("尾号|末四位|后[四六46]位")
_TAIL_OF = re.compile(
    r"(?:^|[^\u4e00-\u9fff])(?:尾号|末四位|后四位|后六位|后4位|后6位)(?:为"
    r"|是)?[:： “\"]{0,2}(?P<told>\d{4,6}[Xx]?)(?![\d位年月])"
)


def masks(text: str) -> Iterator[Met]:
    """Every number that is hidden badly."""
    for met in _PART.finditer(text):
        kind = (
            "masked_mobile"
            if re.match("手机|电话|联系", met["what"])
            else "masked_number"
            if re.match("银行|卡|账|帐|存|一卡|社保", met["what"])
            else "masked_id"
        )
        yield met.start(), kind, met[0]
    if _TAIL.search(text):
        yield from ((met.start(), "masked_number", met[0]) for met in _TAIL_OF.finditer(text))
    for begin, end in lines_with(_LONG, text):
        for met in _TOKEN.finditer(text, begin, end) if _DIGIT.search(text, begin, end) else ():
            token = met[0].strip(" -_")
            if _LONG.search(token) and (kind := _kind(token, cues.before(text, met.start()))):
                yield met.start(), kind, met[0]


def _kind(token: str, before: str) -> str:
    """Which number a masked one still tells; "" when it tells nothing, or is none."""
    dense = re.sub(r"[ -]", "", token)
    check = dense[-1] in "Xx" and dense[-2:-1].isdigit()
    told = sum(sign.isdigit() for sign in dense) + check
    hidden = len(dense) - told
    if hidden < 2 or told < 3 or cues.CODE.search(before):
        return ""
    plain = re.sub(rf"[{_SIGNS}_Xx]+", "*", dense[:-1]) + dense[-1] if check else re.sub(rf"[{_SIGNS}_Xx]+", "*", dense)
    if re.fullmatch(r"1[3-9]\d\*\d{4}|1[3-9]\d{5}\*\d{0,2}|1[3-9]\d{2,6}\*\d{2,5}", plain) and (
        len(dense) in range(9, 13) or "…" in token
    ):
        return "masked_mobile"
    if cues.IDENTITY.search(before):
        return "masked_id"
    if hidden >= 3 and told >= 5 and len(dense) == 11 and re.match(r"1[3-9]", dense):
        return "masked_mobile"
    if re.fullmatch(r"\*\d{12}|\*\d{11}[Xx]", plain) and identity.plausible_birth(plain[1:9]):
        return "masked_id"
    if hidden >= 3 and told >= 5 and 14 <= len(dense) <= 23:
        return "masked_id" if dense[:2] in identity.PROVINCES and len(dense) != 16 else "masked_number"
    if re.fullmatch(r"\d{6}\*\d{2,3}[\dXx]|\d{6}(?:19|20)\d\d\*\d{0,3}[\dXx]", plain) and told >= 9:
        return "masked_id"
    return "masked_number" if cues.CARD.search(before) and told >= 4 and hidden >= 3 else ""
