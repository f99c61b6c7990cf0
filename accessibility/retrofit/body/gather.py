"""From elements to blocks: every text is read exactly once, and becomes part of a line or is dropped with a reason."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

from accessibility.retrofit.body.account import Account, words_of
from accessibility.retrofit.body.blocks import Block, Inline, Line, Look, Run
from accessibility.retrofit.body.hiding import is_revealed
from accessibility.retrofit.body.looks import is_hidden, look_of, shown_as
from accessibility.retrofit.body.sheet import Sheet, Styles
from accessibility.retrofit.body.tabs import panels_of
from accessibility.retrofit.body.targets import Targets
from accessibility.retrofit.body.wording import clean, edits, indent_of, symbols

_BLOCKS = """
address article aside body center dd details dialog div dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
header hgroup html legend li main marquee nav p section summary td th tr tbody thead tfoot caption noframes
"""
BLOCKS = frozenset(_BLOCKS.split())
_SCRIPTS = """
script style template noscript xml head title meta link base param source track
"""
SCRIPTS = frozenset(_SCRIPTS.split())
CONTROLS = frozenset(["button", "select", "textarea", "input", "datalist", "option", "optgroup"])
WORD_LEVEL = re.compile(r"\blevel(\d)\b")
PLAYED = re.compile(r"[\"']([^\"'\s]+\.(?:flv|mp4|wmv|mp3|wma|rmvb?))[\"']", re.IGNORECASE)
TAB_LEVEL = 2  # of the words on a tab, as if they were an h2
# How far elements may stand inside one another, in calls of functions; what lies deeper is read as plain text
DEEPEST = 560
CALLS = {"ul": 8, "ol": 8, "li": 8, "dl": 9, "table": 12, "blockquote": 6}
USUAL_CALLS = 4

Handler = Callable[["Gatherer", HtmlElement, Look, Styles], None]


@dataclass(slots=True)
class Gatherer:
    sheet: Sheet
    targets: Targets
    account: Account
    handlers: Mapping[str, Handler]
    blocks: list[Block] = field(default_factory=list)
    runs: list[Inline] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    main: HtmlElement | None = None
    tabs: dict[HtmlElement, HtmlElement] = field(default_factory=dict)  # by panel
    replaced: str = ""  # letters of symbol typefaces in this line
    soft: bool = False
    kept_breaks: bool = False  # white-space: pre
    word_depth: int = 0
    holder: HtmlElement | None = None
    depth: int = 0
    paths: dict[HtmlElement, str] = field(default_factory=dict)

    def path(self, element: HtmlElement) -> str:
        found = self.paths.get(element)
        if found is None:
            found = self.paths[element] = str(element.getroottree().getpath(element))
        return found

    @contextmanager
    def apart(self) -> Iterator[list[Block]]:
        """Gathers into a list of its own, apart from the blocks gathered so far."""
        outer = self.blocks, self.runs, self.names, self.soft, self.holder
        self.blocks, self.runs, self.names, self.soft, self.holder = [], [], [], False, None
        yield self.blocks
        self.flush()
        left = self.names
        self.blocks, self.runs, self.names, self.soft, self.holder = outer
        self.names += left

    def inside(self, element: HtmlElement, look: Look) -> list[Block]:
        """The blocks of an element."""
        with self.apart() as found:
            self.walk(element, look)
        return found

    def walk(self, element: HtmlElement, look: Look) -> None:
        if element.text:
            self.text(element.text, look, element)
        for child in element:
            if isinstance(child.tag, str):
                self.child(child, look)
            if child.tail:
                self.text(child.tail, look, element)

    def child(self, element: HtmlElement, outer: Look) -> None:
        tag = element.tag
        if tag in SCRIPTS:
            self.drop(element, "script")
            return
        if tag in CONTROLS:
            self.drop(element, "tool")
            return
        styles = self.sheet.styles(element)
        if is_hidden(element, styles) and element not in self.tabs and not is_revealed(element):
            self.drop(element, "hidden")
            return
        if panels := panels_of(element, self.main):
            self.tabs.update(panels)
            return
        if (tab := self.tabs.pop(element, None)) is not None:
            self.block(tab, replace(outer, level=TAB_LEVEL, bold=True, href=""), {})
        calls = CALLS.get(tag, USUAL_CALLS)
        if self.depth + calls > DEEPEST:
            self.flatten(element, outer)
            return
        self.depth += calls
        self.read(element, styles, outer)
        self.depth -= calls

    def read(self, element: HtmlElement, styles: Styles, outer: Look) -> None:
        tag = element.tag
        look = look_of(element, styles, outer) if element.attrib or len(tag) < 8 else outer
        if (element.get("onclick") or element.get("data-href")) and tag not in ("a", "area"):
            look = self.clickable(element, look)
        if name := element.get("id") or (element.get("name") if tag == "a" else ""):
            self.names.append(name)
        handler = self.handlers.get(tag)
        if handler:
            handler(self, element, look, styles)
        elif (tag in BLOCKS and shown_as(styles) != "inline") or shown_as(styles) == "block":
            self.block(element, look, styles)
        else:
            self.inline(element, look, styles)

    def flatten(self, element: HtmlElement, look: Look) -> None:
        """Only the words; links and pictures in it are told as dropped."""
        self.text(words_of(element), look, element)
        self.tell_inside(element, "layout")

    def clickable(self, element: HtmlElement, look: Look) -> Look:
        """Words that a script makes a link."""
        target = self.targets.of_click(element)
        if target.kind not in ("page", "file"):
            return look
        kind = "attachment" if target.kind == "file" else "link"
        self.account.piece(kind, target.url, "changed", "rewritten", self.path(element))
        return replace(look, href=target.href)

    def block(self, element: HtmlElement, look: Look, styles: Styles) -> None:
        self.flush()
        self.soft = False
        listed = WORD_LEVEL.search(styles.get("mso-list", ""))
        outer, self.word_depth = self.word_depth, int(listed[1]) if listed else self.word_depth
        self.inline(element, look, styles)
        self.flush()
        self.soft, self.word_depth = False, outer

    def inline(self, element: HtmlElement, look: Look, styles: Styles) -> None:
        if not styles.get("white-space", "").startswith("pre"):
            self.walk(element, look)
            return
        outer, self.kept_breaks = self.kept_breaks, True
        self.walk(element, look)
        self.kept_breaks = outer

    def text(self, raw: str, look: Look, holder: HtmlElement) -> None:
        text = clean(raw)
        if look.face == "symbol" and (shown := symbols(text)) != text:
            self.account.dropped.update(text.strip())
            self.replaced += text.strip()
            text = shown
        if self.kept_breaks and "\n" in text:
            first, *others = text.split("\n")
            self.put(Run(first, look), holder)
            for other in others:
                self.line_break()
                self.put(Run(other, look), holder)
            return
        self.put(Run(text, look), holder)

    def put(self, run: Inline, holder: HtmlElement) -> None:
        if isinstance(run, Run) and not run.text:
            return
        if self.holder is None and not (isinstance(run, Run) and not run.text.strip()):
            self.holder = holder
        self.runs.append(run)

    def line_break(self) -> None:
        """A <br>: the second in a row parts two paragraphs."""
        self.soft = self.flush()

    def flush(self) -> bool:
        """Ends the line; False when there was nothing in it."""
        runs, holder = self.runs, self.holder
        self.runs, self.holder = [], None
        if holder is None:
            return False
        line = line_of(runs, at=self.path(holder), soft=self.soft, depth=self.word_depth, names=tuple(self.names))
        self.names = []
        if self.replaced:  # the line as the page's text has it, so that whoever looks for it finds its reason
            said = f"{self.replaced}{line.text[len(self.replaced) :]}"
            self.account.piece("text", said, "changed", "word-markup", line.at)
            self.replaced = ""
        self.blocks.append(line)
        return True

    def add(self, *blocks: Block) -> None:
        """Blocks that stand apart from the lines around them."""
        self.flush()
        self.soft = False
        self.blocks.extend(blocks)

    def drop(self, element: HtmlElement, why: str) -> None:
        """An element with all that is in it; links and pictures in it are accounted for one by one."""
        at = self.path(element)
        words = words_of(element)
        if words.strip() or why != "script":
            shown = " ".join(words.split())[:200]
            self.account.drop("text", shown or f"<{element.tag}>", why, at, words=words)
        if element.tag == "script" and (played := PLAYED.search(words)):
            target = self.targets.resolve(played[1], "")
            met = f"脚本里播放的影音：{played[1][:100]}"
            self.account.doubt("script", met, about=target.url or played[1], place=at, evidence=target.url)
        if element.tag in SCRIPTS and element.tag != "noscript":
            return
        self.tell_inside(element, why)

    def tell_inside(self, element: HtmlElement, why: str) -> None:
        """Links and pictures that are gone with the element around them."""
        for inner in element.iter("a", "img"):
            source = inner.get("href" if inner.tag == "a" else "src")
            if source:
                kind = "link" if inner.tag == "a" else "image"
                self.account.piece(kind, source.strip()[:500], "dropped", why, self.path(inner))


def line_of(
    runs: Sequence[Inline],
    *,
    at: str = "",
    soft: bool = False,
    depth: int = 0,
    names: tuple[str, ...] = (),
) -> Line:
    """The line with its blanks mended and runs of one look joined."""
    text = "".join(run.text if isinstance(run, Run) else "\ufffc" for run in runs)
    mended = tuple(merged(edited(runs, edits(text))))
    return Line(runs=mended, at=at, soft=soft, indent=indent_of(text), depth=depth, names=names)


def edited(runs: Sequence[Inline], changes: Sequence[tuple[int, int, str]]) -> list[Inline]:
    """The runs after the changes; what is put in belongs to the run in which the blank began."""
    if not changes:
        return list(runs)
    result: list[Inline] = []
    at, waiting = 0, list(reversed(changes))
    for run in runs:
        length = len(run.text) if isinstance(run, Run) else 1
        end = at + length
        if not isinstance(run, Run):
            result.append(run)
            at = end
            continue
        pieces: list[str] = []
        while at < end:
            if not waiting or waiting[-1][0] >= end:
                pieces.append(run.text[len(run.text) - (end - at) :])
                at = end
                continue
            begin, stop, instead = waiting[-1]
            if begin > at:
                pieces.append(run.text[length - (end - at) : length - (end - begin)])
            if begin >= at:
                pieces.append(instead)
            at = min(stop, end)
            if stop <= end:
                waiting.pop()
        result.append(Run("".join(pieces), run.look))
    return result


def merged(runs: Sequence[Inline]) -> list[Inline]:
    """Neighbours of one look as one run; a blank takes the look of what stands before it."""
    result: list[Inline] = []
    for run in runs:
        if isinstance(run, Run):
            if not run.text:
                continue
            last = result[-1] if result else None
            if isinstance(last, Run) and (last.look == run.look or (not run.text.strip() and not run.look.href)):
                result[-1] = Run(last.text + run.text, last.look)
                continue
        result.append(run)
    return result
