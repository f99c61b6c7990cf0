"""Word files of today, by way of mammoth; numbers that Word would have counted are written out first."""

import re
import zipfile
from collections import defaultdict
from io import BytesIO
from typing import Any

import mammoth  # type: ignore[import-untyped]
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LARGEST = 40 * 1024 * 1024  # bytes of one part when unpacked
DIGITS = "零一二三四五六七八九"
CHINESE = ("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "ideographDigital", "japaneseCounting")


def docx_html(data: bytes) -> tuple[str, int]:
    """The document as HTML, and how many pictures it has. ValueError when it is broken."""
    pictures = 0

    def picture(image: Any) -> dict[str, str]:
        nonlocal pictures
        pictures += 1
        return {"src": ""}

    try:
        counted = with_numbers(data)
        made = mammoth.convert_to_html(
            BytesIO(counted), convert_image=mammoth.images.img_element(picture), style_map=STYLES
        )
    except (
        zipfile.BadZipFile,
        KeyError,
        etree.XMLSyntaxError,
        OSError,
        AttributeError,
        TypeError,
        IndexError,
    ) as problem:
        raise ValueError(str(problem)) from problem
    return str(made.value), pictures


STYLES = """
p[style-name='Title'] => p > strong:fresh
p[style-name='标题'] => p > strong:fresh
u => u
"""


def with_numbers(data: bytes) -> bytes:
    """The file with 一、 and （一） typed where Word counted them; bullets and plain figures stay lists."""
    source = zipfile.ZipFile(BytesIO(data))
    if any(one.file_size > LARGEST for one in source.infolist()):
        raise ValueError("too large")
    if "word/numbering.xml" not in source.namelist():
        return data
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    kinds = numberings(etree.fromstring(source.read("word/numbering.xml"), parser))
    document = etree.fromstring(source.read("word/document.xml"), parser)
    counts: dict[str, dict[int, int]] = defaultdict(dict)
    changed = False
    for paragraph in document.iter(f"{W}p"):
        numbered = paragraph.find(f"{W}pPr/{W}numPr")
        if numbered is None:
            continue
        number, level = value(numbered, "numId"), int(value(numbered, "ilvl") or 0)
        levels = kinds.get(number, {})
        if level not in levels:
            continue
        known = counts[number]
        known[level] = known.get(level, levels[level][2] - 1) + 1
        for deeper in [one for one in known if one > level]:
            del known[deeper]
        kind, pattern, _ = levels[level]
        if kind in ("bullet", "none") or (re.fullmatch(r"%\d[.、]?", pattern) and kind == "decimal"):
            continue
        label = labelled(pattern, levels, known)
        numbered.getparent().remove(numbered)  # type: ignore[union-attr]
        run = etree.Element(f"{W}r")
        etree.SubElement(run, f"{W}t").text = label
        paragraph.insert(1 if paragraph.find(f"{W}pPr") is not None else 0, run)
        changed = True
    return _packed(source, etree.tostring(document)) if changed else data


def _packed(source: zipfile.ZipFile, document: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as target:
        for one in source.infolist():
            target.writestr(one.filename, document if one.filename == "word/document.xml" else source.read(one))
    return file.getvalue()


def numberings(root: etree._Element) -> dict[str, dict[int, tuple[str, str, int]]]:
    """Of each list: by level its kind of number, its pattern (“（%1）”) and its first number."""
    abstract: dict[str, dict[int, tuple[str, str, int]]] = {}
    for one in root.iter(f"{W}abstractNum"):
        levels: dict[int, tuple[str, str, int]] = {}
        for level in one.iter(f"{W}lvl"):
            start = value(level, "start")
            levels[int(level.get(f"{W}ilvl") or 0)] = (
                value(level, "numFmt") or "decimal",
                value(level, "lvlText"),
                int(start) if start.isdecimal() else 1,
            )
        abstract[one.get(f"{W}abstractNumId") or ""] = levels
    return {one.get(f"{W}numId") or "": abstract.get(value(one, "abstractNumId"), {}) for one in root.iter(f"{W}num")}


def value(element: etree._Element, name: str) -> str:
    found = element.find(f"{W}{name}")
    return "" if found is None else found.get(f"{W}val") or ""


def labelled(pattern: str, levels: dict[int, tuple[str, str, int]], known: dict[int, int]) -> str:
    """“（%1）” as readers saw it."""
    return re.sub(r"%(\d)", lambda found: counted(levels, known, int(found[1]) - 1), pattern)


def counted(levels: dict[int, tuple[str, str, int]], known: dict[int, int], level: int) -> str:
    number = known.get(level, 1)
    kind = levels.get(level, ("decimal", "", 1))[0]
    if kind in CHINESE:
        return chinese(number)
    if kind in ("decimalEnclosedCircle", "decimalEnclosedCircleChinese") and 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    if kind == "lowerLetter":
        return chr(ord("a") + (number - 1) % 26)
    return chr(ord("A") + (number - 1) % 26) if kind == "upperLetter" else str(number)


def chinese(number: int) -> str:
    """1–99 as in official documents."""
    tens, ones = divmod(number, 10)
    if number < 1 or number > 99:
        return str(number)
    return ("" if tens == 0 else "十" if tens == 1 else f"{DIGITS[tens]}十") + (
        DIGITS[ones] if ones or not tens else ""
    )
