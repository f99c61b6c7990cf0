"""A site of 2005: ASP, GBK, a frameset, font tags and tables, addresses such as show.asp?id=12. `make` builds it."""

import random
from html import escape
from urllib.parse import quote

from tests.accessibility.retrofit.sites.asp2005.body import Address, Painter
from tests.accessibility.retrofit.sites.papers import photo_bytes
from tests.accessibility.retrofit.sites.served import Legacy, Served
from tests.accessibility.retrofit.sites.story import Photo, Story
from tests.accessibility.retrofit.sites.truth import truth
from tests.accessibility.retrofit.sites.write import COLUMNS, stories

COUNTS = {"news": 24, "notice": 24, "policy": 6, "guide": 6, "statistic": 6}
CLASSES = {kind: number for number, kind in enumerate(COLUMNS, 1)}
NAME = "示范市残疾人联合会（演示）"


def make(seed: int, origin: str, scale: int = 1) -> Legacy:
    chance = random.Random(f"asp {seed}")
    written = stories(seed, 2005, {kind: count * scale for kind, count in COUNTS.items()}, ("doc", "xls", "doc"))
    site = Legacy(name="asp2005", origin=origin, start="/index.asp")
    number = {story.id: 100 + index * 3 for index, story in enumerate(written)}
    folder = "/" + quote(chance.choice(("上传文件", "附件", "图片")).encode("gbk")) if seed % 2 else "/UploadFile"
    files = {
        name: f"{folder}/{story.date.replace('-', '')[:6]}/{quote(name)}"
        for story in written for name in [*(p.name for p in story.papers), *(b.name for b in story.blocks if isinstance(b, Photo))]
    }  # fmt: skip

    def story_at(key: str) -> str:
        return f"/{PAGES.get(key.split('-', maxsplit=1)[0], 'show')}.asp?id={number[key]}"

    for story in written:
        painter = Painter(chance, lambda key: story_at(key)[1:], lambda name: _crooked(chance, files[name]))
        site.pages[story_at(story.id)] = _encoded(chance, _page(chance, story, painter, number))
        site.truth.append(
            truth(story, story_at=lambda key: site.at(story_at(key)), file_at=lambda name: site.at(files[name]))
        )
    site.put_files(written, files.__getitem__, chance)
    for story in chance.sample(written, 4):  # the same page in another spelling, linked from elsewhere
        path = story_at(story.id).replace("/show.asp?id=", "/Show.asp?ID=") + "&classid=9"
        site.pages[path] = site.pages[story_at(story.id)]
        site.other(path, "duplicate", story_at(story.id))
    _lists(site, written, story_at, chance)
    _rest(site, written, number, story_at)
    return site


PAGES = {"guide": "bszn", "statistic": "tongji"}


def _crooked(chance: random.Random, path: str) -> str:
    """Backslashes and other cases: the server of that time did not mind."""
    return path[1:].replace("/", "\\") if chance.random() < 0.15 else path[1:]


def _encoded(chance: random.Random, html: str) -> Served:
    """GBK under the name of GB2312; now and then a server that says something else, and a broken last character."""
    body = html.encode("gb18030")
    kind = "text/html; charset=ISO-8859-1" if chance.random() < 0.1 else "text/html"
    return Served(body=body + b"\xd6" if chance.random() < 0.1 else body, content_type=kind)


def _shell(title: str, main: str) -> str:
    menu = "".join(
        f"<td align=center><a href=list.asp?classid={CLASSES[kind]}><font color=#ffffff>{name}</font></a></td>"
        for kind, name in COLUMNS.items()
    )
    return (
        "<HTML><HEAD><META http-equiv=Content-Type content='text/html; charset=gb2312'>"
        f"<TITLE>{escape(title)}-{NAME}</TITLE><LINK href=css.css rel=stylesheet><SCRIPT language=javascript>"
        "function openWin(u,n,w,h){window.open(u,n,'width='+w+',height='+h)}</SCRIPT></HEAD>"
        "<BODY bgColor=#ffffff topMargin=0><BGSOUND src=bg.mid loop=-1><TABLE width=778 align=center cellSpacing=0 cellPadding=0>"
        "<TR><TD><IMG src=images/top.jpg useMap=#m width=778 height=120><MAP name=m><AREA shape=rect coords=0,0,99,99 href=main.asp>"
        "<AREA shape=rect coords=100,0,199,99 href='bszn.asp?list=1'></MAP></TD></TR>"
        f"<TR><TD bgcolor=#336699><TABLE width='100%'><TR>{menu}</TR></TABLE></TD></TR>"
        "<TR><TD><MARQUEE scrollamount=3>欢迎光临残联网站，今天是<script>document.write(new Date().getFullYear())</script>年</MARQUEE></TD></TR></TABLE>"
        f"{main}<TABLE width=778 align=center><TR><TD align=center><FONT size=2>版权所有：{NAME}<BR>地址：示范市示范路1号（演示地址）"
        "　电话：0000-0000001（演示号码）<BR>您是第<IMG src=counter.asp?n=1><IMG src=counter.asp?n=7>位访客　技术支持：演示公司</FONT></TD></TR></TABLE></BODY></HTML>"
    )


def _page(chance: random.Random, story: Story, painter: Painter, number: dict[str, int]) -> str:
    spaced = "　".join(story.title) if len(story.title) < 12 and chance.random() < 0.5 else escape(story.title)
    year, month, day = (int(part) for part in story.date.split("-"))
    date = chance.choice((
        f"{year}-{month}-{day} 10:22:31", f"{year}年{month}月{day}日", f"{year}/{month:02}/{day:02}", f"[{story.date}]",
    ))  # fmt: skip
    about = chance.choice((
        f"发布时间：{date}　来源：{story.source}　浏览次数：<script src=hits.asp?id=1></script>",
        f"来源：{story.source}　　作者：本站　　{date}　点击：{chance.randint(10, 999)}次",
        f"{date}&nbsp;&nbsp;信息来源：{story.source}&nbsp;&nbsp;【字体：<a href='javascript:fz(16)'>大</a> <a href='javascript:fz(14)'>中</a> 小】",
    ))  # fmt: skip
    main = _guide(story, painter) if story.fields else painter.body(story)
    if story.number and chance.random() < 0.7:
        main = f"<P align=center><FONT face=仿宋_GB2312>{story.number}</FONT></P>{main}"
    elif story.number:
        about += f"　文号：{story.number}"
    near = [key for key in number if key.startswith(story.kind) and key != story.id]
    related = "".join(
        f"<TR><TD>·<A class=a1 href=show.asp?id={number[key]}>关于第{number[key]}号信息的相关报道...</A></TD></TR>"
        for key in chance.sample(near, min(4, len(near)))
    )
    return _shell(story.title, (
        "<TABLE width=778 align=center border=0><TR><TD width=180 valign=top background=images/bg.gif>"
        f"<TABLE><TR><TD><B>{'相关信息'}</B></TD></TR>{related}</TABLE></TD>"
        f"<TD valign=top><FONT size=2>您现在的位置：<A href=main.asp>首页</A> &gt;&gt; <A href=list.asp?classid={CLASSES[story.kind]}>"
        f"{story.column}</A> &gt;&gt; 正文</FONT><HR><TABLE width='100%'><TR><TD align=center><FONT size=5 color=red><B>{spaced}</B></FONT></TD></TR>"
        f"<TR><TD align=center bgcolor=#f0f0f0><FONT size=2>{about}</FONT></TD></TR><TR><TD style='LINE-HEIGHT: 180%'>{main}</TD></TR>"
        f"<TR><TD align=right>[<A href=print.asp?id={number[story.id]}>打印此页</A>] [<A href='javascript:window.close()'>关闭窗口</A>] "
        "[<A href='javascript:history.back()'>返回</A>]</TD></TR></TABLE></TD></TR></TABLE>"
    ))  # fmt: skip


def _guide(story: Story, painter: Painter) -> str:
    rows = ""
    for label, values in story.fields.items():
        lines = [f"{n}、{value}" if len(values) > 1 else value for n, value in enumerate(values, 1)]
        rows += f"<TR><TD width=100 bgcolor=#e8f0ff align=center><B>{'　'.join(label) if len(label) == 2 else label}</B></TD><TD>{'<BR>'.join(map(escape, lines))}</TD></TR>"
    return f"<TABLE border=1 cellspacing=0 width='95%'>{rows}</TABLE>" + "".join(painter.attachments(story))


def _lists(site: Legacy, written: list[Story], story_at: Address, chance: random.Random) -> None:
    for kind, name in COLUMNS.items():
        those = sorted((s for s in written if s.kind == kind), key=lambda s: s.date, reverse=True)
        pages = [those[at : at + 10] for at in range(0, len(those), 10)]
        for index, shown in enumerate(pages, 1):
            rows = "".join(
                f"<TR><TD><IMG src=images/dot.gif> <A href=\"{story_at(s.id)[1:]}\" title='{escape(s.title)}'>{escape(s.title[:18])}..</A>"
                f"<FONT color=red>[{s.date[5:]}]</FONT>{'<IMG src=images/new.gif>' if chance.random() < 0.1 else ''}</TD></TR>"
                for s in shown
            )
            path = f"/list.asp?classid={CLASSES[kind]}" + (f"&page={index}" if index > 1 else "")
            turn = (
                f"<A href=list.asp?classid={CLASSES[kind]}&page={index + 1}>下一页</A>"
                if index < len(pages)
                else "下一页"
            )
            html = _shell(
                name,
                f"<TABLE width=778 align=center><TR><TD><B>{name}</B></TD></TR>{rows}<TR><TD>共{len(those)}条 第{index}/{len(pages)}页 {turn}</TD></TR></TABLE>",
            )
            site.pages[path] = Served(body=html.encode("gb18030"))
            site.other(path, "list")


def _rest(site: Legacy, written: list[Story], number: dict[str, int], story_at: Address) -> None:
    """The frameset, its frames, print versions, pages that are gone, and pictures of the shell."""
    frames = "<HTML><HEAD><TITLE>{}</TITLE></HEAD><FRAMESET rows='0,*' border=0><FRAME src=top.asp name=t><FRAMESET cols='160,*'><FRAME src=left.asp name=l><FRAME src=main.asp name=main></FRAMESET><NOFRAMES><BODY>您的浏览器不支持框架</BODY></NOFRAMES></FRAMESET></HTML>"
    left = "".join(
        f"<A href=list.asp?classid={CLASSES[kind]} target=main>{name}</A><BR>" for kind, name in COLUMNS.items()
    )
    newest = "".join(f"<TR><TD>·<A href='{story_at(s.id)[1:]}'>{escape(s.title)}</A></TD></TR>" for s in written[::5])
    pages = {
        "/index.asp": (frames.format(NAME), "home"), "/top.asp": ("<BODY><IMG src=images/top.jpg></BODY>", "frame"),
        "/left.asp": (f"<HTML><BODY background=images/bg.gif>{left}</BODY></HTML>", "frame"),
        "/main.asp": (_shell("首页", f"<TABLE align=center>{newest}</TABLE>"), "home"),
    }  # fmt: skip
    for path, (html, kind) in pages.items():
        site.pages[path] = Served(body=html.encode("gb18030"))
        site.other(path, kind)
    for story in written:
        path = f"/print.asp?id={number[story.id]}"
        words = Painter(random.Random(story.id), lambda key: story_at(key)[1:], lambda name: f"UploadFile/{name}").body(
            story
        )
        html = f"<HTML><HEAD><TITLE>打印</TITLE></HEAD><BODY onload=window.print()><CENTER><H3>{escape(story.title)}</H3></CENTER>{words if not story.fields and not story.papers and not any(isinstance(b, Photo) for b in story.blocks) else ''}</BODY></HTML>"
        site.pages[path] = Served(body=html.encode("gb18030"))
        site.other(path, "print", story_at(story.id))
    gone = "<HTML><BODY><script>alert('该信息不存在或已被删除！');history.back();</script>该信息不存在或已被删除！</BODY></HTML>"
    site.pages["/show.asp?id=1"] = Served(body=gone.encode("gb18030"))
    site.other("/show.asp?id=1", "gone")
    for name in ("top.jpg", "bg.gif", "dot.gif", "new.gif", "spacer.gif", "word.gif"):
        site.pages[f"/images/{name}"] = Served(body=photo_bytes(Photo(name=name)), content_type="image/jpeg")
    site.pages["/css.css"] = Served(body=b"td{font-size:12px}.a1{color:#333}", content_type="text/css")
