"""Text on its way into the page: what is written, as HTML, as plain text for search, and as prose for the rules."""

import re
from collections.abc import Mapping

from plugins.content_model.markdown.abbreviations import Abbreviations
from plugins.content_model.markdown.body import Part
from plugins.content_model.markdown.escapes import masked, plain
from plugins.content_model.markdown.line_joins import need_no_blank
from plugins.content_model.markdown.page import Passage
from plugins.content_model.markdown.tags import content, start_tag

HEADING = re.compile(r"h[1-6]")
THING = "\ufffc"  # stands in the prose for code, pictures and refused HTML


class RunningText:
    """`line` is always the line in the file of what is written next."""

    def __init__(self, abbreviations: Mapping[str, str]) -> None:
        self.out: list[Part] = []
        self.text: list[str] = []
        self.line = 0
        self.passages: list[Passage] = []
        self.prose: list[str] = []
        self.abbreviations = Abbreviations(abbreviations) if abbreviations else None
        self._run: list[str] = []
        self._run_line = 0
        self._run_tag = ""
        self._run_bold = False
        self._length = 0
        self.last = ""  # character written
        self._gap = -1  # index in `out` of a line break that is not yet decided on

    def begin(self, tag: str, line: int, *, bold: bool = False) -> None:
        """A block begins; what was being written ends."""
        if self._run:
            self.end()
        self.last, self._gap = "", -1
        self.line = self._run_line = line
        self._run_tag, self._run_bold = tag, bold

    def end(self) -> None:
        """A block ends."""
        self.last, self._gap = "", -1
        if not self._run:
            return
        prose = "".join(self._run)
        end = self._length + len(prose)
        self.passages.append(
            Passage(tag=self._run_tag, start=self._length, end=end, line=self._run_line, bold=self._run_bold)
        )
        self.prose.append(prose + "\n")
        self._length = end + 1
        self._run = []
        self._run_line = self.line
        if self.text and self.text[-1] != "\n":
            self.text.append("\n")

    def words(self, text: str) -> None:
        """Text as read, escapes and all. A line break becomes a blank only where one is needed."""
        self._run.append(masked(text, THING))
        text = plain(text)
        if "\n" not in text:
            self._put(text)
            return
        first, *others = text.split("\n")
        self._put(first)
        for piece in others:
            self._break()
            self._put(piece)
        self.line += len(others)

    def _break(self) -> None:
        if self._gap < 0:
            self._gap = len(self.out)
            self.out.append("")
            self.text.append("")

    def _put(self, text: str) -> None:
        if not text:
            return
        self._close_gap(text[0])
        self.last = text[-1]
        self.text.append(text)
        if self.abbreviations and not HEADING.fullmatch(self._run_tag):
            self._put_abbreviated(text, self.abbreviations)
        else:
            self.out.append(content(text))

    def _close_gap(self, after: str) -> None:
        if self._gap >= 0 and not need_no_blank(self.last, after):
            self.out[self._gap] = "\n"
            self.text.append(" ")
        self._gap = -1

    def _put_abbreviated(self, text: str, abbreviations: Abbreviations) -> None:
        for piece, meaning in abbreviations.split(text):
            written = content(piece)
            self.out.append(f"{start_tag('abbr', {'title': meaning})}{written}</abbr>" if meaning else written)

    def code(self, text: str) -> None:
        """Text that no rule and no abbreviation looks at."""
        self._close_gap(text[:1])
        self.last = text[-1:]
        self._run.append(THING)
        self.text.append(text)
        self.out.append(content(text))

    def thing(self, part: Part) -> None:
        """A picture, or markup that readers see."""
        self._close_gap(THING)
        self.last = THING
        self._run.append(THING)
        self.out.append(part)

    def markup(self, tag: Part) -> None:
        self.out.append(tag)

    def swallow(self, line_breaks: int) -> None:
        """Line breaks that stood inside marks and show nothing."""
        if line_breaks:
            self._run.append("\n" * line_breaks)
            self.line += line_breaks

    def forget(self) -> None:
        """The next character stands at the beginning of a line."""
        self.last, self._gap = "", -1

    def since(self, mark: int) -> str:
        """The plain text written since there were `mark` pieces."""
        return "".join(self.text[mark:]).strip()
