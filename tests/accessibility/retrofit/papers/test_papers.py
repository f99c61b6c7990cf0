"""Attachments become text: tables stay tables, numbers stay, and a damaged file is a doubt, never a crash."""

import io
import random
import struct
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accessibility.retrofit.papers import paper_of
from accessibility.retrofit.values import Body
from tests.accessibility.retrofit.sites import papers as made
from tests.accessibility.retrofit.sites.ole import compound, excel97, word97

URL = "http://old.example.gov.cn/files/a.doc"
WORDS = ("换发残疾人证登记表（样例）", "姓名、户籍地由本人填写。", "一、说明", "街道残联核对后盖章，存档备查。")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FILES = {
    "a.doc": word97(WORDS),
    "b.doc": made._rtf(WORDS),
    "c.doc": made._page(WORDS),
    "d.docx": made._docx(WORDS),
    "e.xls": excel97(tuple((word,) for word in WORDS)),
    "f.xlsx": made._xlsx(WORDS),
    "g.pdf": made._pdf(WORDS),
    "h.wps": word97(WORDS),
}


@pytest.mark.parametrize("name", FILES)
def test_every_format_gives_its_words(name: str) -> None:
    body = paper_of(FILES[name], name, URL)
    said = "换发残疾人证登记表（样例）\n\n姓名、户籍地由本人填写。\n\n## 一、说明\n\n街道残联核对后盖章，存档备查。\n"
    assert body.markdown == said
    assert [doubt.kind for doubt in body.doubts] == ["paper"]


def test_sheets_keep_merged_cells_and_headers() -> None:
    rows = (("地区", "人数", "比例"), ("甲区", "12", "0.5"), ("乙区", "8", ""))
    assert (
        "| 地区 | 人数 | 比例 |\n|---|---|---|\n| 甲区 | 12 | 0.5 |\n| 乙区 | 8 |  |"
        in paper_of(excel97(rows), "a.xls", URL).markdown
    )


def test_rtf_tables_are_tables() -> None:
    source = rb"{\rtf1\ansi\ansicpg936 \'b1\'ed\par\trowd\intbl\'c3\'fb\cell\'ca\'fd\cell\row"
    source += rb"\trowd\intbl\'bc\'d7\cell 5\cell\row\pard\'cd\'ea\par}"
    assert paper_of(source, "a.doc", URL).markdown.startswith("表\n\n表：")
    assert "| 名 | 数 |\n|---|---|\n| 甲 | 5 |\n\n完\n" in paper_of(source, "a.doc", URL).markdown


def docx(paragraphs: str, numbering: str) -> bytes:
    file = io.BytesIO(made._docx(("x",)))
    source = zipfile.ZipFile(file)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        for one in source.namelist():
            if one != "word/document.xml":
                packed.writestr(one, source.read(one))
        packed.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{paragraphs}</w:body></w:document>')
        packed.writestr("word/numbering.xml", f'<w:numbering xmlns:w="{W}">{numbering}</w:numbering>')
    return target.getvalue()


def test_numbers_that_word_counted_are_written_out() -> None:
    level = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    levels = level.format(0, "chineseCounting", "%1、") + level.format(1, "chineseCounting", "（%2）")
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    item = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    )
    plain = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    paragraphs = item.format(0, "条件") + item.format(1, "户籍在本市；") + item.format(1, "持有证件。")
    paragraphs += item.format(0, "流程") + plain.format("到街道申请办理。")
    markdown = paper_of(docx(paragraphs, numbering), "a.docx", URL).markdown
    assert markdown == "## 一、条件\n\n（一）户籍在本市；\n（二）持有证件。\n\n## 二、流程\n\n到街道申请办理。\n"


def test_an_encrypted_word_file_says_so() -> None:
    document = bytearray(0x400)
    struct.pack_into("<HH", document, 0, 0xA5EC, 0xC1)
    struct.pack_into("<H", document, 0x0A, 0x0100)
    body = paper_of(compound({"WordDocument": bytes(document), "1Table": b"\0" * 600}), "a.doc", URL)
    assert body.markdown == ""
    assert "加了密码" in body.doubts[0].met


def test_a_picture_is_asked_about() -> None:
    body = paper_of(b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "a.png", URL)
    assert (body.markdown, [doubt.kind for doubt in body.doubts]) == ("", ["ocr"])


@pytest.mark.parametrize("data", [b"", b"\0" * 2000, b"PK\x03\x04", b"%PDF-1.4", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_what_is_no_file_is_a_doubt(data: bytes) -> None:
    body = paper_of(data, "a.doc", URL)
    assert body.markdown == ""
    assert body.doubts


@given(name=st.sampled_from(sorted(FILES)), seed=st.integers(0, 10**6))
@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_a_damaged_file_never_breaks_the_conversion(name: str, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(FILES[name])
    for _ in range(chance.choice((1, 5, 50))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    if chance.random() < 0.4:
        data = data[: chance.randrange(len(data))]
    body = paper_of(bytes(data), name, URL)
    assert isinstance(body, Body)
    assert body.markdown or body.doubts
