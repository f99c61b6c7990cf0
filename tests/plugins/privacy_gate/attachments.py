"""Attachments made on the spot: name → bytes, with one ID somewhere in each of `telling()` and none in `silent()`."""

import io
import zipfile
from collections.abc import Mapping

from PIL import ExifTags, Image, ImageDraw, ImageFont, PngImagePlugin
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText

ID = "999999199001010016"
HALVES = (ID[:9], ID[9:])
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def telling() -> dict[str, bytes]:
    """Each tells of a person, each in another place."""
    runs = "".join(f"<w:r><w:t>{half}</w:t></w:r>" for half in HALVES)
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{half}</w:t></w:r></w:p></w:tc>" for half in HALVES)
    a_row = "".join(
        f'<c r="{column}1" t="inlineStr"><is><t>{half}</t></is></c>' for column, half in zip("AB", HALVES, strict=True)
    )
    photo = picture("JPEG", gps=True)
    return {
        "body.docx": docx(f"<w:p><w:r><w:t>{ID}</w:t></w:r></w:p>"),
        "runs.docx": docx(f"<w:p>{runs}</w:p>"),
        "table.docx": docx(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"),
        "deleted.docx": docx(f"<w:p><w:del><w:r><w:delText>{ID}</w:delText></w:r></w:del></w:p>"),
        "hidden.docx": docx(f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{ID}</w:t></w:r></w:p>"),
        "comment.docx": docx(
            "",
            **{
                "word/comments.xml": f"<w:comments {_W}><w:comment><w:p><w:r><w:t>{ID}</w:t></w:r></w:p></w:comment></w:comments>"
            },
        ),
        "header.docx": docx("", **{"word/header1.xml": f"<w:hdr {_W}><w:p><w:r><w:t>{ID}</w:t></w:r></w:p></w:hdr>"}),
        "footnote.docx": docx(
            "", **{"word/footnotes.xml": f"<w:footnotes {_W}><w:p><w:r><w:t>{ID}</w:t></w:r></w:p></w:footnotes>"}
        ),
        "property.docx": docx("", **{"docProps/core.xml": f"<p><title>{ID}</title></p>"}),
        "alt.docx": docx(f'<w:p><docPr xmlns="x" id="1" descr="证件 {ID}"/></w:p>'),
        "photo.docx": docx("", **{"word/media/image1.jpeg": photo}),
        "inner.docx": docx("", **{"word/embeddings/a.xlsx": xlsx(f'<row><c t="str"><v>{ID}</v></c></row>')}),
        "illness.docx": docx("<w:p><w:r><w:t>王建国患有尿毒症</w:t></w:r></w:p>"),
        "text.xlsx": xlsx(f'<row><c t="str"><v>{ID}</v></c></row>'),
        "shared.xlsx": xlsx(
            '<row><c t="s"><v>0</v></c></row>',
            **{"xl/sharedStrings.xml": f"<sst {_S}><si><r><t>{ID[:5]}</t></r><r><t>{ID[5:]}</t></r></si></sst>"},
        ),
        "cells.xlsx": xlsx(f"<row>{a_row}</row>"),
        "column.xlsx": xlsx(
            "".join(f'<row><c t="str"><v>{half}</v></c><c t="str"><v>甲</v></c></row>' for half in HALVES)
        ),
        "number.xlsx": xlsx("<row><c><v>13800138000</v></c></row>"),
        "science.xlsx": xlsx("<row><c><v>1.3800138E10</v></c></row>"),
        "damaged.xlsx": xlsx("<row><c><v>9.9999919900101005E17</v></c></row>"),
        "hidden.xlsx": xlsx(f'<row><c t="str"><v>{ID}</v></c></row>', state="hidden"),
        "very-hidden.xlsx": xlsx(f'<row><c t="str"><v>{ID}</v></c></row>', state="veryHidden"),
        "comment.xlsx": xlsx(
            "",
            **{
                "xl/comments1.xml": f"<comments {_S}><commentList><comment><text><t>{ID}</t></text></comment></commentList></comments>"
            },
        ),
        "list.xlsx": xlsx(
            '<row><c t="str"><v>李秀英</v></c><c t="str"><v>肢体</v></c><c t="str"><v>二级</v></c></row>'
        ),
        "slide.pptx": package({"ppt/slides/slide1.xml": f"<p {_A}><a:p><a:r><a:t>{ID}</a:t></a:r></a:p></p>"}),
        "notes.pptx": package(
            {"ppt/notesSlides/notesSlide1.xml": f"<p {_A}><a:p><a:r><a:t>{ID}</a:t></a:r></a:p></p>"}
        ),
        "body.odt": package({"content.xml": f'<t xmlns:x="y"><x:p>{ID}</x:p></t>'}),
        "body.pdf": pdf(ID),
        "property.pdf": pdf("form", title=ID),
        "note.pdf": pdf("form", note=ID),
        "inner.pdf": pdf("form", inner=("list.csv", f"1,{ID}\n".encode())),
        "utf8.csv": f"序号,证号\n1,{ID}\n".encode(),
        "excel.csv": "\ufeff姓名,残疾类别\n李秀英,肢体\n".encode(),
        "gbk.csv": "姓名,残疾类别\n李秀英,肢体\n".encode("gb18030"),
        "utf16.txt": f"证号{ID}".encode("utf-16"),
        "old.rtf": rb"{\rtf1 "
        + "".join(f"\\'{byte:02x}" for byte in "王建国患有尿毒症".encode("gb18030")).encode()
        + b"}",
        "text.zip": package({"a/list.txt": ID}),
        "nested.zip": package({"b.zip": package({"list.csv": ID})}),
        "office.zip": package({"b.docx": docx(f"<w:p><w:r><w:t>{ID}</w:t></w:r></w:p>")}),
        "name.zip": package({f"{ID}.txt": "x"}),
        "place.jpg": photo,
        "artist.jpg": picture("JPEG", artist=f"ID {ID}"),
        "chunk.png": picture("PNG", artist=ID),
        "drawing.svg": f'<svg xmlns="http://www.w3.org/2000/svg"><text><tspan>{HALVES[0]}</tspan><tspan>{HALVES[1]}</tspan></text></svg>'.encode(),
        "comment.svg": f'<svg xmlns="http://www.w3.org/2000/svg"><!-- {ID} --></svg>'.encode(),
        "film.vtt": f"WEBVTT\n\n00:01.000 --> 00:02.000\n{ID}\n".encode(),
        "media.xlsx": xlsx("", **{"xl/media/image1.jpeg": photo}),
        "link.docx": docx(f'<w:p><w:r><w:instrText>HYPERLINK "https://a.example/?id={ID}"</w:instrText></w:r></w:p>'),
        "relation.docx": docx("", **{"word/_rels/document.xml.rels": f'<r><x Target="https://a.example/{ID}"/></r>'}),
        "chunk.docx": docx("", **{"word/afchunk.html": f"<p>{ID}</p>"}),
        "drawn.docx": docx("", **{"word/media/image1.emf": f"证号{ID}".encode("utf-16-le")}),
        "embedded.xlsx": xlsx("", **{"xl/embeddings/a.docx": docx(f"<w:p><w:r><w:t>{ID}</w:t></w:r></w:p>")}),
        "pivot.xlsx": xlsx("", **{"xl/pivotCache/pivotCacheRecords1.xml": f'<r {_S}><s v="{ID}"/></r>'}),
        "chart.pptx": package({"ppt/charts/chart1.xml": f"<c><v>{ID}</v></c>"}),
        "tail.jpg": picture("JPEG") + f" {ID} ".encode(),
        "place.png": picture("PNG", artist='<x exif:GPSLatitude="30,15N"/>'),
        "letter.eml": f"Subject: =?x?=\n\n{''.join(f'={byte:02X}' for byte in '王建国患有尿毒症'.encode())}\n".encode(),
        "card.vcf": f"BEGIN:VCARD\nTEL:13800138000\nNOTE:{ID}\n".encode(),
        "title.mp3": b"ID3\3\0 " + ID.encode() + b" \xff\xfb",
        "table.html": "<table>\n<tr>\n<td>王建国</td>\n<td>肢体</td>\n<td>二级</td>\n</tr>\n</table>".encode(),
        "day.ics": f"BEGIN:VCALENDAR\nDESCRIPTION:{ID}\n".encode(),
    }


def silent() -> dict[str, bytes]:
    """Forms and tables as federations publish them."""
    form = "<w:p><w:r><w:t>姓名____ 身份证号____ 残疾类别____ 监护人____</w:t></w:r></w:p>"
    return {
        "form.docx": docx(form),
        "figures.xlsx": xlsx(
            "".join(f"<row><c><v>{n * 1371}</v></c><c><v>0.1234567890123</v></c></row>" for n in range(1, 60))
        ),
        "slide.pptx": package({"ppt/slides/slide1.xml": f"<p {_A}><a:p><a:r><a:t>2026年助残日</a:t></a:r></a:p></p>"}),
        "form.pdf": pdf("Form 2026-05-11 010-88886666", title="2026"),
        "figures.csv": "区,视力,听力\n甲区,1201,1302\n".encode(),
        "forms.zip": package({"form.docx": docx(form), "说明.txt": "填表说明"}),
        "photo.jpg": picture("JPEG", artist="市残联"),
        "plain.jpg": picture("JPEG"),
        "table.html": "<table>\n<tr>\n<td>视力</td>\n<td>一级</td>\n<td>30人</td>\n</tr>\n</table>".encode(),
        "sound.mp3": b"ID3\3\0\xff\xfb" * 9,
        "drawing.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M1382.5 1390.25L13800138000 4"/></svg>',
    }


def unreadable() -> dict[str, bytes]:
    """Nobody can look into these."""
    locked = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf("x"))))
    locked.encrypt("secret")
    target = io.BytesIO()
    locked.write(target)
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    return {
        "locked.pdf": target.getvalue(),
        "locked.zip": with_password(package({"a.txt": "x"})),
        "locked.docx": ole,
        "locked.xlsx": ole,
        "broken.docx": b"PK\3\4 nothing",
        "broken.xlsx": xlsx("<row>")[:-40],
        "broken.zip": package({"a.txt": "x" * 99})[:-30],
        "old.doc": ole,
        "old.xls": ole,
        "list.rar": b"Rar!\x1a\7\0",
        "list.7z": b"7z\xbc\xaf\x27\x1c",
        "wrong.jpg": b"no picture",
        "disguised.txt": package({"a.txt": "x"}),
        "disguised.mp3": package({"a.txt": "x"}),
        "bytes.csv": bytes(range(256)) * 9,
        "pointer.xlsx": b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
        "object.docx": docx("", **{"word/embeddings/oleObject1.doc": ole}),
        "macro.docx": docx("", **{"word/embeddings/a.exe": b"MZ"}),
        "inner.zip": package({"a.exe": b"MZ"}),
        "deep.zip": nested(6),
        "drawn.pdf": pdf("", drawing="0 0 m 10 10 l S " * 400),
        "no-suffix": b"text",
    }


def with_password(data: bytes) -> bytes:
    """The flag of a password in both headers."""
    local, central = data.index(b"PK\3\4"), data.index(b"PK\1\2")
    changed = bytearray(data)
    changed[local + 6] |= 1
    changed[central + 8] |= 1
    return bytes(changed)


def nested(depth: int) -> bytes:
    data = package({"a.txt": "x"})
    for _ in range(depth):
        data = package({"a.zip": data})
    return data


def package(entries: Mapping[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return target.getvalue()


def docx(body: str, **parts: str | bytes) -> bytes:
    return package({"word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>", **parts})


def xlsx(rows: str, state: str = "visible", **parts: str | bytes) -> bytes:
    book = f'<workbook {_S}><sheets><sheet name="名单" sheetId="1" state="{state}"/></sheets></workbook>'
    sheet = f"<worksheet {_S}><sheetData>{rows}</sheetData></worksheet>"
    return package({"xl/workbook.xml": book, "xl/worksheets/sheet1.xml": sheet, **parts})


def pdf(text: str, title: str = "", note: str = "", inner: tuple[str, bytes] | None = None, drawing: str = "") -> bytes:
    stream = drawing or f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj{body}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    data += (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF"
    )
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data.encode("latin-1"))))
    if title:
        writer.add_metadata({"/Title": title})
    if note:
        writer.add_annotation(0, FreeText(text=note, rect=(50, 50, 200, 100)))
    if inner:
        writer.add_attachment(*inner)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def picture(form: str, *, gps: bool = False, artist: str = "") -> bytes:
    target, image, exif = io.BytesIO(), Image.new("RGB", (8, 8), "white"), Image.Exif()
    if gps:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (30.0, 15.0, 0.0), 3: "E", 4: (120.0, 9.0, 0.0)})
    if form == "PNG":
        chunks = PngImagePlugin.PngInfo()
        chunks.add_text("Author", artist)
        image.save(target, form, pnginfo=chunks)
        return target.getvalue()
    if artist:
        exif[ExifTags.Base.Artist] = artist
    image.save(target, form, exif=exif)
    return target.getvalue()


def written(text: str) -> bytes:
    """A picture of a text."""
    target, image = io.BytesIO(), Image.new("RGB", (900, 120), "white")
    ImageDraw.Draw(image).text((20, 30), text, fill="black", font=ImageFont.load_default(size=48))
    image.save(target, "PNG")
    return target.getvalue()
