"""PDF files are checked for tags, title, language, alternatives; without the extra they are said not to be."""

from io import BytesIO

import pytest
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, NameObject, StreamObject, TextStringObject

from accessibility import pdf
from accessibility.documents import documents, promises
from accessibility.errors import PageError
from accessibility.model import Attachment
from accessibility.reports import formats
from tests.accessibility.findings import report

XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">申请表</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF>
</x:xmpmeta><?xpacket end="w"?>"""


def made(*, good: bool, title: str = "") -> bytes:
    """A page without content; a good one is tagged, titled and has its language. title: in the old place."""
    writer = PdfWriter()
    if title:
        writer.add_metadata({"/Title": title})
    writer.add_blank_page(200, 200)
    root = writer.root_object
    if good:
        stream = StreamObject()
        stream.set_data(XMP.encode())
        stream.update({NameObject("/Type"): NameObject("/Metadata"), NameObject("/Subtype"): NameObject("/XML")})
        root[NameObject("/Metadata")] = writer._add_object(stream)
        root[NameObject("/Lang")] = TextStringObject("zh-CN")
        root[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})
        root[NameObject("/ViewerPreferences")] = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
        tree = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot"), NameObject("/K"): ArrayObject()})
        root[NameObject("/StructTreeRoot")] = writer._add_object(tree)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


needs_extra = pytest.mark.skipif(not pdf.can_check(), reason="page-validation is not installed")


@needs_extra
def test_a_file_without_tags_and_title_is_found_out_and_a_good_one_is_not():
    assert [found.check for found in pdf.examined("/a.pdf", made(good=False)).findings] == [
        "pdf_is_tagged",
        "pdf_has_title",
    ]
    assert pdf.examined("/a.pdf", made(good=True)).findings == ()


@needs_extra
def test_a_title_in_the_old_place_counts_when_it_is_shown():
    shown = pdf.examined("/a.pdf", made(good=True, title="申请表").replace(b"dc:title", b"dc:other"))
    assert (shown.title, shown.findings) == ("申请表", ())
    hidden = pdf.examined("/a.pdf", made(good=False, title="申请表"))
    assert [found.selector for found in hidden.findings if found.check == "pdf_has_title"] == [
        "PDF (VIEWER-PREFERENCES)"
    ]


@needs_extra
def test_what_is_no_pdf_is_reported_as_not_checked():
    (left,) = pdf.examined("/a.pdf", b"<html>404").not_checked
    assert "/a.pdf 没有检测" in left.why.zh


@needs_extra
def test_files_in_a_folder_are_checked_and_others_listed(tmp_path):
    (tmp_path / "表 1.pdf").write_bytes(made(good=False))
    listed = [
        (Attachment(url=f"/{name}", kind=name[-3:], pages=()), tmp_path) for name in ("表 1.pdf", "a.doc", "no.pdf")
    ]
    attachments, (bad, gone) = documents(listed, (), None, lambda path, folder: f"site{path}")
    assert [(one.url, one.checked) for one in attachments] == [
        ("site/表 1.pdf", True),
        ("site/a.doc", False),
        ("site/no.pdf", True),
    ]
    assert bad.url == "site/表 1.pdf" and len(bad.findings) == 2
    assert "读不了文件" in gone.not_checked[0].why.zh


class Web:
    """Stands in for a fetcher: files elsewhere must never be asked for."""

    agent = "Podao"

    def get(self, url, **_):
        raise PageError(f"{url} 没有检测：连不上服务器。")


@needs_extra
def test_files_on_other_hosts_are_listed_only():
    there = Attachment(url="https://other.example/a.pdf", kind="pdf", pages=())
    attachments, results = documents([(there, None)], ["example.org"], Web(), str)
    assert ([one.checked for one in attachments], results) == ([False], ())


def test_without_the_extra_the_promises_are_said_to_be_left_out(monkeypatch):
    monkeypatch.setattr(pdf, "EXTRA", "no_such_module")
    listed = [(Attachment(url="/a.pdf", kind="pdf", pages=()), None)]
    run, left = promises(listed)
    assert run == () and {promise.check for promise in left} >= {"pdf_is_tagged", "pdf_has_title", "pdf_has_language"}
    assert "没有安装 page-validation" in formats()["text"](report(left_out=left))


def test_a_run_without_pdf_says_nothing_of_them():
    assert promises([(Attachment(url="/a.doc", kind="doc", pages=()), None)]) == ((), ())


@needs_extra
def test_a_run_that_is_stopped_keeps_what_was_checked_and_tells_the_rest(tmp_path, monkeypatch):
    for name in "abc":
        (tmp_path / f"{name}.pdf").write_bytes(made(good=True))
    listed = [(Attachment(url=f"/{name}.pdf", kind="pdf", pages=()), tmp_path) for name in "abc"]
    examined = pdf.examined

    def interrupted(url, content):
        if url == "/b.pdf":
            raise KeyboardInterrupt
        return examined(url, content)

    monkeypatch.setattr(pdf, "examined", interrupted)
    attachments, (_, stopped) = documents(listed, (), None, lambda path, folder: path)
    assert [one.checked for one in attachments] == [True, True, False]
    assert "中途停止" in stopped.not_checked[0].why.zh
