"""A site of 2012: a CMS with layout tables, Word's mark-up, the government's meta tags (some wrong), files beside pages."""

import random
from html import escape

from tests.accessibility.retrofit.sites.cms2012.body import Painter
from tests.accessibility.retrofit.sites.papers import photo_bytes
from tests.accessibility.retrofit.sites.served import Legacy, Served
from tests.accessibility.retrofit.sites.story import Photo, Story
from tests.accessibility.retrofit.sites.truth import truth
from tests.accessibility.retrofit.sites.write import COLUMNS, stories

COUNTS = {"news": 22, "notice": 24, "policy": 8, "guide": 6, "statistic": 8}
FOLDERS = {"news": "gzdt", "notice": "tzgg", "policy": "zcfg", "guide": "bszn", "statistic": "tjsj"}
NAME = "示范市残疾人联合会（演示）"
ENDINGS = ("doc", "docx", "xls", "pdf", "xlsx", "wps")


def make(seed: int, origin: str, scale: int = 1) -> Legacy:
    chance = random.Random(f"cms {seed}")
    written = stories(seed, 2012, {kind: count * scale for kind, count in COUNTS.items()}, ENDINGS[:5])
    site = Legacy(name="cms2012", origin=origin, start="/")
    zoom = chance.choice(("id=zoom", "class=TRS_Editor", "id=fontzoom", "class=bt_content", "id=xl_main"))
    folder = {story.id: f"/zwgk/{FOLDERS[story.kind]}/{story.date[:7].replace('-', '')}" for story in written}
    at = {
        story.id: f"{folder[story.id]}/t{story.date.replace('-', '')}_{4000 + n * 7}.html"
        for n, story in enumerate(written)
    }
    mark = {"doc": "W", "jpg": "W", "png": "W", "docx": "P", "xls": "P", "xlsx": "P", "pdf": "P"}
    files: dict[str, str] = {}
    for story in written:
        for name in [*(p.name for p in story.papers), *(b.name for b in story.blocks if isinstance(b, Photo))]:
            ending = name.rpartition(".")[2]
            files[name] = f"{folder[story.id]}/{mark[ending]}0{story.date.replace('-', '')}{len(files):09}.{ending}"
    two_columns = {story.id for story in written if chance.random() < 0.05}
    for story in written:
        painter = Painter(chance, lambda key: at[key], lambda name: "./" + files[name].rpartition("/")[2])
        html = _page(chance, story, painter.body(story) if not story.fields else _guide(chance, story, painter), zoom)
        site.pages[at[story.id]] = _encoded(chance, html)
        site.truth.append(
            truth(story, story_at=lambda key: site.at(at[key]), file_at=lambda name: site.at(files[name]))
        )
        if story.id in two_columns and not story.papers and not any(isinstance(b, Photo) for b in story.blocks):
            twin = at[story.id].replace(FOLDERS[story.kind], "ztzl")
            site.pages[twin] = _encoded(chance, html.replace(f">{story.column}</a>", ">专题专栏</a>"))
            site.other(twin, "duplicate", at[story.id])
    site.put_files(written, files.__getitem__, chance)
    _in_parts(site, written, at)
    _lists(site, written, at)
    return site


def _encoded(chance: random.Random, html: str) -> Served:
    """One page in six says GB2312 and is UTF-8; one has a byte order mark besides."""
    if chance.random() < 0.17:
        return Served(body=(b"\xef\xbb\xbf" if chance.random() < 0.3 else b"") + html.encode("utf-8"))
    return Served(body=html.encode("gb18030"), content_type=chance.choice(("text/html", "text/html; charset=gbk")))


def _shell(head: str, main: str) -> str:
    menu = "".join(f'<td class=nav><a href="/zwgk/{FOLDERS[kind]}/">{name}</a></td>' for kind, name in COLUMNS.items())
    return (
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=GB2312" />{head}'
        '<link href="/images/style.css" rel="stylesheet" type="text/css" /><script src="/images/menu.js"></script></head>'
        f'<body><table width="1000" align="center"><tr><td><img src="/images/banner.jpg" alt="" /></td></tr><tr><td><table><tr>{menu}</tr></table></td></tr></table>'
        f'{main}<div class="foot" align=center>主办单位：{NAME}　网站标识码：0000000000（演示）<br />示ICP备00000000号（演示）　'
        '<a href="http://www.miit.example/">备案查询</a>　建议使用IE6.0以上浏览器，分辨率1024*768</div></body></html>'
    )


def _page(chance: random.Random, story: Story, body: str, zoom: str) -> str:
    clock = f"{chance.randint(8, 17):02}:{chance.randint(0, 59):02}"
    meta = [f'<meta name="ColumnName" content="{story.column}" />', f'<meta name="SiteName" content="{NAME}" />']
    if chance.random() < 0.8:
        title = story.title + (f"_{NAME}" if chance.random() < 0.2 else "")
        meta += [
            f'<meta name="ArticleTitle" content="{escape(title)}" />',
            f'<meta name="PubDate" content="{story.date} {clock}" />',
        ]
        meta.append(f'<meta name="ContentSource" content="{story.source if chance.random() < 0.8 else ""}" />')
    head = f"<title>{escape(story.title)} - {NAME}</title>{''.join(meta)}"
    about = chance.choice((
        f"发布时间：{story.date} {clock}　　来源：{story.source}　　字号：[ <a href='#'>大</a> <a href='#'>中</a> <a href='#'>小</a> ]",
        f"<span>来源：{story.source}</span>　<span>发布日期：{story.date.replace('-', '年', 1).replace('-', '月')}日</span>　<span id=hits>访问量：{chance.randint(9, 999)}</span>",
        f"{story.date}　信息来源：{story.source}　责任编辑：演示编辑",
    ))  # fmt: skip
    body = _red_head(chance, story) + body
    if chance.random() < 0.3:
        body = f"<div class=Custom_UnionStyle>{body}</div>"
    body += chance.choice(
        ("", "", "<p align=right>（责任编辑：演示编辑）</p>", "<div style='display:none'>残联 残疾人 网站 关键词</div>")
    )
    return _shell(head, (
        f"<table width=1000 align=center><tr><td class=pos>您的位置：<a href=\"/\">首页</a> &gt; <a href=\"/zwgk/\">政务公开</a> &gt; <a href=\"../\">{story.column}</a></td></tr></table>"
        f"{_elements(chance, story)}<table width=1000 align=center class=main><tr><td class=bt align=center><h2>{escape(story.title)}</h2></td></tr>"
        f"<tr><td align=center class=sj>{about}</td></tr><tr><td><div {zoom}>{body}</div></td></tr>"
        "<tr><td align=right><a href=\"javascript:window.print()\">【打印本页】</a><a href=\"javascript:window.close()\">【关闭窗口】</a></td></tr>"
        "<tr><td>上一篇：<a href=\"./\">没有了</a><br />下一篇：<a href=\"../\">更多信息</a></td></tr></table>"
    ))  # fmt: skip


def _red_head(chance: random.Random, story: Story) -> str:
    """The head of an official paper, pasted with the body: who, which number, and the title again."""
    if not story.number:
        return ""
    head = f"<p class=MsoNormal align=center><span style='font-size:16pt;font-family:仿宋_GB2312'>{story.number}</span></p>"
    if chance.random() < 0.5:
        head = f"<p align=center style='text-align:center'><span style='color:red;font-size:36pt;font-family:方正小标宋简体'>{NAME}文件</span></p>{head}"
    again = f"<p class=MsoNormal align=center><b><span style='font-size:22pt;font-family:方正小标宋简体'>{escape(story.title)}</span></b></p>"
    return head + (again if chance.random() < 0.6 else "")


def _elements(chance: random.Random, story: Story) -> str:
    """The table of elements over a policy."""
    if story.kind != "policy":
        return ""
    rows = (
        f"<tr><td>索 引 号：</td><td>000000000/2012-{chance.randint(1, 99):05}</td><td>发文机关：</td><td>{NAME}</td></tr>"
        f"<tr><td>文　　号：</td><td>{story.number}</td><td>成文日期：</td><td>{story.date.replace('-', '年', 1).replace('-', '月')}日</td></tr>"
        f"<tr><td>名　　称：</td><td colspan=3>{escape(story.title)}</td></tr>"
    )
    return f"<table width=1000 border=1 align=center class=xxgk>{rows}</table>"


def _guide(chance: random.Random, story: Story, painter: Painter) -> str:
    labels = list(story.fields)
    rows = ""
    for label, values in story.fields.items():
        form = chance.choice(("（{}）{}", "{}．{}", "{}、{}"))
        lines = [
            form.format(n, escape(value)) if len(values) > 1 else escape(value) for n, value in enumerate(values, 1)
        ]
        text = (
            "".join(f"<p class=MsoNormal>{line}</p>" for line in lines)
            if chance.random() < 0.5
            else "<br />".join(lines)
        )
        rows += f"<tr><td width=120><p align=center><strong>{label}</strong></p></td><td colspan=2>{text}</td></tr>"
    if chance.random() < 0.3:
        rows = rows.replace(
            f"<tr><td width=120><p align=center><strong>{labels[0]}",
            f"<tr><td rowspan={len(labels)} width=20>办理须知</td><td width=120><p align=center><strong>{labels[0]}",
            1,
        )
    return f"<table class=MsoNormalTable border=1 cellspacing=0>{rows}</table>" + "".join(painter.attachments(story))


def _in_parts(site: Legacy, written: list[Story], at: dict[str, str]) -> None:
    """A long article in two pages: the second half moves to t…_1.html."""
    long = [story for story in written if story.kind == "policy"][:2]
    for story in long:
        path = at[story.id]
        served = site.pages[path]
        code = "utf-8" if _is_utf8(served.body) else "gb18030"
        html = served.body.decode(code)
        begin, end = html.index("第二章"), html.index("</div></td></tr><tr><td align=right>")
        cut = max(html.rfind(tag, 0, begin) for tag in ("<p", "<div", "<h4"))
        first, second = html[:cut], html[cut:end]
        pages = '<div class=page><span>1</span> <a href="{}">2</a> 共2页</div>'
        name = path.rpartition("/")[2].replace(".html", "_1.html")
        opening = html[: html.index("<div ", html.index("class=sj"))]
        zoom = html[
            html.index("<div ", html.index("class=sj")) : html.index(">", html.index("<div ", html.index("class=sj")))
            + 1
        ]
        site.pages[path] = Served(
            body=(first + pages.format(name) + html[end:]).encode(code), content_type=served.content_type
        )
        part = path.replace(".html", "_1.html")
        site.pages[part] = Served(
            body=(opening + zoom + second + pages.format("") + html[end:]).encode(code),
            content_type=served.content_type,
        )
        site.other(part, "part", path)


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _lists(site: Legacy, written: list[Story], at: dict[str, str]) -> None:
    for kind, name in COLUMNS.items():
        those = sorted((s for s in written if s.kind == kind), key=lambda s: s.date, reverse=True)
        pages = [those[begin : begin + 15] for begin in range(0, len(those), 15)]
        for index, shown in enumerate(pages):
            base = f"/zwgk/{FOLDERS[kind]}/"
            rows = "".join(
                f'<tr><td>・<a href=".{at[s.id].removeprefix(base[:-1])}" title="{escape(s.title)}">{escape(s.title[:24])}</a></td><td>{s.date}</td></tr>'
                for s in shown
            )
            turn = (
                f'<script>createPageHTML({len(pages)}, {index}, "index", "html");</script><a href="index_{index + 1}.html">下一页</a>'
                if index + 1 < len(pages)
                else ""
            )
            head = f'<title>{name} - {NAME}</title><meta name="ColumnName" content="{name}" /><meta name="ColumnType" content="{name}" />'
            html = _shell(
                head,
                f"<table width=1000 align=center><tr><td class=pos>首页 &gt; {name}</td></tr>{rows}<tr><td>{turn}</td></tr></table>",
            )
            path = base if not index else f"{base}index_{index}.html"
            site.pages[path] = Served(body=html.encode("gb18030"))
            site.other(path, "list")
    newest = "".join(f'<li><a href="{at[s.id]}">{escape(s.title)}</a></li>' for s in written[::4])
    for path, title in (("/", "首页"), ("/zwgk/", "政务公开")):
        site.pages[path] = Served(
            body=_shell(
                f"<title>{title}-{NAME}</title>", f"<table align=center><tr><td><ul>{newest}</ul></td></tr></table>"
            ).encode("gb18030")
        )
        site.other(path, "home" if path == "/" else "list")
    for name in ("banner.jpg", "style.css", "menu.js"):
        picture = name.endswith("jpg")
        site.pages[f"/images/{name}"] = Served(
            body=photo_bytes(Photo(name=name)) if picture else b"/* sample */",
            content_type="image/jpeg" if picture else "text/css" if name.endswith("css") else "text/javascript",
        )
