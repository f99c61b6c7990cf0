"""Bodies pasted from Word into a CMS of 2012: MsoNormal, o:p, a span around every number, lists typed by Word's own hand."""

import random
import re
from collections.abc import Callable
from html import escape

from tests.accessibility.retrofit.sites.story import Cell, Grid, Heading, Items, Link, Note, Para, Photo, Runs, Story

Address = Callable[[str], str]
SONG = "font-family:宋体;mso-ascii-font-family:'Times New Roman'"
MARKS = ("Ø", "l", "&#61548;", "n", "·")  # letters of Wingdings


class Painter:
    def __init__(self, chance: random.Random, story_at: Address, file_at: Address) -> None:
        self.chance, self.story_at, self.file_at = chance, story_at, file_at
        self.manner = chance.choice(("word", "word", "word2007", "editor", "wps", "spans"))
        self.heading = chance.choice(("hei", "strong", "size", "span-bold", "h", "class"))
        self.size = chance.choice((14, 16))
        self.notes: list[str] = []

    def body(self, story: Story) -> str:
        parts = [self.block(block) for block in story.blocks]
        if self.notes:
            parts.append(
                "<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width='33%'>"
                + "".join(self.notes)
                + "</div>"
            )
        parts += self.attachments(story)
        before = ""
        if self.manner.startswith("word"):
            before = (
                '<?xml:namespace prefix = o ns = "urn:schemas-microsoft-com:office:office" />'
                "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->"
                '<style>p.MsoNormal{mso-style-parent:"";margin:0cm}@page Section1{size:595.3pt 841.9pt}</style>'
            )
        return before + "\n".join(parts)

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
                n = len(self.notes) + 1
                self.notes.append(
                    f"<div style='mso-element:footnote' id=ftn{n}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn{n}' href=\"#_ftnref{n}\" name=\"_ftn{n}\">"
                    f"<span class=MsoFootnoteReference>[{n}]</span></a>&nbsp;{escape(footnote)}</p></div>"
                )
                return self.p(
                    f'{self.soup(text)}<a style=\'mso-footnote-id:ftn{n}\' href="#_ftn{n}" name="_ftnref{n}"><span class=MsoFootnoteReference>[{n}]</span></a>'
                )
        raise TypeError(block)

    def p(self, html: str, align: str = "", indent: bool = True) -> str:
        side = f" align={align}" if align else ""
        match self.manner:
            case "word" | "word2007":
                style = (
                    "text-indent:32pt;mso-char-indent-count:2.0;line-height:28pt"
                    if indent and not align
                    else "line-height:28pt"
                )
                return f"<p class=MsoNormal{side} style='{style}'><span style='font-size:{self.size}pt;{SONG}'>{html}</span><span lang=EN-US><o:p></o:p></span></p>"
            case "editor":
                return f"<p{side}>　　{html}</p>" if indent and not align else f"<p{side}>{html}</p>"
            case "wps":
                return f'<div{side} style="margin:0;text-indent:2em"><span style="font-family:仿宋_GB2312;font-size:{self.size}pt">{html}</span></div>'
        return f"<p{side}><span style='font-size:{self.size}pt'><span><span>&nbsp;&nbsp;&nbsp;&nbsp;{html}</span></span></span></p><p>&nbsp;</p>"

    def soup(self, text: str) -> str:
        """Word puts every run of figures and letters into a span of its own, and breaks words where it likes."""
        if not self.manner.startswith("word"):
            return escape(text)
        html = re.sub(
            r"\d+",
            lambda found: (
                f"</span><span lang=EN-US style='font-size:{self.size}pt'>{found[0]}</span><span style='font-size:{self.size}pt'>"
            ),
            escape(text),
        )
        if self.chance.random() < 0.2:
            html = html.replace("残疾人", '残<st1:PersonName w:st="on" ProductID="疾">疾</st1:PersonName>人', 1)
        if self.chance.random() < 0.2:
            html = html.replace("的", "\n的", 1)
        return html

    def para(self, runs: Runs, role: str) -> str:
        html = "".join(self.link(run) if isinstance(run, Link) else self.soup(run) for run in runs)
        if role in ("signature", "signed"):
            return self.p(html + "&nbsp;&nbsp;&nbsp;&nbsp;", "right")
        return self.p(html, indent=role != "addressee")

    def link(self, link: Link) -> str:
        url = escape(link.url or self.story_at(link.story), quote=True)
        text = escape(link.text)
        if self.chance.random() < 0.3 and len(text) > 4:  # one link, two elements
            return f'<a href="{url}" target=_blank>{text[:3]}</a><a href="{url}" target=_blank><span style=\'color:blue\'>{text[3:]}</span></a>'
        return f'<a href="{url}" target="_blank"><u><span style=\'color:#0000ff\'>{text}</span></u></a>'

    def title(self, heading: Heading) -> str:
        words = escape(heading.number + heading.text)
        if heading.level > 2:
            return self.p(words)
        if heading.level > 1:
            return self.p(
                f"<span style='font-family:楷体_GB2312;mso-hansi-font-family:宋体'>{words}</span>"
                if self.heading == "hei"
                else f"<strong>{words}</strong>"
            )
        match self.heading:
            case "hei":
                return self.p(f"<span style='font-family:黑体;mso-bidi-font-weight:bold'>{words}</span>")
            case "size":
                return f"<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span style='font-size:{self.size + 4}pt'>{words}<span lang=EN-US><o:p></o:p></span></span></b></p>"
            case "span-bold":
                return self.p(
                    f"<span style='font-weight:bold;font-size:{self.size + 2}pt'>{escape(heading.number)}</span><span style='font-weight:bold;font-size:{self.size + 2}pt'>{escape(heading.text)}</span>"
                )
            case "h":
                return f"<h4 style='text-align:center'>{words}</h4>"
            case "class":
                return f"<p class=MsoHeading1 style='mso-outline-level:1'><b>{words}</b></p>"
        return self.p(f"<strong><span>{words}</span></strong>")

    def items(self, items: Items) -> str:
        if items.below:
            return self.nested(items)
        entries = [self.soup(entry) for entry in items.entries]
        if self.manner.startswith("word") and self.chance.random() < 0.6:
            gap = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; </span>"
            marks = (
                [f"{n}." for n in range(1, len(entries) + 1)]
                if items.ordered
                else [self.chance.choice(MARKS)] * len(entries)
            )
            return "".join(
                f"<p class=MsoListParagraph style='margin-left:42pt;text-indent:-21pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'>"
                f"<span style='mso-list:Ignore'>{mark}{gap}</span></span><![endif]><span style='{SONG}'>{entry}</span></p>"
                for mark, entry in zip(marks, entries, strict=True)
            )
        if self.chance.random() < 0.4:
            tag = "ol" if items.ordered else "ul"
            return (
                f"<{tag} style='margin-top:0cm'>"
                + "".join(f"<li class=MsoNormal>{entry}</li>" for entry in entries)
                + f"</{tag}>"
            )
        form = self.chance.choice(("{}、", "（{}）", "{}．", "{}. "))
        if not items.ordered and self.chance.random() < 0.5:
            form = self.chance.choice(("●", "— ", "◇", "•&nbsp;"))
        return "".join(
            self.p(form.format(n) + entry + self.chance.choice(("；", "。", ""))) for n, entry in enumerate(entries, 1)
        )

    def nested(self, items: Items) -> str:
        """Levels that Word tells by indent and another bullet, or a real list in a list."""
        if self.manner.startswith("word"):
            made = []
            for index, entry in enumerate(items.entries):
                made.append(self.bullet(entry, "l", 1))
                made += [self.bullet(text, "Ø", 2) for text in items.below.get(index, ())]
            return "".join(made)
        inner = {
            n: "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>"
            for n, texts in items.below.items()
        }
        return (
            "<ol>"
            + "".join(f"<li>{escape(entry)}{inner.get(n, '')}</li>" for n, entry in enumerate(items.entries))
            + "</ol>"
        )

    def bullet(self, text: str, mark: str, level: int) -> str:
        return (
            f"<p class=MsoListParagraph style='margin-left:{21 + 21 * level}pt;text-indent:-21pt;mso-list:l1 level{level} lfo2'><![if !supportLists]>"
            f"<span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>{mark}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;</span></span></span><![endif]>{escape(text)}</p>"
        )

    def grid(self, grid: Grid) -> str:
        th = self.chance.random() < 0.25
        rows = "".join(
            f"<tr style='mso-yfti-irow:{n}'>{''.join(self.cell(cell, th and is_head, bold=is_head) for cell in row)}</tr>"
            for n, (row, is_head) in enumerate(grid.shown)
        )
        caption = self.p(f"<b>{escape(grid.caption)}</b>", "center")
        if grid.unit and self.chance.random() < 0.4:  # the unit in a row of the table itself
            width = sum(cell.columns for cell in grid.head[0])
            rows = f"<tr><td colspan={width} align=right>单位：{grid.unit}</td></tr>{rows}"
            unit = ""
        else:
            unit = self.p(f"单位：{grid.unit}", "right") if grid.unit else ""
        table = f"<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:480'><tbody>{rows}</tbody></table>"
        if self.chance.random() < 0.3:
            table = f"<div align=center><div>{table}</div></div>"
        return caption + unit + table + (self.p(escape(grid.note)) if grid.note else "")

    def cell(self, cell: Cell, th: bool, *, bold: bool) -> str:
        tag = "th" if th else "td"
        spans = (f" rowspan={cell.rows}" if cell.rows > 1 else "") + (
            f" colspan={cell.columns}" if cell.columns > 1 else ""
        )
        text = self.soup(cell.text) or "&nbsp;"
        if not th and bold and self.chance.random() < 0.8:
            text = f"<b>{text}</b>"
        return f"<{tag}{spans} width=95 style='width:71.0pt;border:solid windowtext 1.0pt'><p class=MsoNormal align=center style='text-align:center'><span>{text}</span></p></{tag}>"

    def photo(self, photo: Photo) -> str:
        alt = photo.alt or self.chance.choice(("", "图片", photo.name, "WX20120516"))
        address = self.file_at(photo.name)
        image = f'<img src="{address}" OLDSRC="{photo.name}" alt="{escape(alt)}" style="border-width:0px" />'
        caption = (
            f"<p align=center><font size=2 style='font-family:楷体'>{escape(photo.caption)}</font></p>"
            if photo.caption
            else ""
        )
        return (
            f"<p align=center>{image}</p>{caption}"
            if self.chance.random() < 0.6
            else f"<div style='text-align:center'><a href=\"{address}\" target=_blank>{image}</a></div>{caption}"
        )

    def attachments(self, story: Story) -> list[str]:
        links = [
            f'<a href="{self.file_at(p.name)}" {self.chance.choice(("appendix=true", "target=_blank", "otherdata"))}>{escape(p.label)}</a>'
            for p in story.papers
        ]
        if len(links) > 1 and self.chance.random() < 0.6:
            return [self.p("附件：" + "<br />　　　　　".join(f"{n}.{link}" for n, link in enumerate(links, 1)))]
        return [self.p(f"附件{n if len(links) > 1 else ''}：{link}") for n, link in enumerate(links, 1)]
