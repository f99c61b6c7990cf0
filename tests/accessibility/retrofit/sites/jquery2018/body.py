"""Bodies of a site of 2018: an online editor's p and section, tabs and folds without a heading, lazy pictures, divs as links."""

import random
import re
from collections.abc import Callable
from html import escape

from tests.accessibility.retrofit.sites.story import Cell, Grid, Heading, Items, Link, Note, Para, Photo, Runs, Story

Address = Callable[[str], str]

# What strangers hang into the pages of a site that nobody looks after
SPAM = '<div style="position:absolute;left:-9999px;top:-9999px"><a href="http://spam.example/">样例垃圾链接甲</a><a href="http://spam.example/2">样例垃圾链接乙</a></div>'


class Painter:
    def __init__(self, chance: random.Random, story_at: Address, file_at: Address) -> None:
        self.chance, self.story_at, self.file_at = chance, story_at, file_at
        self.manner = chance.choice(("p", "wechat", "div", "mixed", "br"))
        self.heading = chance.choice(("strong", "big", "tabs", "folds", "card", "h1"))
        self.notes: list[str] = []

    def body(self, story: Story) -> str:
        parts = [self.block(block) for block in story.blocks]
        if self.heading in ("tabs", "folds"):
            parts = self.panels(story, parts)
        if self.notes:
            parts.append(f'<div class="zhushi"><p>注释：</p>{"".join(self.notes)}</div>')
        parts = self.together(parts) if self.heading == "strong" and self.manner in ("p", "div") else parts
        tail = self.chance.choice(
            ("", SPAM, '<div class="share">扫一扫在手机打开当前页</div>', '<p class="tools">【打印】 【关闭】</p>')
        )
        return "\n".join([*parts, *self.attachments(story), tail])

    def together(self, parts: list[str]) -> list[str]:
        """A heading and the text under it in one paragraph, with a line break between."""
        made: list[str] = []
        for part in parts:
            heading = made and re.fullmatch(
                r"<(p|div) style=\"text-indent:2em;\"><strong>[^<]*</strong></\1>", made[-1]
            )
            text = re.fullmatch(r"<(p|div) style=\"text-indent:2em;\">([^\0]*)</\1>", part)
            if heading and text and part.count("<p") + part.count("<div") == 1:
                made[-1] = made[-1].removesuffix(f"</{heading[1]}>") + f"<br/>{text[2]}</{heading[1]}>"
            else:
                made.append(part)
        return made

    def panels(self, story: Story, parts: list[str]) -> list[str]:
        """What stands under a heading of the first level is folded away until a script shows it."""
        made: list[str] = []
        open_panel = False
        names = [b.number + b.text for b in story.blocks if isinstance(b, Heading) and b.level == 1]
        if self.heading == "tabs" and len(names) > 1:
            buttons = "".join(
                f'<li class="{"on" if not n else ""}" data-tab="#t{n}"><a href="javascript:;">{escape(name)}</a></li>'
                for n, name in enumerate(names)
            )
            begin = next(n for n, b in enumerate(story.blocks) if isinstance(b, Heading))
            parts = [*parts[:begin], f'<ul class="tab-nav">{buttons}</ul>', *parts[begin:]]
        number = 0
        tail: list[str] = []
        for part in parts:
            if part.startswith("\0"):
                made.append("</div>" if open_panel else "")
                hidden = "" if self.heading == "tabs" and not number else ' style="display:none"'
                made.append(f"<div class=\"tab-panel\" id=\"t{number}\"{hidden}>" if self.heading == "tabs" and len(names) > 1
                            else f"<div class=\"fold-hd\" onclick=\"$(this).next().slideToggle()\"><i class=\"iconfont icon-down\"></i>{part[1:]}</div><div class=\"fold-bd\"{hidden}>")  # fmt: skip
                number, open_panel = number + 1, True
            elif open_panel and ("inscribe" in part):
                tail.append(part)
            else:
                made.append(part)
        return made + (["</div>"] if open_panel else []) + tail

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
                self.notes.append(f'<p id="zs{n}">{n}. {escape(footnote)}</p>')
                return self.p(f'{escape(text)}<sup><a href="#zs{n}">{n}</a></sup>')
        raise TypeError(block)

    def p(self, html: str, style: str = "") -> str:
        match self.manner:
            case "wechat":
                return f'<section style="margin:0 16px;line-height:1.75em;box-sizing:border-box;{style}"><span style="font-size:15px;letter-spacing:1px">{html}</span></section><section><br/></section>'
            case "div":
                return f'<div style="text-indent:2em;{style}">{html}</div>'
            case "br" if not style:
                return f"<br/>　　{html}<br/>"
            case "mixed" if self.chance.random() < 0.4:
                return f'<p style="white-space:normal;{style}"><span style="font-family:微软雅黑">&emsp;&emsp;{html}</span></p>'
        return f'<p style="text-indent:2em;{style}">{html}</p>'

    def para(self, runs: Runs, role: str) -> str:
        html = "".join(self.link(run) if isinstance(run, Link) else self.spelled(run) for run in runs)
        if role in ("signature", "signed"):
            return f'<p class="inscribe" style="text-align:right">{html}</p>'
        return self.p(html)

    def spelled(self, text: str) -> str:
        html = escape(text)
        if self.chance.random() < 0.15 and len(text) > 24 and "&" not in html:
            return f"{html[:8]}<strong>{html[8:15]}</strong>{html[15:]}"
        if self.chance.random() < 0.15:
            return html.replace("，", "，\u200b", 1)  # an invisible blank that editors leave behind
        return html

    def link(self, link: Link) -> str:
        url, text = escape(link.url or self.story_at(link.story), quote=True), escape(link.text)
        manners = [
            '<a href="{u}" target="_blank" rel="noopener">{t}</a>',
            '<a href="{u}" style="color:#0070c0;text-decoration:underline"><span>{t}</span></a>',
        ]
        if link.story:
            manners += [
                "<span class=\"lnk\" onclick=\"location.href='{u}'\">{t}</span>", "<a href=\"javascript:;\" data-href=\"{u}\" class=\"js-open\">{t}</a>",
                "<div class=\"btn\" style=\"display:inline\" onclick=\"window.location='{u}'\">{t}</div>",
            ]  # fmt: skip
        return self.chance.choice(manners).format(u=url, t=text)

    def title(self, heading: Heading) -> str:
        words = escape(heading.number + heading.text)
        if heading.level > 2:
            return self.p(words)
        if heading.level > 1:
            return self.p(f'<strong style="font-size:15px">{words}</strong>')
        match self.heading:
            case "big":
                return f'<p><span style="font-size: 20px; color: rgb(192, 0, 0);">{words}</span></p>'
            case "tabs" | "folds":
                return f"\0{words}"
            case "card":
                return f'<section style="border-left:4px solid #c00;padding-left:8px"><section><p style="font-weight:bold;font-size:18px">{words}</p></section></section>'
            case "h1":
                return f"<h1>{words}</h1>"
        return self.p(f"<strong>{words}</strong>")

    def items(self, items: Items) -> str:
        entries = [escape(entry) for entry in items.entries]
        if items.below:
            inner = {
                n: "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>"
                for n, texts in items.below.items()
            }
            return (
                "<ul>"
                + "".join(f"<li><p>{entry}</p>{inner.get(n, '')}</li>" for n, entry in enumerate(entries))
                + "</ul>"
            )
        match self.chance.choice(("list", "spans", "typed", "rows", "list-p")):
            case "list":
                tag = "ol" if items.ordered else "ul"
                return (
                    f'<{tag} class="list-paddingleft-2">'
                    + "".join(f"<li>{entry}</li>" for entry in entries)
                    + f"</{tag}>"
                )
            case "list-p":
                return (
                    '<ul style="list-style:none">'
                    + "".join(f"<li><p>{n}）{entry}</p></li>" for n, entry in enumerate(entries, 1))
                    + "</ul>"
                )
            case "spans":
                return "".join(
                    f'<div class="item"><span class="num">{n:02}</span><span class="txt">{entry}</span></div>'
                    for n, entry in enumerate(entries, 1)
                )
            case "rows":
                mark = "{}. " if items.ordered else "• "
                return self.p("<br/>".join(mark.format(n) + entry + "；" for n, entry in enumerate(entries, 1)))
        form = self.chance.choice(("{}、", "（{}）", "{}.", "({})"))
        return "".join(self.p(form.format(n) + entry) for n, entry in enumerate(entries, 1))

    def grid(self, grid: Grid) -> str:
        thead = self.chance.random() < 0.4
        head = "".join(
            f'<tr class="firstRow">{"".join(self.cell(cell, "th" if thead else "td", True) for cell in row)}</tr>'
            for row in grid.head
        )
        rows = "".join(
            f"<tr>{''.join(self.cell(cell, 'td', is_head) for cell in row)}</tr>"
            for row, is_head in grid.shown[len(grid.head) :]
        )
        body = f"<thead>{head}</thead><tbody>{rows}</tbody>" if thead else f"<tbody>{head}{rows}</tbody>"
        unit = f"（单位：{grid.unit}）" if grid.unit else ""
        caption = self.chance.choice((
            f"<div class=\"tb-title\">{escape(grid.caption)}<em>{unit}</em></div>", f"<p style=\"text-align:center\"><strong>{escape(grid.caption)}</strong></p>" + (f"<p style=\"text-align:right\">单位：{grid.unit}</p>" if unit else ""),
        ))  # fmt: skip
        return f'{caption}<div class="table-wrap"><table width="665" data-sort="sortDisabled">{body}</table></div>' + (
            self.p(escape(grid.note)) if grid.note else ""
        )

    def cell(self, cell: Cell, tag: str, bold: bool) -> str:
        spans = (f' rowspan="{cell.rows}"' if cell.rows > 1 else "") + (
            f' colspan="{cell.columns}"' if cell.columns > 1 else ""
        )
        text = escape(cell.text)
        if bold and tag == "td":
            text = self.chance.choice(
                ("<strong>{}</strong>", '<span style="color:#fff;background:#c00">{}</span>', "{}")
            ).format(text)
        return f'<{tag} valign="top" style="word-break:break-all"{spans}>{text}</{tag}>'

    def photo(self, photo: Photo) -> str:
        address = self.file_at(photo.name)
        alt = (
            f' alt="{escape(photo.alt)}"'
            if photo.alt
            else self.chance.choice(("", ' alt=""', ' alt="image.png" title="1528093.jpg"', ' alt="undefined"'))
        )
        source = (
            f'src="/static/img/blank.gif" data-src="{address}"' if self.chance.random() < 0.4 else f'src="{address}"'
        )
        if not photo.caption:
            return f'<p style="text-align:center"><img {source}{alt} class="lazy"/></p>'
        return self.chance.choice((
            "<figure><img {s}{a}/><figcaption>{c}</figcaption></figure>", "<p style=\"text-align:center\"><img {s}{a}/></p><p style=\"text-align:center;font-size:12px;color:#888\">▲{c}</p>",
            "<div class=\"pic\"><img {s}{a}/><span class=\"pic-txt\">{c}</span></div>",
        )).format(s=source, a=alt, c=escape(photo.caption))  # fmt: skip

    def attachments(self, story: Story) -> list[str]:
        links = []
        for paper in story.papers:
            address = self.file_at(paper.name)
            links.append(self.chance.choice((
                "<p><img src=\"/static/ueditor/dialogs/attachment/icon_doc.gif\"/><a href=\"{u}\" title=\"{t}\">{t}</a></p>",
                "<div class=\"fujian\"><a href=\"{u}\" download>{t}</a><span>（下载）</span></div>", "<p>附件：<a href=\"{u}\"><strong>{t}</strong></a></p>",
            )).format(u=address, t=escape(paper.label)))  # fmt: skip
        return links
