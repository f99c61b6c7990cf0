"""A copy of the converted folder that can be built and audited now: what the worklist holds is set aside in it.

An item with 待填 becomes a plain page of what is known; a picture without words becomes a sentence that says so.
Nothing of the copy is ever edited or published: every conversion makes it anew.
"""

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from accessibility.retrofit import atomic
from accessibility.retrofit.fields.services import TO_DO
from accessibility.retrofit.writing import written

COMMON = ("title", "date", "summary", "source", "unit", "author", "keywords")
_PICTURE = re.compile(r"(?m)!\[\]\((?:<[^>\n]*>|[^()\n]*)\)(?!\{)")
_HELD = "（这里有一张图片，文字说明待补。）"
HELD_GATES = {
    "review_gate": "搬迁演练：还没有三审三校。",
    "privacy_gate": "搬迁演练：旧格式的附件（.doc、.xls）还没有换，读不了；查出的个人信息在 worklist.json 里。",
    "link_gate": "搬迁演练：旧网站的外部链接和附件还没有逐个核对。",
}
LABELS = {
    "department": "承办部门",
    "legal_basis": "设定依据",
    "conditions": "受理条件",
    "materials": "申请材料",
    "steps": "办理流程",
    "time_limit": "办理时限",
    "fee": "收费标准",
    "result": "办理结果",
    "standard": "补助标准",
    "delivery": "送达方式",
    "offline_way": "线下办理",
    "cross_region": "异地办理",
    "places": "办理地点",
    "phones": "电话",
    "complaint": "监督投诉",
    "document_number": "发文字号",
    "issuer": "发布机关",
    "written_on": "成文日期",
    "index_number": "索引号",
    "validity": "有效性",
    "documents": "被解读的文件",
}


def rehearse(content: Path, portal: Path, target: Path, fallback_date: str) -> int:
    """Fills `target` with content/ and portal/; the number of items that were set aside in part."""
    shutil.rmtree(target, ignore_errors=True)
    changed = 0
    for file in sorted(content.rglob("*")):
        to = target / "content" / file.relative_to(content)
        if file.is_dir():
            continue
        to.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix != ".md":
            _linked(file, to)
            continue
        text = file.read_text(encoding="utf-8")
        shown = _shown(text, fallback_date)
        changed += shown != text
        atomic.write(to, shown)
    for file in sorted(portal.iterdir()):
        atomic.write(target / "portal" / file.name, _portal(file))
    return changed


def _portal(file: Path) -> str:
    """Gates that ask for what only people can do are off, every page says so, any column takes plain pages."""
    said = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    if file.name == "portal.yaml":
        said["demonstration"] = "这是搬迁演练，内容刚从旧网站搬来，还没有审核。"
    elif file.name == "columns.yaml":
        for column in said["columns"]:
            column["types"] = sorted({*column["types"], "page"})
    elif file.name == "gates.yaml":
        said["gates"] += [{"name": name, "state": "关", "reason": reason} for name, reason in HELD_GATES.items()]
    else:
        return file.read_text(encoding="utf-8")
    return yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=10**6)


def _linked(file: Path, to: Path) -> None:
    try:
        os.link(file, to)
    except OSError:
        shutil.copyfile(file, to)


def _shown(text: str, fallback_date: str) -> str:
    _, front, body = text.split("---\n", 2)
    fields = yaml.load(front, Loader=yaml.CBaseLoader)
    body = _PICTURE.sub(_HELD, body)
    if not _is_open(fields) or fields.get("status") == "published":
        return written({**fields, "status": "published"}, body)
    kept = {name: fields[name] for name in COMMON if name in fields}
    kept["date"] = fallback_date if kept.get("date", TO_DO) == TO_DO else kept["date"]
    rest = "\n\n".join(_sections({name: value for name, value in fields.items() if name in LABELS}))
    return written({"type": "page", "status": "published", **kept}, f"{rest}\n\n{body}")


def _is_open(value: object) -> bool:
    if isinstance(value, Mapping):
        return any(map(_is_open, value.values()))
    return any(map(_is_open, value)) if isinstance(value, list) else value == TO_DO


def _sections(fields: Mapping[str, object]) -> Iterator[str]:
    for name, value in fields.items():
        lines = list(_lines(value))
        if lines:
            listed = lines[0] if len(lines) == 1 else "\n".join(f"- {line}" for line in lines)
            yield f"## {LABELS[name]}\n\n{listed}"


def _lines(value: object) -> Iterator[str]:
    """What is known, one line a value."""
    if isinstance(value, str) and value != TO_DO:
        yield re.sub(r"([\\`*_\[\]<>#|{}])", r"\\\1", value.replace("\n", " "))
    elif isinstance(value, list):
        for one in value:
            yield from _lines(one)
    elif isinstance(value, Mapping):
        known = [line for one in value.values() for line in _lines(one)]
        if known:
            yield "，".join(dict.fromkeys(known))
