"""One attachment as a body, by what its bytes are. What could not be read is a doubt: a bad file never raises."""

import html
import re
from dataclasses import replace

from lxml import etree

from accessibility.retrofit.body import body_of
from accessibility.retrofit.encodings import read as decode
from accessibility.retrofit.papers.kinds import kind_of
from accessibility.retrofit.papers.ocr import pictures_html
from accessibility.retrofit.papers.patience import at_most
from accessibility.retrofit.papers.pdf import pdf_pages
from accessibility.retrofit.papers.rtf import rtf_html
from accessibility.retrofit.papers.scans import scanned_pages
from accessibility.retrofit.papers.word97 import EncryptedError, word_html
from accessibility.retrofit.papers.word_programs import converted
from accessibility.retrofit.tree import body_element, tree_of
from accessibility.retrofit.values import Body, Doubt, identity

SECONDS = 60  # for one file
LARGEST = 30 * 1024 * 1024  # bytes
LONGEST = 4_000_000  # characters of HTML


def paper_of(data: bytes, name: str, url: str, *, title: str = "", ocr: bool = False) -> Body:
    """The words of a file as a body.

    name: its name, for its ending. title: of the item, not said again. ocr: read scanned pages too, seconds a page.
    """
    doubts: list[Doubt] = []

    def doubt(kind: str, met: str, proposal: str = "") -> None:
        about = identity(kind, url, met)
        doubts.append(Doubt(kind=kind, place=url, met=met, proposal=proposal, evidence=url, identity=about))

    shown = name or url.rpartition("/")[2]
    if not data or len(data) > LARGEST:
        doubt("paper", f"附件“{shown}”{'是空的' if not data else '太大'}，没有转成文字")
        return Body(markdown="", doubts=tuple(doubts))
    try:
        with at_most(SECONDS):
            source = _html(data, name, doubt, shown, ocr=ocr)
    except EncryptedError:
        doubt("paper", f"附件“{shown}”加了密码，读不出来，请向原单位要没有密码的文件")
        source = ""
    except (ValueError, RecursionError, MemoryError, etree.LxmlError) as problem:
        doubt("paper", f"附件“{shown}”坏了或者格式不认识（{type(problem).__name__}），没有转成文字")
        source = ""
    if not source.strip():
        if not doubts:
            doubt("paper", f"附件“{shown}”里没有文字")
        return Body(markdown="", doubts=tuple(doubts))
    body = body_of(body_element(tree_of(source[:LONGEST])), url, title=title)
    met = f"正文是从附件“{shown}”转换来的，请对照原件核对" if body.markdown.strip() else f"附件“{shown}”里没有文字"
    doubt("paper", met)
    return replace(body, doubts=(*body.doubts, *doubts))


def _html(data: bytes, name: str, doubt, shown: str, *, ocr: bool) -> str:  # type: ignore[no-untyped-def]
    kind = kind_of(data, name)
    match kind:
        case "docx":
            from accessibility.retrofit.papers.docx import docx_html  # noqa: PLC0415 — an extra

            source, pictures = docx_html(data)
            if pictures:
                doubt("alternative", f"附件“{shown}”里有 {pictures} 张图片，没有放进正文")
            return source
        case "word97":
            return _word97(data)
        case "rtf":
            return rtf_html(data)
        case "sheet":
            from accessibility.retrofit.papers.sheets import sheet_html  # noqa: PLC0415 — an extra

            source, whole = sheet_html(data)
            if not whole:
                doubt("paper", f"附件“{shown}”的表格太大，只转换了前面的部分")
            return source
        case "pdf":
            return _pdf(data, doubt, shown, ocr=ocr)
        case "page":
            return decode(data).text
        case "text":
            return _text(decode(data).text)
        case "picture":
            _picture([data], doubt, shown, ocr=ocr)
            return ""
        case "encrypted":
            raise EncryptedError("encrypted")
    doubt("paper", f"附件“{shown}”不是能转成文字的格式")
    return ""


def _word97(data: bytes) -> str:
    """With our own reader; what it does not understand, with a program on this machine."""
    try:
        source = word_html(data)
    except EncryptedError:
        raise
    except (ValueError, IndexError, ArithmeticError, LookupError) as problem:
        if other := converted(data):
            return other
        raise ValueError("word97") from problem
    return source if re.search(r">[^<\s]", source) else converted(data) or source


def _pdf(data: bytes, doubt, shown: str, *, ocr: bool) -> str:  # type: ignore[no-untyped-def]
    pages = pdf_pages(data)
    if pages.scanned:
        pictures = scanned_pages(data, pages.scanned) if ocr else []
        where = "、".join(str(at) for at in pages.scanned[:10])
        _picture(pictures, doubt, f"{shown}（第 {where} 页）", ocr=ocr)
    if not pages.whole:
        doubt("paper", f"附件“{shown}”太长，只转换了前面的部分")
    return pages.html


def _picture(pictures: list[bytes], doubt, shown: str, *, ocr: bool) -> None:  # type: ignore[no-untyped-def]
    """Scans: what is read in them is a proposal, never text of the page."""
    read, able = pictures_html(pictures) if ocr else ("", False)
    lines = "\n".join(html.unescape(line) for line in re.findall(r"<p>(.*?)</p>", read))
    met = f"“{shown}”是扫描的图片，没有文字"
    doubt("ocr", met if able else f"{met}；装上文字识别（podao[ocr]）可以得到一份建议", lines)


def _text(text: str) -> str:
    return "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
