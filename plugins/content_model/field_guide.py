"""The declarations as a reference for editors: docs/fields.zh-CN.md, kept equal by a test."""

from collections.abc import Iterable, Iterator

from plugins.content_model.declarations import Declaration, Field, common, group, item_type, item_types, names
from plugins.content_model.declarations import portal_file as portal_declaration
from plugins.content_model.new import yaml_lines


def field_guide() -> str:
    """The whole reference as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# 字段表"
    yield ""
    yield "由 `python -m plugins.content_model fields` 从声明文件生成，不要手工修改。"
    yield ""
    yield "## 所有内容都有的字段"
    yield ""
    yield from _fields(common().values())
    for name in item_types():
        declaration = item_type(name)
        own = [field for key, field in declaration.fields.items() if key not in common()]
        yield f"## {declaration.label}（`type: {name}`）"
        yield ""
        yield declaration.purpose
        yield ""
        yield from _fields(own)
    yield "## 几种内容共用的分项"
    yield ""
    for name in names("groups"):
        yield from _declared(group(name), "###")
    yield "## 门户文件"
    yield ""
    for name in names("portal_files"):
        yield from _declared(portal_declaration(name), f"### `portal/{name}.yaml`")


def _declared(declaration: Declaration, mark: str) -> Iterator[str]:
    yield f"{mark} {declaration.label}"
    yield ""
    yield declaration.purpose
    yield ""
    yield from _fields(declaration.fields.values())


def _fields(fields: Iterable[Field]) -> Iterator[str]:
    for field in fields:
        yield f"- **{field.label}** `{field.key}`（{'，'.join(_facts(field))}）：{field.help}"
        if field.choices:
            yield f"  可以写：{'、'.join(field.choices)}。"
        yield ""
        yield "  ```yaml"
        yield from (f"  {line}" for line in yaml_lines(field.key, field.example))
        yield "  ```"
        yield ""


_KINDS = {
    "text": "一行文字", "paragraph": "一段文字", "word": "词", "date": "日期", "moment": "日期和时间",
    "flag": "true 或 false", "number": "整数", "choice": "选词", "slug": "网址名", "language": "语言代码",
    "url": "网址", "email": "邮箱", "phone_number": "电话号码", "document_number": "发文字号",
    "index_number": "索引号", "statistical_period": "数据时期", "item": "内容文件路径", "file": "文件位置",
    "unit": "单位代号", "day": "宣传日代号", "rows": "数据行",
}  # fmt: skip


def _facts(field: Field) -> Iterator[str]:
    yield "必填" if field.required else "一般必填" if field.asked else "选填"
    yield f"分项：{field.group.label}" if field.group else _KINDS[field.kind]
    if field.many:
        yield "列表"
