"""Pages whose only content is an attachment: the words of the paper become the body."""

import re
from collections.abc import Sequence
from dataclasses import replace

from accessibility.errors import PageError
from accessibility.retrofit.archive import Archive
from accessibility.retrofit.body.names import PICTURES
from accessibility.retrofit.papers.ocr import read_picture
from accessibility.retrofit.papers.paper import paper_of
from accessibility.retrofit.values import Body, Doubt, FileRef, Piece, identity

READABLE = ("doc", "docx", "wps", "rtf", "pdf", "xls", "xlsx", "et", "txt")
MOST_WORDS = 60  # characters of prose beside the links; more is a text of its own
MOST_SCANS = 6  # pictures of a page that are read, a second or two each
FEWEST_SIGNS = 12  # fewer are a stamp or a caption, which the alternative tells
LINK = re.compile(r"!?\[(?:[^\[\]\\]|\\.)*\]\([^()\s]*\)")
FORMAL = re.compile(r"附件|下载|点击|相关|文件|正文|全文|详见|请看|如下|见|\W|\d")


def is_only_paper(body: Body) -> Sequence[FileRef]:
    """The papers that are all there is to read, none when the page says something itself."""
    papers = [one for one in body.files if one.name.rpartition(".")[2] in READABLE and one.kind == "attachment"]
    pictures = [one for one in body.files if one.name.rpartition(".")[2] in PICTURES]
    words = FORMAL.sub("", LINK.sub("", body.markdown))
    return papers if papers and not pictures and len(words) <= MOST_WORDS and "|---" not in body.markdown else ()


def spoken(body: Body, archive: Archive, url: str, title: str, *, ocr: bool = False) -> Body:
    """The body of a page, with the words of its papers when these are all it has. ocr: scans are read too."""
    for file in is_only_paper(body):
        record = archive.get(file.url)
        if record is not None:
            body = with_paper(body, paper_of(archive.body(record), file.name, file.url, title=title, ocr=ocr), url)
    return read_scans(body, archive, url) if ocr else body


def read_scans(body: Body, archive: Archive, url: str) -> Body:
    """A page that is only pictures: what is read in them is proposed, and never put in by itself."""
    pictures = [one for one in body.files if one.kind == "image"]
    words = FORMAL.sub("", LINK.sub("", body.markdown))
    if not pictures or len(words) > MOST_WORDS or "|---" in body.markdown:
        return body
    doubts: list[Doubt] = []
    for file in pictures[:MOST_SCANS]:
        record = archive.get(file.url)
        text = _read(archive.body(record)) if record is not None else ""
        if len("".join(text.split())) >= FEWEST_SIGNS:
            name = identity("ocr", url, file.url)
            met = "这一页的正文是图片，下面是机器认出来的文字，请对照图片改成一字不差"
            doubts.append(Doubt(kind="ocr", place=file.url, met=met, proposal=text, evidence=file.url, identity=name))
    return replace(body, doubts=(*body.doubts, *doubts))


def _read(data: bytes) -> str:
    """Nothing where character recognition is not installed: the doubt about the alternative asks all the same."""
    try:
        return read_picture(data)
    except PageError:
        return ""


def with_paper(body: Body, paper: Body, url: str) -> Body:
    """The page with the words of the paper below its link."""
    if not paper.markdown.strip():
        return replace(body, doubts=(*body.doubts, *paper.doubts))
    piece = Piece(kind="attachment", source=url, at="", text=url, fate="kept", why="paper")
    markdown = f"{body.markdown.strip()}\n\n{paper.markdown.strip()}\n".lstrip()
    return replace(
        body,
        markdown=markdown,
        doubts=(*body.doubts, *paper.doubts),
        pieces=(*body.pieces, piece, *paper.pieces),
        files=(*body.files, *paper.files),
    )
