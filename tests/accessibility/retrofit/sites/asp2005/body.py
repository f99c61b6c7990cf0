"""Bodies as an editor of 2005 left them: font tags, line breaks for paragraphs, tables for lists, no list and no heading."""

import random
import textwrap
from collections.abc import Callable
from html import escape

from tests.accessibility.retrofit.sites.story import Cell, Grid, Heading, Items, Link, Note, Para, Photo, Runs, Story

Address = Callable[[str], str]
BULLETS = ("·", "●", "◆", "★", "□", "※", "○ ")
CIRCLED = "①②③④⑤⑥⑦⑧⑨"


class Painter:
    """One page in one manner. story_at, file_at: relative addresses as they stand in the page."""

    def __init__(self, chance: random.Random, story_at: Address, file_at: Address) -> None:
        self.chance, self.story_at, self.file_at = chance, story_at, file_at
        self.manner = chance.choice(("br", "wrapped", "p", "div", "rows", "quote", "font"))
        self.heading = chance.choice(("b", "font", "parts", "cell", "plain", "center", "span", "face"))
        self.notes: list[str] = []

    def body(self, story: Story) -> str:
        parts = [self.block(block) for block in story.blocks] + self.notes
        parts += self.attachments(story)
        if self.manner == "rows":
            rows = "\n".join(f"<TR><TD height=24>{part}" for part in parts)
            return f"<TABLE width='96%' cellspacing=4 cellpadding=0 border=0>{rows}</TABLE>"
        parts += self.chance.choice(
            ([], [], ["<P align=right>（编辑：演示编辑）</P>"], ["<P align=center>－－－－－－－－－－－－</P>"])
        )
        glue = "\n<img src=images/spacer.gif width=1 height=8>\n" if self.chance.random() < 0.2 else "\n"
        return glue.join(parts)

    def block(self, block: object) -> str:
        match block:
            case Para(runs=runs, role=role):
                return self.para(runs, role)
            case Heading():
                return self.title(block)
            case Items():
                return self.items(block)
            case Grid():
                return self.grid(block)
            case Photo():
                return self.photo(block)
            case Note(text=text, footnote=footnote):
                self.notes.append(self.line(f"[{len(self.notes) + 1}] {escape(footnote)}"))
                return self.line(f"{escape(text)}<SUP>[{len(self.notes)}]</SUP>")
        raise TypeError(block)

    def para(self, runs: Runs, role: str) -> str:
        html = "".join(self.link(run) if isinstance(run, Link) else self.spelled(run) for run in runs)
        if role in ("signature", "signed"):
            return self.chance.choice(
                ("<P align=right>{}</P>", "<DIV align=right>{}　　</DIV>", "<BR>" + "　" * 18 + "{}<BR>")
            ).format(html)
        if role == "addressee":
            return self.line(html, indent="")
        if self.manner == "wrapped" and len(runs) == 1:
            return "　　" + "<BR>\n".join(map(escape, textwrap.wrap(str(runs[0]), 34))) + "<BR>"
        return self.line(html)

    def line(self, html: str, indent: str = "") -> str:
        indent = indent or self.chance.choice(("　　", "&nbsp;&nbsp;&nbsp; ", "&nbsp;　&nbsp;　"))
        match self.manner:
            case "p":
                return f"<P>{indent}{html}"
            case "div":
                return f"<DIV align=left><FONT face=宋体 size=3>{indent}{html}</FONT></DIV>"
            case "quote":
                return f"<UL><P style='LINE-HEIGHT: 150%'>{html}</P></UL>"
            case "font":
                return f"<FONT size=2><FONT color=#000000>{indent}{html}</FONT></FONT><BR><BR>"
            case "rows":
                return f"{indent}{html}"
        return f"{indent}{html}<BR>"

    def spelled(self, text: str) -> str:
        """Now and then a character as a number, a word in two fonts, or a break in the source inside a sentence."""
        html = escape(text)
        if self.chance.random() < 0.15:
            html = html.replace("残", "&#27531;", 1)
        if self.chance.random() < 0.15:
            html = html.replace("，", "，\r\n", 1)
        if self.chance.random() < 0.1:  # figures typed in full width
            html = html if "&#" in html else html.translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)})
        if self.chance.random() < 0.15 and len(text) > 20 and "&" not in html:
            html = f"{html[:9]}<FONT color=red>{html[9:13]}</FONT>{html[13:]}"
        return html

    def link(self, link: Link) -> str:
        url = escape(link.url or self.story_at(link.story), quote=True)
        manners = ["<A href={u} target=_blank>{t}</A>", '<A HREF="{u}"><U><FONT color=blue>{t}</FONT></U></A>']
        if link.story:
            manners += [
                "<A href=\"javascript:openWin('{u}','news',600,400)\">{t}</A>",
                "<A href='#' onclick=\"window.open('{u}','','width=600');return false;\">{t}</A>",
                "<A href=\"javascript:void(window.open('{u}'))\">{t}</A>",
            ]
        return self.chance.choice(manners).format(u=url, t=escape(link.text))

    def title(self, heading: Heading) -> str:
        words = escape(heading.number + heading.text)
        if heading.level > 2:
            return self.line(words)
        if heading.level > 1:  # weaker than the level above, whatever that looks like
            return self.line(words if self.heading == "plain" else f"<B>{words}</B>")
        match self.heading:
            case "font":
                return f"<FONT color=#cc0000 size=4><STRONG>{words}</STRONG></FONT><BR>"
            case "parts":
                return f"<P><STRONG>　　{escape(heading.number)}</STRONG><STRONG>{escape(heading.text)}</STRONG></P>"
            case "cell":
                return f"<TABLE width='100%' bgcolor=#eeeeee cellpadding=3><TR><TD><B>{words}</B></TD></TR></TABLE>"
            case "center":
                return f"<CENTER><B><FONT size=3>{words}</FONT></B></CENTER>"
            case "span":
                return f"<SPAN style='FONT-WEIGHT: 700; FONT-SIZE: 16px'>{words}</SPAN><BR>"
            case "face":
                return f"<P><FONT face=黑体 size=4>{words}</FONT>"
            case "plain":
                return self.line(words)
        return f"<B>{words}</B><BR>"

    def items(self, items: Items) -> str:
        entries = [escape(entry) for entry in items.entries]
        if items.ordered:
            mark = self.chance.choice(("{}、", "{}. ", "（{}）", "({})", "{}．", "o"))
            marks = [CIRCLED[n] if mark == "o" else mark.format(n + 1) for n in range(len(entries))]
        else:
            manner = self.chance.choice(
                ("typed", "li", "numbers") if items.below else ("typed", "li", "picture", "numbers")
            )
            if manner == "li":
                inner = {
                    n: "<UL>" + "".join(f"<LI>{escape(text)}" for text in texts) + "</UL>"
                    for n, texts in items.below.items()
                }
                return "<UL>" + "".join(f"<LI>{entry}\n{inner.get(n, '')}" for n, entry in enumerate(entries)) + "</UL>"
            if manner == "picture":
                rows = "".join(
                    f"<TR><TD width=12 valign=top><IMG src=images/dot.gif></TD><TD>{entry}</TD></TR>"
                    for entry in entries
                )
                return f"<TABLE border=0 cellpadding=2>{rows}</TABLE>"
            marks = [f"{n + 1}、" for n in range(len(entries))]
            if manner == "typed":
                marks = [self.chance.choice(BULLETS)] * len(entries)
        ends = ["；"] * (len(entries) - 1) + ["。"] if self.chance.random() < 0.5 else [""] * len(entries)
        lines = []
        for index, (mark, entry, end) in enumerate(zip(marks, entries, ends, strict=True)):
            lines.append(self.line(mark + entry + end))
            lines += [self.line(f"（{n}）{escape(text)}") for n, text in enumerate(items.below.get(index, ()), 1)]
        return "<BR>".join(lines) if self.manner == "rows" else "".join(lines)

    def grid(self, grid: Grid) -> str:
        head = self.chance.choice(
            ("<B>{}</B>", "<FONT color=#ffffff><B>{}</B></FONT>", "<P align=center><STRONG>{}</STRONG></P>")
        )
        ground = " bgcolor=#336699" if "ffffff" in head else self.chance.choice((" bgcolor=#dddddd", ""))
        width = sum(cell.columns for cell in grid.head[0])
        rows = "".join(
            f"<TR{ground if is_head else ''} align=center>{''.join(self.cell(cell, head if is_head else '{}') for cell in row)}\n"
            for row, is_head in grid.shown
        )
        above, unit = "", f"<P align=right><FONT size=2>单位：{grid.unit}</FONT></P>" if grid.unit else ""
        match self.chance.choice(("row", "above", "caption")):
            case "row":
                rows = f"<TR><TD colspan={width} align=center><B>{escape(grid.caption)}</B></TD></TR>\n{rows}"
            case "above":
                above = f"<P align=center><B>{escape(grid.caption)}</B></P>"
            case _:
                rows = f"<CAPTION>{escape(grid.caption)}</CAPTION>{rows}"
        border = self.chance.choice(
            ("border=1 bordercolor=#000000 cellspacing=0", "border=0 bgcolor=#000000 cellspacing=1")
        )
        table = f"<TABLE {border} cellpadding=2 width=90% align=center>{rows}</TABLE>"
        if self.chance.random() < 0.3:
            table = f"<TABLE width='100%' border=0><TR><TD align=center>{table}</TD></TR></TABLE>"
        return above + unit + table + (f"<P><FONT size=2>{escape(grid.note)}</FONT></P>" if grid.note else "")

    def cell(self, cell: Cell, manner: str) -> str:
        spans = (f" rowSpan={cell.rows}" if cell.rows > 1 else "") + (
            f" colspan='{cell.columns}'" if cell.columns > 1 else ""
        )
        return f"<TD{spans} height=22>{manner.format(escape(cell.text) or '&nbsp;')}{self.chance.choice(('', '</TD>'))}"

    def photo(self, photo: Photo) -> str:
        alt = (
            f" alt='{escape(photo.alt)}'"
            if photo.alt
            else self.chance.choice(("", " alt=''", f" alt={photo.name}", " alt=按此在新窗口浏览图片"))
        )
        image = f"<IMG src=\"{self.file_at(photo.name)}\" border=0 onload='if(this.width>500)this.width=500'{alt}>"
        if not photo.caption:
            return self.chance.choice((f"<P align=center>{image}</P>", f"<BR><CENTER>{image}</CENTER><BR>"))
        caption = f"<FONT color=#666666 size=2>{escape(photo.caption)}</FONT>"
        return self.chance.choice((
            f"<P align=center>{image}<BR>{caption}</P>", f"<DIV align=center>{image}</DIV><DIV align=center>{caption}</DIV>",
            f"<TABLE align=center border=0><TR><TD>{image}</TD></TR><TR><TD align=center>{caption}</TD></TR></TABLE>",
        ))  # fmt: skip

    def attachments(self, story: Story) -> list[str]:
        icon = self.chance.choice(("", "<img src=images/word.gif align=absmiddle>"))
        lead = self.chance.choice(("附件：", "相关附件：", "点击下载：", ""))
        return [
            self.line(f'{lead}{icon}<A href="{self.file_at(paper.name)}">{escape(paper.label)}</A>')
            for paper in story.papers
        ]
