"""The line under a title: "发布时间：2019-3-1　来源：区残联　点击数：12　【大 中 小】【打印】"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from accessibility.retrofit.fields.dates import Met, When, dates_in, first_date
from accessibility.retrofit.fields.labels import taken_apart

# What may stand in such a line without saying anything about the text
_TOOLS = re.compile(
    r"【?\[?(?:我要)?(?:打印(?:此页|本页|本文|文章)?|关闭(?:此页|窗口|本页)?|收藏(?:此页|本页|本文)?|返回(?:列表|上页|顶部|首页)?"
    r"|加入收藏|推荐给?(?:好友|朋友)?|发送给好友|纠错|我要纠错|转发|分享到?|下载(?:本文)?|语音播报|听新闻|朗读|复制链接|扫一扫.{0,12}|繁体|简体)\]?】?"
    r"|字[体号](?:大小)?|[\[【(（]?\s*(?:特大|超大|默认|大|中|小|缩小|放大|A[+-]|T\s*[|｜]?\s*T)\s*[\]】)）]?"
    r"|次|人次|人气|微信|微博|新浪|腾讯|QQ空间|人人网|0|\d{1,7}"
)
# A day in large figures above its month: 19 / 2018-04
_BADGE = re.compile(
    r"(\d{1,2})\s*日?\s*((?:19|20)\d{2})\s*[-/.年]\s*(0?[1-9]|1[0-2])月?|((?:19|20)\d{2})\s*[-/.年]\s*(0[1-9]|1[0-2])月?\s*(\d{2})"
)
_EDGE = re.compile(r"[\s\u3000|｜/\[\]【】()（）:：·,，;；\-—_>]+")
_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3])[:：][0-5]\d(?:[:：][0-5]\d)?")


@dataclass(frozen=True, slots=True)
class Byline:
    """What one line told. `pure`: it holds nothing else and may leave the body."""

    values: Mapping[str, str] = field(default_factory=dict)  # field → text; dates as When prints them
    unplaced: tuple[str, ...] = ()  # "审核：张三": told, but no field of ours
    pure: bool = False


def byline_of(text: str) -> Byline:
    """Reads one line; empty when nothing in it is a label or a date."""
    if len(text) > 300:
        return Byline()
    before, named = taken_apart(text, "byline")
    values: dict[str, str] = {}
    if badge := _BADGE.fullmatch(text):
        day, year, month = (badge[1], badge[2], badge[3]) if badge[1] else (badge[6], badge[4], badge[5])
        when = first_date(f"{year}-{month}-{day}")
        return Byline({"date": str(when)} if when else {}, (), pure=when is not None)
    unplaced: list[str] = []
    rest = _free_date(before, values)
    for one in named:
        value = one.value
        if one.field in {"date", "updated"}:
            when, left = _date_and_rest(value)
            if when:
                values.setdefault(one.field, str(when))
            rest += " " + left
        elif one.field in {"counter", "tool"}:
            rest += " " + re.sub(r"^\s*[\d,]+\s*次?", "", _free_date(value, values))
        else:
            value, left = _value(_free_date(value, values))
            rest += " " + left
            if value and (one.field == "other" or one.field in values):
                unplaced.append(f"{one.label}：{value}")
            elif value:
                values[one.field] = value
    left = _EDGE.sub("", _TOOLS.sub("", rest))
    told = bool(named) or "date" in values
    return Byline(values, tuple(unplaced), pure=told and len(left) <= 3)


def _free_date(text: str, values: dict[str, str]) -> str:
    """A date without a name, taken out of the text."""
    met = dates_in(text)
    if not met:
        return text
    values.setdefault("date", str(met[0].when))
    return _without(text, met[0])


def _date_and_rest(text: str) -> tuple[When | None, str]:
    met = dates_in(text)
    if met:
        return met[0].when, _without(text, met[0])
    return first_date(text), "" if first_date(text) else text


def _without(text: str, met: Met) -> str:
    after = re.sub(r"^\s*(?:星期[一二三四五六日天])?\s*(?:[:：]?\d{1,2}[:：]?)*", "", text[met.end :])
    return text[: met.start] + " " + after


def _value(text: str) -> tuple[str, str]:
    """A name ends where brackets of tools or a bar begin."""
    cut = re.split(r"[|｜【\[]|\s{2,}|　", text, maxsplit=1)
    value = re.sub(r"(?:发布|发表)于$", "", _CLOCK.sub("", cut[0]).strip(" ：:-—_/，,;；")).strip()
    rest = cut[1] if len(cut) > 1 else ""
    tools = re.search(r"\s(?:字[体号]|打印|关闭|点击|浏览|分享|大 中 小).*$", value)
    if tools:
        rest, value = tools[0] + rest, value[: tools.start()].strip()
    return (value, rest) if len(value) <= 60 else ("", text)
