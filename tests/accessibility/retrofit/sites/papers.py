"""Attachments as they are met: Word 97, RTF or a web page under the name .doc, Excel, and PDF. Made by code, same bytes."""

import io
import random
import struct
import zipfile
import zlib
from html import escape

from PIL import Image, ImageDraw

from tests.accessibility.retrofit.sites.ole import excel97, word97
from tests.accessibility.retrofit.sites.story import Paper, Photo

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def paper_bytes(paper: Paper, chance: random.Random) -> bytes:
    match paper.name.rpartition(".")[2].lower():
        case "doc" | "wps":
            return chance.choice((word97, _rtf, _page))(paper.words)
        case "docx":
            return _docx(paper.words)
        case "xls":
            rows = tuple((word,) for word in paper.words)
            return excel97(rows) if chance.random() < 0.6 else _page(paper.words)
        case "xlsx":
            return _xlsx(paper.words)
        case "pdf":
            return _pdf(paper.words)
    raise ValueError(paper.name)


def photo_bytes(photo: Photo) -> bytes:
    """A picture that differs from every other. The words of a scan are lines where a reader of pictures would look."""
    shade = zlib.crc32(photo.name.encode())
    size = (600, 800) if photo.words else (400, 300)
    ground = (252, 252, 248) if photo.words else (shade & 255, shade >> 8 & 255, shade >> 16 & 255)
    image = Image.new("RGB", size, ground)
    draw = ImageDraw.Draw(image)
    for line in range(len(photo.words) or 1):
        draw.rectangle((40, 60 + 40 * line, 40 + shade % 300, 80 + 40 * line), fill=(20, 20, 20))
    file = io.BytesIO()
    image.save(file, "PNG" if photo.name.endswith("png") else "JPEG")
    return file.getvalue()


def _rtf(words: tuple[str, ...]) -> bytes:
    lines = "".join(
        "".join(f"\\u{struct.unpack('<h', char.encode('utf-16-le'))[0]}?" for char in word) + "\\par\n"
        for word in words
    )
    return (
        "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}\\f0\\fs32\n" + lines + "}"
    ).encode("ascii")


def _page(words: tuple[str, ...]) -> bytes:
    paragraphs = "".join(f"<p class=MsoNormal>{escape(word)}<o:p></o:p></p>" for word in words)
    head = "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta charset=gb2312></head><body>"
    return f"{head}{paragraphs}</body></html>".encode("gb18030")


def _zip(files: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2012, 1, 1, 0, 0, 0)), text)
    return made.getvalue()


def _docx(words: tuple[str, ...]) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{escape(word)}</w:t></w:r></w:p>" for word in words)
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return _zip({
        "[Content_Types].xml": _types({"word/document.xml": kind}),
        "_rels/.rels": _relations({"r1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f'<w:document xmlns:w="{MAIN}"><w:body>{body}</w:body></w:document>',
    })  # fmt: skip


def _xlsx(words: tuple[str, ...]) -> bytes:
    rows = "".join(
        f'<row r="{y}"><c r="A{y}" t="inlineStr"><is><t>{escape(word)}</t></is></c></row>'
        for y, word in enumerate(words, 1)
    )
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml"
    book = f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets><sheet name="表1" sheetId="1" r:id="r1"/></sheets></workbook>'
    return _zip({
        "[Content_Types].xml": _types({
            "xl/workbook.xml": kind.format("sheet.main"), "xl/worksheets/sheet1.xml": kind.format("worksheet"),
        }),
        "_rels/.rels": _relations({"r1": ("officeDocument", "xl/workbook.xml")}),
        "xl/_rels/workbook.xml.rels": _relations({"r1": ("worksheet", "worksheets/sheet1.xml")}),
        "xl/workbook.xml": book,
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData></worksheet>',
    })  # fmt: skip


def _types(parts: dict[str, str]) -> str:
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    these = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return f'<Types xmlns="{TYPES}">{rels}<Default Extension="xml" ContentType="application/xml"/>{these}</Types>'


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    these = "".join(
        f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{to}"/>' for i, (kind, to) in targets.items()
    )
    return f'<Relationships xmlns="{RELATIONS}">{these}</Relationships>'


def _pdf(words: tuple[str, ...]) -> bytes:
    """A font that is not embedded, and a map from its codes to characters, as old printers' drivers leave it."""
    characters = sorted({char for word in words for char in word})
    code = {char: number for number, char in enumerate(characters, 1)}
    lines = b"".join(
        b"1 0 0 1 60 %d Tm <%s> Tj\n" % (780 - 28 * y, "".join(f"{code[char]:04X}" for char in word).encode())
        for y, word in enumerate(words)
    )
    page = b"BT /F1 14 Tf\n" + lines + b"ET"
    pairs = "\n".join(f"<{number:04X}> <{char.encode('utf-16-be').hex()}>" for char, number in code.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(code)} beginbfchar\n{pairs}\nendbfchar\nendcmap end end"
    ).encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(page), page),
        b"<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(cmap), cmap),
    ]  # fmt: skip
    file, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(file))
    return file + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end
