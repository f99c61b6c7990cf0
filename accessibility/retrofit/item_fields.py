"""From what was found on a page to the fields its type asks for; what is not there is 待填 and a doubt."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from accessibility.retrofit.fields.dates import date_in_path, dates_in
from accessibility.retrofit.fields.kinds import notice_kind
from accessibility.retrofit.fields.pairs import Pair
from accessibility.retrofit.fields.services import TO_DO, guide_fields
from accessibility.retrofit.fields.title import norm
from accessibility.retrofit.reading import Found
from accessibility.retrofit.values import Doubt, identity

_HERE = re.compile(r"本站|本网|本网站|原创|站内|未知|网络|不详|admin|管理员|佚名|转载")
_LABELS = {
    "editor": "责任编辑",
    "photographer": "摄影",
    "index_number": "索引号",
    "subject": "主题分类",
    "issuer": "发布机构",
    "written_on": "成文日期",
    "document_number": "文号",
    "validity": "有效性",
    "effective_on": "施行日期",
    "repealed_on": "废止日期",
    "theme_words": "主题词",
    "disclosure": "公开方式",
}
_PLACES = {
    "news": {"editor", "photographer"},
    "notice": {"issuer", "document_number", "written_on"},
    "policy": {"index_number", "subject", "issuer", "written_on", "document_number", "validity", "effective_on",
               "repealed_on", "theme_words", "disclosure"},
}  # fmt: skip


Say = Callable[[str, str, str, str], None]  # kind of a doubt, what was met, proposal, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Who publishes."""

    name: str
    unit: str = "owner"


@dataclass(slots=True, kw_only=True)
class Filled:
    fields: dict[str, object]
    tail: list[str]  # "标签：内容" of what no field takes; goes to the end of the body
    doubts: list[Doubt]


def filled(found: Found, kind: str, url: str, column: str, site: Site, listed: str, meta: Mapping[str, str]) -> Filled:
    """listed: the date that a list page gives this page, or ""."""
    doubts: list[Doubt] = []
    values = found.values
    title = found.title.text or TO_DO

    def doubt(name: str, met: str, proposal: str, about: str) -> None:
        doubts.append(
            Doubt(kind=name, place=about, met=met, proposal=proposal, evidence=url, identity=identity(name, url, about))
        )

    if not found.title.sure:
        doubt("title", "标题没有把握", "" if title == TO_DO else title, "title")
    said = {"type": kind, "title": title, "status": "published"}
    fields: dict[str, object] = dict(said)
    fields["date"] = _date(values, url, listed, kind, doubt)
    fields["source"] = _source(values, site)
    fields["unit"] = site.unit
    author = str(values.get("author", ""))
    if author and not _HERE.fullmatch(author):
        fields["author"] = author
    fields["keywords"] = _words(str(values.get("keywords", "")))
    tail = [one for one in found.unplaced if one and not _HERE.fullmatch(one.partition("：")[2])]
    fields |= _of_kind(found, kind, column, site, tail, doubt, str(fields["date"]))
    for name, label in _LABELS.items():
        if name in values and name not in fields and name not in _PLACES.get(kind, set()):
            if name == "document_number" and any(_same(str(values[name]), word) for word in found.words):
                continue
            value = values[name]
            tail.append(f"{label}：{'、'.join(value) if isinstance(value, list) else value}")
    lacking = sorted(name for name, value in fields.items() if _is_to_do(value))
    if lacking:
        fields["status"] = "draft"
        for name in lacking:
            if name not in {"title", "date"}:
                doubt("field", f"原网页没有“{name}”", "", name)
    return Filled(fields=fields, tail=list(dict.fromkeys(tail)), doubts=doubts)


def _same(number: str, text: str) -> bool:
    digits = re.findall(r"\d+", number)
    return bool(digits) and all(one in text for one in digits) and len(text) <= 60


def _is_to_do(value: object) -> bool:
    if isinstance(value, Mapping):
        return any(_is_to_do(one) for one in value.values())
    if isinstance(value, list):
        return any(_is_to_do(one) for one in value)
    return value == TO_DO


def _date(values: Mapping[str, object], url: str, listed: str, kind: str, say: Say) -> str:
    if "date" in values:
        return str(values["date"])
    if listed:
        return listed
    if "updated" in values:
        return str(values["updated"])
    if signed := values.get("signed_on") or values.get("written_on"):
        say("date", "没有发布日期，先用落款日期", str(signed), "date")
        return str(signed)
    if hint := date_in_path(url):
        say("date", "没有发布日期，网址里像有一个", str(hint), "date")
        return str(hint)
    say("date", "没有发布日期", "", "date")
    return TO_DO


def _source(values: Mapping[str, object], site: Site) -> str:
    said = str(values.get("source", "")).strip()
    if said and not _HERE.fullmatch(said):
        return said
    issuer = values.get("issuer")
    return (issuer[0] if isinstance(issuer, list) and issuer else "") or site.name


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[、,，;；\s|]+", text) if word][:8]


def _of_kind(
    found: Found, kind: str, column: str, site: Site, tail: list[str], say: Say, published: str
) -> dict[str, object]:
    values = found.values
    issuers = values.get("issuer") or ([values["signed_by"]] if values.get("signed_by") else [])
    signed = values.get("written_on") or values.get("signed_on")
    fields: dict[str, object] = {}
    if kind == "news":
        day, sure = _happened(found.words, published)
        fields |= {"happened_on": day, "editor": values.get("editor"), "photographer": values.get("photographer")}
        if not sure and day != TO_DO:
            say("date", "没有写明发生日期，先用发布日期", day, "happened_on")
    elif kind == "notice":
        fields["kind"] = _notice(found)
        if fields["kind"] in {"公示", "征求意见"}:
            fields["period"] = _period(found.words)
        issuer = "、".join(map(str, issuers)) if isinstance(issuers, Sequence) else ""
        fields["issuer"] = issuer or _source(values, site)
        fields |= {"document_number": values.get("document_number"), "written_on": signed}
    elif kind == "policy":
        fields |= {name: values.get(name) for name in sorted(_PLACES["policy"])}
        fields["subject"] = values.get("subject") or column or TO_DO
        fields["issuer"] = issuers or TO_DO
        fields["written_on"] = signed or TO_DO
        fields["validity"] = values.get("validity") or TO_DO
        fields["disclosure"] = values.get("disclosure") or "主动公开"
        if fields["validity"] in {"废止", "失效"} and not fields["repealed_on"]:
            fields["repealed_on"] = TO_DO
    elif kind == "interpretation":
        fields["documents"] = re.findall(r"《[^《》]+(?:《[^《》]+》[^《》]*)*》", found.title.text) or TO_DO
        fields["form"] = "文字"
        fields["interpreter"] = _source(values, site)
    elif kind == "guide":
        pairs = [pair for one in found.service for pair in one.found]
        made, rest = guide_fields(pairs, found.title.text)
        fields |= made
        tail += rest
        fields["keywords"] = _other_names(pairs, found.title.text)
        fields["summary"] = _in_short(pairs)
    return {name: value for name, value in fields.items() if value not in (None, "", [])}


def _in_short(pairs: Sequence[Pair]) -> str:
    """Who may ask for it, or the first thing its table says."""
    told = {pair.field: pair for pair in reversed(pairs)}
    first = next((told[name] for name in ("conditions", "steps", "materials") if name in told), None)
    return f"{first.label}：{first.value.replace(chr(10), '；')}" if first else ""


def _other_names(pairs: Sequence[Pair], title: str) -> list[str]:
    """A service's own name, where the title does not say it: readers look for it."""
    said = [_words(pair.value) for pair in pairs if pair.field == "heading" and norm(pair.value) not in norm(title)]
    return [word for words in said for word in words]


def _happened(words: Sequence[str], published: str) -> tuple[str, bool]:
    """The first whole date in the text that is not later than the publication; else the day of publication."""
    day = published.partition(" ")[0]
    if day == TO_DO:
        return TO_DO, False
    for word in words[:12]:
        for met in dates_in(word):
            if met.when.day.isoformat() <= day and int(day[:4]) - met.when.day.year <= 1:
                return met.when.day.isoformat(), True
        if short := re.search(r"(?<!\d)(1[0-2]|0?[1-9])月([12]\d|3[01]|0?[1-9])日", word):
            said = f"{day[:4]}-{int(short[1]):02}-{int(short[2]):02}"
            if said <= day:
                return said, True
    return day, False


def _notice(found: Found) -> str:
    kind = notice_kind(found.title.text)
    if kind in {"公示", "征求意见"} and not isinstance(_period(found.words), dict):
        return "公告" if kind == "公示" else "通知"
    return kind


def _period(words: Sequence[str]) -> object:
    """自2019年3月1日至3月7日."""
    text = "\n".join(words)
    met = re.search(
        r"((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日\s*(?:起)?\s*[-—–~～至到]+\s*(?:((?:19|20)\d{2})年)?(?:(\d{1,2})月)?(\d{1,2})日",
        text,
    )
    if not met:
        return TO_DO
    year, month, day, year2, month2, day2 = met.groups()
    start = f"{year}-{int(month):02}-{int(day):02}"
    end = f"{year2 or year}-{int(month2 or month):02}-{int(day2):02}"
    return {"start": start, "end": end} if start <= end else TO_DO
