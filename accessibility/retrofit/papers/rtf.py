"""The text of RTF files, which old sites hand out as .doc: paragraphs and the rows of tables."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

TOKEN = re.compile(r"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)")
# Groups whose text is no text of the document
_SILENT = """
fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr generator listtable
listoverridetable themedata datastore xmlnstbl fldinst filetbl rsidtbl latentstyles colorschememapping revtbl
bkmkstart bkmkend shpinst nonshppict
"""
SILENT = frozenset(_SILENT.split())
SIGNS = {"tab": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”"}
SIGNS |= {"bullet": "•", "line": "\n"}
ESCAPES = {"\\": "\\", "{": "{", "}": "}", "~": " ", "_": "-"}
CODES = {936: "gb18030", 950: "big5hkscs", 932: "cp932", 949: "cp949", 65001: "utf-8"}
ENDS = {"par": "par", "sect": "par", "page": "par", "cell": "cell", "row": "row"}


def is_rtf(data: bytes) -> bool:
    return data.lstrip(b"\xef\xbb\xbf \r\n")[:5] == b"{\\rtf"


def rtf_html(data: bytes) -> str:
    """The document as HTML."""
    rows: list[str] = []
    cells: list[str] = []
    found: list[str] = []
    for text, end in Reader().parts(data.decode("latin-1")):
        words = html.escape(text.strip()).replace("\n", "<br>")
        if end == "cell":
            cells.append(words)
        elif end == "row":
            rows.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
            cells = []
        else:
            if rows:
                found.append(f'<table border="1">{"".join(rows)}</table>')
                rows = []
            found += [f"<p>{words}</p>"] if words else []
    if rows:
        found.append(f'<table border="1">{"".join(rows)}</table>')
    return "\n".join(found)


@dataclass(slots=True)
class Reader:
    text: list[str] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)  # of a character that takes more than one byte
    groups: list[tuple[bool, int]] = field(default_factory=list)
    silent: bool = False
    skipped: int = 1  # characters after \u that stand in for it
    after: int = 0  # of these, how many are still to come
    codepage: str = "gb18030"
    starred: bool = False
    in_table: bool = False

    def parts(self, source: str) -> Iterator[tuple[str, str]]:
        """Each piece of text with what ends it: "par", "cell" or "row"."""
        for token in TOKEN.finditer(source):
            word, number, byte, sign, brace, plain = token.groups()
            if byte is not None:
                self.byte(int(byte, 16))
            elif plain is not None:
                self.plain(plain)
            elif brace or sign or word:
                self.flush()
                if brace:
                    self.group(brace)
                elif sign:
                    self.sign(sign)
                elif not self.control(word, number) and word in ENDS:
                    yield self.taken(), ENDS[word]
        self.flush()
        yield self.taken(), "par"

    def byte(self, value: int) -> None:
        if self.after:
            self.after -= 1
        elif not self.silent:
            self.raw.append(value)

    def plain(self, text: str) -> None:
        text, self.after = text[self.after :], max(0, self.after - len(text))
        if self.silent or not text:
            return
        if any(ord(char) > 0x7F for char in text):  # bytes written as they are
            self.raw.extend(text.encode("latin-1", "replace"))
            return
        self.flush()
        self.text.append(text)

    def flush(self) -> None:
        if self.raw:
            self.text.append(self.raw.decode(self.codepage, "replace"))
            self.raw.clear()

    def group(self, brace: str) -> None:
        self.after = 0
        if brace == "{":
            self.groups.append((self.silent, self.skipped))
            self.starred = False
        elif self.groups:
            self.silent, self.skipped = self.groups.pop()

    def sign(self, sign: str) -> None:
        if sign == "*":
            self.starred = True
        elif not self.silent:
            self.text.append(ESCAPES.get(sign, ""))

    def control(self, word: str, number: str | None) -> bool:
        """Whether the word was understood; one that ends a piece of text is not."""
        if word in SILENT or (self.starred and word != "shppict"):
            self.silent = True
        self.starred = False
        if word == "ansicpg" and number:
            self.codepage = CODES.get(int(number), "cp1252")
        elif word == "uc" and number:
            self.skipped = max(0, min(int(number), 8))
        elif self.silent:
            return True
        elif word == "u" and number:
            self.text.append(chr(int(number) % 0x10000))
            self.after = self.skipped
        elif word in SIGNS:
            self.text.append(SIGNS[word])
        elif word in ("intbl", "pard"):
            self.in_table = word == "intbl"
        elif word == "par" and self.in_table:
            self.text.append("\n")
        else:
            return False
        return True

    def taken(self) -> str:
        """Halves of characters outside the basic plane belong together."""
        text = "".join(self.text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        self.text.clear()
        return text
