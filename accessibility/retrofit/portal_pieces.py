"""Portal files that make the converted folder buildable, by what the old site says of itself; the rest is 待核实."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from accessibility.retrofit.columns import Column
from accessibility.retrofit.fields.services import phone_numbers

_ICP = re.compile(r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP[备证]\s*\d{6,10}号?(?:-\d+)?")
_CODE = re.compile(r"网站标识码\s*[:：]?\s*([A-Za-z]{0,2}\d{8,12})")
_POLICE = re.compile(r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]公网安备\s*\d{10,16}\s*号?")
_SPONSOR = re.compile(
    r"(?:主办单位|主办|版权所有)\s*[:：]?\s*(?:©|Copyright)?\s*([\u4e00-\u9fff（）()]{4,30}?(?:会|局|委|府|厅|部|中心|办公室))"
)
_OPERATOR = re.compile(r"(?:承办单位|承办|维护单位)\s*[:：]?\s*([\u4e00-\u9fff（）()]{4,30})")
_ADDRESS = re.compile(r"(?:联系)?地址\s*[:：]\s*([^\s|｜,，;；]{5,50}?)(?=\s|邮编|电话|邮政编码|$|[|｜,，;；])")
_POSTCODE = re.compile(r"邮(?:政)?编(?:码)?\s*[:：]\s*(\d{6})")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TYPES = {
    "news": "工作动态",
    "notice": "通知公告",
    "policy": "政策文件",
    "interpretation": "政策解读",
    "guide": "办事服务",
    "page": "概况信息",
}
UNKNOWN = "旧网站没有写明，待核实"
NO_NUMBER = "0000-0000000"  # nobody's: the model asks for one, and the old site told none
ABOUT = {
    "slug": "about",
    "name": "关于本站",
    "description": "本站的无障碍声明和联系方式。",
    "keywords": ["无障碍声明", "联系"],
    "column_type": "概况信息",
    "update_within": "不限",
    "types": ["page"],
}


def site_name(titles: Iterable[str], footer: str, meta: Mapping[str, str], host: str) -> str:
    """By the government tag, the sponsor in the footer, or the title of the home page."""
    if name := meta.get("sitename", "").strip():
        return name
    window = next(iter(titles), "")
    parts = [part.strip() for part in re.split(r"[_|｜—–]|\s-\s|--", window) if part.strip()]
    named = [
        re.sub(
            r"^(欢迎(访问|光临|来到)?)|(官方网站|门户网站|政务网|信息网|网站|官网|首页|欢迎您|欢迎你|[!！])+$", "", part
        )
        for part in parts
    ]
    named = [name for name in named if 4 <= len(name) <= 30]
    if sponsor := _SPONSOR.search(footer):
        return sponsor[1]
    return next((name for name in named if re.search(r"残联|联合会|局|政府|会$", name)), named[0] if named else host)


def portal_files(
    *, name: str, home: str, footer: str, meta: Mapping[str, str], columns: Sequence[Column],
    kinds: Mapping[str, Sequence[str]], baseline: str,
) -> dict[str, str]:  # fmt: skip
    """File name → text. kinds: the types of each column's items, by its folder."""
    host = urlsplit(home).hostname or "old.example"
    numbers = phone_numbers(footer) or [NO_NUMBER]
    address = _first(_ADDRESS, footer)
    portal = {
        "name": name,
        "short_name": name if len(name) <= 12 else name.replace("残疾人联合会", "残联"),
        "description": meta.get("description") or f"{name}的信息公开和办事服务网站",
        "keywords": [word for word in re.split(r"[,，、;；\s]+", meta.get("keywords", "")) if word][:8]
        or ["残疾人", "残联"],
        "url": f"https://{host}",
        "site_id_code": meta.get("siteidcode") or _first(_CODE, footer),
        "icp": _whole(_ICP, footer),
        "police": _whole(_POLICE, footer),
        "lang": "zh-CN",
        "sponsor": _first(_SPONSOR, footer) or name,
        "operator": _first(_OPERATOR, footer),
        "address": address or UNKNOWN,
        "postcode": _first(_POSTCODE, footer),
        "hours": UNKNOWN,
        "email": _whole(_EMAIL, footer),
        "phones": [
            {
                "kind": kind,
                "number": numbers[0],
                "name": UNKNOWN if numbers[0] == NO_NUMBER else "旧网站没有分用途，待核实",
            }
            for kind in ("咨询", "监督", "网站技术")
        ],
        "other_ways": [f"来信：{address}" if address else UNKNOWN],
        "barrier_reply": UNKNOWN,
    }
    level = next((word for word in ("街道", "乡镇", "县", "区", "市") if word in name), "市")
    unit = {"slug": "owner", "name": name, "short_name": portal["short_name"], "level": level}
    listed = [_column(one, kinds.get(one.slug, ())) for one in columns]
    taken = {one["slug"] for one in listed}
    people = [
        {
            "slug": "editor",
            "name": "旧网站编辑（待登记）",
            "unit": "owner",
            "roles": ["编辑"],
            "email": "editor@example.org",
            "sample": True,
        }
    ]
    moved = {"proof": "能核对就核对", "reason": "内容从旧网站搬来，保留原来的发布日期。"}
    gates = [{"name": "publication_dates", "state": "开", "baseline": baseline, **moved}]
    return {
        "portal.yaml": _yaml({key: value for key, value in portal.items() if value}),
        "columns.yaml": _yaml({"columns": listed if "about" in taken else [*listed, ABOUT]}),
        "units.yaml": _yaml({"units": [unit]}),
        "people.yaml": _yaml({"people": people}),
        "gates.yaml": _yaml({"gates": gates}),
        "calendar.yaml": Path(__file__).with_name("starter").joinpath("calendar.yaml").read_text(encoding="utf-8"),
    }


def starter_items(name: str, date: str) -> dict[str, str]:
    """Pages that our theme links and an old site has not: path from content/ → text."""
    folder = Path(__file__).with_name("starter")
    texts = {f"about/{file.name}": file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.md"))}
    return {path: text.replace("〔单位〕", name).replace("〔日期〕", date) for path, text in texts.items()}


def _column(one: Column, kinds: Sequence[str]) -> dict[str, object]:
    types = sorted(set(kinds)) or ["page"]
    most = max(types, key=lambda kind: (list(kinds).count(kind), kind))
    return {
        "slug": one.slug,
        "name": one.name,
        "description": one.description or f"旧网站“{one.name}”栏目的内容。",
        "keywords": [one.name],
        "column_type": _TYPES.get(most, "工作动态"),
        "update_within": "不限",
        "types": types,
    }


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""


def _whole(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""


def _yaml(value: object) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10**6)
