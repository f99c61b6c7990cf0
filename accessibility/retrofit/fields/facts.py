"""What a document says of itself: 索引号, 文号, 发布机构, 成文日期, 有效性 …, in the shapes our fields have."""

import re
from collections.abc import Iterable, Sequence

from accessibility.retrofit.fields.dates import dates_in, first_date
from accessibility.retrofit.fields.pairs import Pair

# 残联发〔2019〕12号 with any brackets and blanks; 国务院令第711号
_NUMBER = re.compile(
    r"([\u4e00-\u9fff]{1,20}?)\s*[\[［(（【{<《〈「〖〔]\s*((?:19|20)\d{2})\s*[\]］)）】}>》〉」〗〕]\s*第?\s*0*(\d{1,5})\s*号"
)
_ORDER = re.compile(r"([\u4e00-\u9fff]{2,20}?令)\s*[（(]?\s*第\s*([\d一二三四五六七八九十百零〇]+)\s*号")
_INDEX = re.compile(r"(?:[0-9A-Z]{8}-?[0-9A-Z]|[0-9A-Z]{18})/\d{4}-\d{5,}", re.ASCII)
_VALIDITY = {
    **dict.fromkeys(("有效", "是", "现行有效"), "有效"),
    **dict.fromkeys(("已修改", "修改"), "已修改"),
    **dict.fromkeys(("废止", "已废止"), "废止"),
    **dict.fromkeys(("失效", "已失效", "无效", "否"), "失效"),
}
_DISCLOSURE = {"主动公开": "主动公开", "依申请公开": "依申请公开"}


def document_number(text: str) -> str:
    """The first in a text, as GB/T 9704 writes it; "" when there is none."""
    plain = re.sub(r"[０-９]", lambda sign: str(ord(sign[0]) - ord("０")), text)
    if met := _NUMBER.search(plain):
        name = re.sub(r"^(?:文号|字号|发文字号|根据|按照|依据|的|和|及|《.*》|印发)+", "", met[1])
        return f"{name}〔{met[2]}〕{int(met[3])}号" if name else ""
    if met := _ORDER.search(plain):
        number = met[2].replace("〇", "零")
        return f"{met[1]}第{number}号"
    return ""


def placed(pairs: Iterable[Pair]) -> tuple[dict[str, object], list[str]]:
    """Values by field of the content model; and "label：value" of what has no place there."""
    values: dict[str, object] = {}
    unplaced: list[str] = []
    for pair in pairs:
        text = pair.value.replace("\n", " ").strip()
        if not text or text in {"无", "-", "—", "/"}:
            continue
        value = _value(pair.field, text)
        if value is None or not pair.field or values.get(pair.field, value) != value:
            unplaced.append(f"{pair.label}：{text}")
        else:
            values[pair.field] = value
    return values, unplaced


def _value(field: str, text: str) -> object:
    """None for what our field cannot hold."""
    if field in {"written_on", "effective_on", "repealed_on"}:
        when = first_date(text)
        return when.day.isoformat() if when else None
    if field == "date":
        when = first_date(text)
        return str(when) if when else None
    if field == "document_number":
        return document_number(text) or None
    if field == "index_number":
        return text if _INDEX.fullmatch(text) else None
    if field == "validity":
        return _VALIDITY.get(text.strip(" 。"))
    if field == "disclosure":
        return _DISCLOSURE.get(text)
    if field == "issuer":
        return [name for name in re.split(r"[、,，;；\s]+", text) if name]
    if field == "theme_words":
        return [word for word in re.split(r"[、,，;；\s|]+", text) if word]
    return text or None


def signature(lines: Sequence[str]) -> tuple[str, str]:
    """Who signed and when: the last lines of a document, "某市残疾人联合会" and "2019年3月1日"."""
    last = [line for line in lines[-8:] if line]
    for number in range(len(last) - 1, -1, -1):
        met = dates_in(last[number])
        if len(met) != 1 or len(last[number]) > 45:
            continue
        left = (last[number][: met[0].start] + last[number][met[0].end :]).strip(" 　（）()。")
        before = last[number - 1] if number else ""
        if left and not _organisation(left):
            continue
        return _organisation(left or before), met[0].when.day.isoformat()
    return "", ""


def _organisation(text: str) -> str:
    plain = re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", text).strip(" 　（）()")
    ends = r".{2,30}(?:会|局|委|部|厅|府|院|室|中心|处|科|所|站|组|公司|学校|协会|联|办)"
    return plain if re.fullmatch(ends, plain) else ""
