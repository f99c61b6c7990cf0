"""Pages whose only content is an attachment: the words of the paper become the body."""

import re
from collections.abc import Sequence
from dataclasses import replace

from accessibility.retrofit.archive import Archive
from accessibility.retrofit.body.names import PICTURES
from accessibility.retrofit.papers.paper import paper_of
from accessibility.retrofit.values import Body, FileRef, Piece

READABLE = ("doc", "docx", "wps", "rtf", "pdf", "xls", "xlsx", "et", "txt")
MOST_WORDS = 60  # characters of prose beside the links; more is a text of its own
LINK = re.compile(r"!?\[(?:[^\[\]\\]|\\.)*\]\([^()\s]*\)")
FORMAL = re.compile(r"附件|下载|点击|相关|文件|正文|全文|详见|请看|如下|见|\W|\d")


def is_only_paper(body: Body) -> Sequence[FileRef]:
    """The papers that are all there is to read, none when the page says something itself."""
    papers = [one for one in body.files if one.name.rpartition(".")[2] in READABLE and one.kind == "attachment"]
    pictures = [one for one in body.files if one.name.rpartition(".")[2] in PICTURES]
    words = FORMAL.sub("", LINK.sub("", body.markdown))
    return papers if papers and not pictures and len(words) <= MOST_WORDS and "|---" not in body.markdown else ()


def spoken(body: Body, archive: Archive, url: str, title: str) -> Body:
    """The body of a page, with the words of its papers when these are all it has."""
    for file in is_only_paper(body):
        record = archive.get(file.url)
        if record is not None:
            body = with_paper(body, paper_of(archive.body(record), file.name, file.url, title=title), url)
    return body


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
