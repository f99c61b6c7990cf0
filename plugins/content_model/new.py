"""Make the file an editor starts from: every field with its help, what is required marked, nothing invented."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from plugins.content_model.declarations import Field, item_type
from plugins.content_model.publication import build_time
from plugins.content_model.read_portal import read_portal
from plugins.content_model.refusal import RefusalError
from plugins.content_model.validate import TO_DO


def new_item(type: str, title: str, root: Path, column: str | None = None) -> Path:
    """Write a draft of this type and give its path. Raises RefusalError, and never writes over a file."""
    portal, _ = read_portal(root)
    fitting = [one.slug for one in portal.columns if type in one.types]
    if not fitting:
        known = "、".join(sorted({name for one in portal.columns for name in one.types}))
        raise RefusalError(f"没有栏目可以放“{type}”。", f"可以用的类型：{known}。")
    if column and column not in fitting:
        raise RefusalError(f"栏目“{column}”里不能放“{type}”。", f"可以放它的栏目：{'、'.join(fitting)}。")
    folder = root / "content" / (column or fitting[0])
    folder.mkdir(parents=True, exist_ok=True)
    text = draft(type, title, build_time(), unit=portal.units[0].slug if portal.units else TO_DO)
    name = slug_of(title) or type
    for number in range(1, 1000):
        path = folder / (f"{name}.md" if number == 1 else f"{name}-{number}.md")
        try:
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            continue
        return path
    raise RefusalError(f"“{name}”这个文件名已经用了太多次。", "请换一个标题。")


def slug_of(title: str, longest: int = 60) -> str:
    """The title in pinyin, as an address: 残疾人证办理 is can-ji-ren-zheng-ban-li."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415, its dictionaries take a while to load

    syllables = _ascii_words(" ".join(lazy_pinyin(title)))
    slug = ""
    for syllable in syllables:
        if len(slug) + len(syllable) >= longest:
            break
        slug += f"-{syllable}" if slug else syllable
    return slug


def _ascii_words(text: str) -> Iterator[str]:
    kept = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in text)
    return (word.lower() for word in kept.split())


def draft(type: str, title: str, now: datetime, unit: str) -> str:
    """A whole file: valid as a draft; required fields wait as 待填, the others stand commented out."""
    declaration = item_type(type)
    given = {"type": type, "title": quoted(title), "status": "draft", "date": f"{now:%Y-%m-%d %H:%M}", "unit": unit}
    lines = ["---", f"# {declaration.label}：{declaration.purpose}"]
    lines += [
        f"# 写着“{TO_DO}”的填写（或者按说明删去）以后才能发布；前面有“# ”的可以不填，要填就删去“# ”。例子只是示意。",
        "",
    ]
    for field in declaration.fields.values():
        lines += [*_field_lines(field, given.get(field.key)), ""]
    lines[-1] = "---"
    lines += [f"{TO_DO}：正文写在这里，写完删去这一行。小标题从“## ”开始。", ""]
    return "\n".join(lines)


def _field_lines(field: Field, given: str | None) -> Iterator[str]:
    """Help, the choices, an example, and the field itself."""
    need = "（必填）" if field.required else "（一般必填）" if field.asked else ""
    yield f"# {field.label}{need}：{field.help}"
    if field.choices:
        yield f"# 可以写：{'、'.join(field.choices)}。"
    if given is not None:
        yield f"{field.key}: {given}"
        return
    example = yaml_lines(field.key, field.example)
    yield from (f"# {line}" for line in example)
    if field.required or field.asked:
        yield f"{field.key}: {TO_DO}"


def yaml_lines(key: str, value: Any, indent: str = "") -> list[str]:
    """A declared example as an editor would write it."""
    if isinstance(value, str):
        return [f"{indent}{key}: {quoted(value)}"]
    if isinstance(value, dict):
        return [f"{indent}{key}:", *_entries(value, indent + "  ")]
    if all(isinstance(one, str) for one in value):
        return [f"{indent}{key}: [{', '.join(quoted(one) for one in value)}]"]
    lines = [f"{indent}{key}:"]
    for one in value:
        if isinstance(one, list):
            lines.append(f"{indent}  - [{', '.join(map(quoted, one))}]")
            continue
        first, *rest = _entries(one, indent + "    ")
        lines += [f"{indent}  - {first.strip()}", *rest]
    return lines


def _entries(group: dict[str, Any], indent: str) -> list[str]:
    return [line for key, value in group.items() for line in yaml_lines(key, value, indent)]


def quoted(text: str) -> str:
    """The text as a YAML value, in quotes only where YAML would take it for something else."""
    signs = "&*!|>%@`\"'#-?:[]{},~"
    plain = text and text[0] not in signs and ": " not in text and " #" not in text and text[-1] not in ": "
    plain = plain and not any(sign in text for sign in "[]{},") and text.isprintable()
    return text if plain else json.dumps(text, ensure_ascii=False)
