"""PDF files: their text line by line, lines joined into paragraphs; pages without text are scans."""

import html
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from accessibility.retrofit.papers.word97 import EncryptedError

MOST_PAGES = 200
NARROWEST = 20  # Chinese characters in a full line; in a narrower page lines end where they were meant to
PAGE_NUMBER = re.compile(
    r"^\s*(?:[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d+\s*页(?:\s*[共/]\s*\d+\s*页)?|\d{1,3}(?:\s*/\s*\d{1,3})?)\s*$"
)
STARTS = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．]|第[一二三四五六七八九十百]+[章节条]|[①-⑳•●·])"
)
ENDS = tuple("。！？；：:;.!?")


@dataclass(frozen=True, slots=True)
class Pages:
    html: str
    scanned: tuple[int, ...]  # numbers of pages without text, from 1
    whole: bool
    page_numbers: tuple[str, ...]  # lines that were only the number of a page


def pdf_pages(data: bytes) -> Pages:
    """ValueError when the file is broken."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise EncryptedError("encrypted")
        count = len(reader.pages)
        texts = [reader.pages[at].extract_text() or "" for at in range(min(count, MOST_PAGES))]
    except EncryptedError:
        raise
    except (
        PyPdfError,
        OSError,
        ValueError,
        KeyError,
        IndexError,
        TypeError,
        AttributeError,
        RecursionError,
    ) as problem:
        raise ValueError(str(problem)) from problem
    except Exception as problem:
        raise ValueError(repr(problem)) from problem
    numbers = tuple(line.strip() for text in texts for line in text.split("\n") if PAGE_NUMBER.match(line))
    lines = [
        line.rstrip() for text in texts for line in text.split("\n") if line.strip() and not PAGE_NUMBER.match(line)
    ]
    scanned = tuple(at for at, text in enumerate(texts, start=1) if not text.strip())
    return Pages(
        "\n".join(f"<p>{html.escape(text)}</p>" for text in joined(lines)), scanned, count <= MOST_PAGES, numbers
    )


def joined(lines: list[str]) -> Iterator[str]:
    """Lines that go on in the next, because they were full, as one."""
    widest = sorted(map(_width, lines))[int((len(lines) - 1) * 0.9)] if lines else 0.0
    text = ""
    for line in lines:
        words = line.strip()
        if text and (STARTS.match(words) or line.startswith(("  ", "\u3000"))):
            yield text
            text = ""
        text = f"{text} {words}" if text and text[-1].isascii() and words[:1].isascii() else text + words
        if not goes_on(words, widest):
            yield text
            text = ""
    if text:
        yield text


def goes_on(line: str, widest: float) -> bool:
    """It reached the edge of the page in the middle of a sentence. widest: of most lines."""
    return widest >= NARROWEST and _width(line) >= 0.9 * widest and not line.endswith(ENDS)


def _width(line: str) -> float:
    return sum(1.0 if ord(char) > 0x2E80 else 0.5 for char in line)
