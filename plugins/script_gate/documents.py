"""What runs in a PDF: actions in any object, compressed or not, and files hidden in it."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from plugins.script_gate.fault import Fault

_ACTIONS = {"/JavaScript": "脚本", "/Launch": "启动程序的动作", "/ImportData": "取数据的动作", "/Rendition": "脚本"}
_KINDS = {"/EmbeddedFile": "夹带的文件", "/RichMedia": "会动的内容", "/Movie": "会动的内容"}
# A broken file may show pypdf less than it shows a viewer: names that stand uncompressed count by themselves
_RAW = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFile|RichMedia|XFA)(?![A-Za-z])")
_MOST_OBJECTS = 200_000
_RESAVE = "请从原稿重新导出 PDF，不要带脚本、表单动作和附件。"


def pdf_faults(data: bytes) -> Iterator[Fault]:
    """Raises ValueError for a file that pypdf cannot read."""
    from pypdf import PdfReader  # noqa: PLC0415, slow to load, and most portals check no PDF at their desk
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(BytesIO(data))
        met = {kind for one in _objects(reader) for kind in _lively(one)} | {
            name.decode() for name in _RAW.findall(data)
        }
        for kind in sorted(met):
            yield Fault(line=0, met=kind, what=(_ACTIONS | _KINDS | {"/XFA": "动态表单（XFA）"})[kind], remedy=_RESAVE)
    except (PyPdfError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _objects(reader: Any) -> Iterator[Any]:
    """Every indirect object; trailers are among what they reach."""
    numbers = {number for table in reader.xref.values() for number in table} | set(reader.xref_objStm)
    if len(numbers) > _MOST_OBJECTS:
        raise ValueError("too many objects")
    from pypdf.generic import IndirectObject  # noqa: PLC0415

    for number in sorted(numbers):
        generation = next((gen for gen, table in reader.xref.items() if number in table), 0)
        yield reader.get_object(IndirectObject(number, generation, reader))


def _lively(value: Any, depth: int = 0) -> Iterator[str]:
    """Kinds met in one object and what is written inside it, not behind references."""
    if depth > 30:
        return
    if isinstance(value, dict):
        if value.get("/S") in _ACTIONS:
            yield str(value.get("/S"))
        for key in ("/Type", "/Subtype"):
            if value.get(key) in _KINDS:
                yield str(value.get(key))
        if "/XFA" in value:
            yield "/XFA"
        if "/JS" in value:
            yield "/JavaScript"
        for key in list(value):
            yield from _lively(value.raw_get(key) if hasattr(value, "raw_get") else value[key], depth + 1)
    elif isinstance(value, list):
        for one in list.__iter__(value):
            yield from _lively(one, depth + 1)
