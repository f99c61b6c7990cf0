"""Links inside attachments: a Word file that still points at its author's disk shows it to every reader."""

import re
import zipfile
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

from plugins.content_model.markdown.addresses import Kind, judge
from plugins.content_model.problem import Problem

_OFFICE = {".docx", ".xlsx", ".pptx"}
_RELATION = re.compile(r"<Relationship\b[^>]*>")
_TARGET = re.compile(r'\bTarget="([^"]*)"')
_MOST_BYTES = 4 * 1024 * 1024  # of one .rels file; larger ones are no work of an office program


def links_inside(path: Path, data: bytes) -> Iterator[Problem]:
    """Private places that an Office file or a PDF links. Files that cannot be read are told by other gates."""
    suffix = path.suffix.lower()
    found = _of_office(data) if suffix in _OFFICE else _of_pdf(data) if suffix == ".pdf" else ()
    for target in sorted(set(found)):
        if judge(target).kind is Kind.PRIVATE:
            what = f"附件“{path.name}”里有链接指向内部的位置“{target}”。"
            remedy = "请在原来的软件里删去这个链接（或者换掉模板），重新保存。"
            yield Problem(path=path, line=0, met=target, what=what, remedy=remedy)


def _of_office(data: bytes) -> Iterator[str]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for member in archive.infolist():
                if member.filename.endswith(".rels") and member.file_size <= _MOST_BYTES:
                    yield from _external(archive.read(member).decode("utf-8", "replace"))
    except Exception:  # a broken archive; script_gate and privacy_gate refuse it
        return


def _external(relations: str) -> Iterator[str]:
    for relation in _RELATION.findall(relations):
        target = _TARGET.search(relation)
        if target and 'TargetMode="External"' in relation:
            yield unquote(unescape(target[1]))


def _of_pdf(data: bytes) -> Iterator[str]:
    """The /URI and /F strings that stand uncompressed; link annotations nearly always do."""
    for found in re.finditer(rb"/(?:URI|F)\s*\(((?:[^()\\]|\\.)*)\)", data):
        yield found[1].decode("utf-8", "replace").replace("\\\\", "\\").replace("\\(", "(").replace("\\)", ")")
