"""A guide from its table: 办理条件, 申请材料, 办理流程, 办理地点, 联系电话 …, in the shapes a guide's fields have."""

import re
from collections.abc import Iterable, Mapping, Sequence

from accessibility.retrofit.fields.pairs import Pair

TO_DO = "待填"  # as plugins/content_model/validate.py has it: an editor fills it in
REQUIRED = ("category", "audience", "life_event", "department", "legal_basis", "conditions", "materials", "steps",
            "time_limit", "fee", "offline_way", "places", "phones", "complaint", "checked_on")  # fmt: skip
_ITEM = re.compile(
    r"(?:^|(?<=[；;。\s\n]))\s*(?:[（(]\s*[\d一二三四五六七八九十]+\s*[）)]|\d{1,2}\s*[.、．)）](?!\d)|[①-⑳]|[一二三四五六七八九十]+、|[·•●■◆-])\s*"
)
_PHONE = re.compile(
    r"(?<![\d-])(?:(0\d{2,3})\s*[-—－)） ]\s*(?=\d{7,8}))?"
    r"((?:(?<=\D)|^)\d{7,8}(?:\s*[-转]\s*\d{1,6})?|1\d{10}|12\d{3}|[48]00-?\d{3,4}-?\d{3,4})(?![\d-])"
)
_CATEGORIES = {
    "办证": "残疾人证|证件|换证|补证|评残|办证|残疾证",
    "康复": "康复|手术|救治|矫治",
    "教育": "教育|助学|学生|上学|入学|学费|高考",
    "就业": "就业|创业|培训|按比例|保障金|盲人按摩",
    "社会保障与补贴": "补贴|救助|补助|生活|护理|保险|低保|津贴|燃油",
    "托养与照护": "托养|照护|照料|居家",
    "辅助器具": "辅助器具|辅具|轮椅|假肢|助听器",
    "无障碍改造": "无障碍改造|家庭改造|无障碍",
    "维权": "维权|法律|信访|投诉|援助",
}


def guide_fields(pairs: Iterable[Pair], title: str) -> tuple[dict[str, object], list[str]]:
    """Every field of a guide, 待填 where the old page is silent; and "label：value" of what has no place."""
    told: dict[str, list[Pair]] = {}
    for pair in pairs:
        if pair.value.strip():
            told.setdefault(pair.field, []).append(pair)
    texts = {field: "\n".join(pair.value for pair in some) for field, some in told.items()}
    unplaced = [f"{pair.label}：{pair.value}" for pair in told.get("", [])]
    values: dict[str, object] = dict.fromkeys(REQUIRED, TO_DO)
    if category := next((name for name, words in _CATEGORIES.items() if re.search(words, title)), ""):
        values["category"] = category
    for field in ("legal_basis", "conditions", "standard", "delivery"):
        if field in texts:
            values[field] = pieces(texts[field])
    for field in ("department", "fee", "result", "cross_region", "offline_way"):
        if field in texts:
            values[field] = " ".join(texts[field].split("\n"))
    values |= _grouped(texts)
    values |= _phones(texts, unplaced)
    if re.match(r"https?://\S+$", texts.get("online_url", "")):
        values["online_url"] = texts["online_url"]
    elif "online_url" in texts:
        unplaced.append(f"{told['online_url'][0].label}：{texts['online_url']}")
    return values, unplaced


def _grouped(texts: Mapping[str, str]) -> dict[str, object]:
    """Fields whose values have parts of their own."""
    values: dict[str, object] = {}
    if "materials" in texts:
        values["materials"] = [_material(piece) for piece in pieces(texts["materials"])]
    if "steps" in texts:
        values["steps"] = _steps(pieces(texts["steps"]))
    if {"statutory", "promised"} & texts.keys():
        values["time_limit"] = {name: texts.get(name, TO_DO).replace("\n", " ") for name in ("statutory", "promised")}
    if {"places", "hours"} & texts.keys():
        values["places"] = [_place(texts)]
    return values


def pieces(text: str) -> list[str]:
    """One text a number, bullet or line."""
    parts = [part.strip(" ；;\n") for line in text.split("\n") for part in _split(line)]
    return [part[:-1] if part.endswith("。") and part.count("。") == 1 else part for part in parts if part]


def _split(line: str) -> list[str]:
    if _ITEM.match(line) or len(_ITEM.findall(line)) >= 2:
        return _ITEM.split(line)
    return re.split(r"；", line) if line.count("；") >= 1 else [line]


def _material(text: str) -> dict[str, object]:
    """The words stay whole; form and count only where they are told."""
    both = re.search(r"原件.{0,3}复印件|复印件.{0,3}原件", text)
    form = "原件和复印件" if both else "复印件" if "复印件" in text else "原件" if "原件" in text else TO_DO
    count = re.search(r"(\d{1,2}|[一二两三四五六])\s*(?:份|张)", text)
    numerals = "零一二三四五六"
    number = (
        {"两": "2"}.get(count[1], str(numerals.find(count[1])) if count[1] in numerals else count[1])
        if count
        else TO_DO
    )
    return {"name": text, "form": form, "count": int(number) if number != TO_DO else TO_DO}


def _steps(texts: Sequence[str]) -> list[dict[str, object]]:
    """ "申请：本人向街道残联提出" is name and text; a step without a name is called by its number."""
    found = []
    for number, text in enumerate(texts, start=1):
        met = re.match(r"([\u4e00-\u9fff]{2,8})[：:。]\s*(.+)", text, re.DOTALL)
        name, said = (met[1], met[2]) if met else (f"第{number}步", text)
        found.append({"name": name, "text": said})
    return found


def _place(texts: Mapping[str, str]) -> dict[str, object]:
    where = " ".join(texts.get("places", TO_DO).split("\n"))
    hours = " ".join(texts.get("hours", TO_DO).split("\n"))
    return {
        "name": " ".join(texts.get("department", where).split("\n")),
        "address": where,
        "hours": hours,
        "step_free": TO_DO,
    }


def _phones(texts: Mapping[str, str], unplaced: list[str]) -> dict[str, object]:
    found: list[dict[str, object]] = []
    values: dict[str, object] = {}
    for field, kind in (("phones", "咨询"), ("complaints", "监督")):
        text = texts.get(field, "")
        numbers = phone_numbers(text)
        rest = _PHONE.sub("", text).strip(" \n、，,；;/：:")
        note = (
            {"name": " ".join(rest.split())} if rest.strip("（）()") and len(numbers) == 1 and len(rest) <= 24 else {}
        )
        found += [{"kind": kind, "number": number, **note} for number in numbers]
        if rest.strip("（）()") and not note and field == "phones":
            unplaced.append(f"咨询电话：{' '.join(text.split())}")
    if found:
        found += [
            {"kind": kind, "number": TO_DO} for kind in ("咨询", "监督") if kind not in {one["kind"] for one in found}
        ]
        values["phones"] = found
    if "complaints" in texts:
        values["complaint"] = " ".join(texts["complaints"].split())
    return values


def phone_numbers(text: str) -> list[str]:
    """As our phones are written: 0555-1234567, 0555-1234567-8012, 12385."""
    found = []
    for area, number in _PHONE.findall(text):
        plain = re.sub(r"\s*[-转]\s*", "-", number)
        found.append(f"{area}-{plain}" if area else plain)
    return list(dict.fromkeys(found))
