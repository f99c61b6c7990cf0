"""A site of 2018: UTF-8, jQuery menus, tabs and carousels, divs as buttons, pictures of text, soft 404s, dead links."""

import random
from html import escape

from tests.accessibility.retrofit.sites.jquery2018.body import Painter
from tests.accessibility.retrofit.sites.papers import photo_bytes
from tests.accessibility.retrofit.sites.served import Legacy, Served
from tests.accessibility.retrofit.sites.story import Photo, Story
from tests.accessibility.retrofit.sites.truth import truth
from tests.accessibility.retrofit.sites.write import COLUMNS, stories

COUNTS = {"news": 24, "notice": 25, "policy": 6, "guide": 6, "statistic": 6}
NAME = "示范市残疾人联合会（演示）"
GUIDES = ("table", "dl", "tabs", "divs")


def make(seed: int, origin: str, scale: int = 1) -> Legacy:
    chance = random.Random(f"jquery {seed}")
    written = stories(
        seed, 2018, {kind: count * scale for kind, count in COUNTS.items()}, ("docx", "xlsx", "pdf", "doc", "xls")
    )
    site = Legacy(name="jquery2018", origin=origin, start="/")
    at = {story.id: f"/{story.kind}/detail/{8000 + n * 13}.html" for n, story in enumerate(written)}
    files = {
        name: f"/upload/{story.date[:7].replace('-', '/')}/{8000 + n:x}{len(name):x}.{name.rpartition('.')[2]}"
        for n, (story, name) in enumerate((story, name) for story in written for name in _names(story))
    }
    classes = chance.choice(
        (("art-title", "art-info", "art-con"), ("xq_tit", "xq_ly", "xq_nr"), ("title", "info", "text"))
    )
    for story in written:
        painter = Painter(chance, lambda key: at[key], files.__getitem__)
        body = _guide(chance, story, painter) if story.fields else painter.body(story)
        html = _page(chance, story, body, classes, chance.sample(written, 4), at)
        site.pages[at[story.id]] = Served(body=html.encode("utf-8"), content_type="text/html; charset=utf-8")
        site.truth.append(
            truth(story, story_at=lambda key: site.at(at[key]), file_at=lambda name: site.at(files[name]))
        )
    site.put_files(written, files.__getitem__, chance)
    _lists(site, written, at)
    _gone(site)
    return site


def _names(story: Story) -> list[str]:
    return [
        *(paper.name for paper in story.papers),
        *(block.name for block in story.blocks if isinstance(block, Photo)),
    ]


def _shell(title: str, main: str) -> str:
    menu = "".join(
        f'<li class="nav-item"><div onclick="location.href=\'/{kind}/\'" class="nav-a">{name}</div><ul class="sub" style="display:none"><li><a href="/{kind}/?page=2">更多{name}</a></li></ul></li>'
        for kind, name in COLUMNS.items()
    )
    slides = "".join(
        f'<div class="slick-slide{" slick-cloned" if n in (0, 3) else ""}"><a href="/news/"><img src="/static/img/banner{n % 2}.jpg"></a></div>'
        for n in range(4)
    )
    return (
        '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1,maximum-scale=1,user-scalable=no">\n'
        f'<title>{escape(title)}</title>\n<link rel="stylesheet" href="/static/css/main.css">\n<script src="/static/js/jquery.min.js"></script>\n</head>\n<body>\n'
        f'<div class="top"><span id="weather">今日多云 18℃</span><div class="logo"></div><h1 class="hide">{NAME}</h1></div>\n<ul class="nav" id="nav"></ul><ul class="nav">{menu}</ul>\n'
        f'<div class="banner slick">{slides}</div>\n{main}\n<div class="footer"><div class="w1200"><p>主办：{NAME}　地址：示范市示范路1号（演示地址）　邮编：000000</p><p>电话：0000-0000001（演示号码）　示公网安备00000000000000号（演示）</p>'
        '<div class="links"><select onchange="window.open(this.value)"><option>==友情链接==</option><option value="http://www.federation.example/">中国残疾人联合会（样例链接）</option></select></div></div></div>\n'
        '<div class="fixed-bar"><div class="ewm">扫码关注</div><div class="gotop" onclick="$(\'html\').animate({scrollTop:0})">返回顶部</div></div>\n<script src="/static/js/main.js"></script>\n</body>\n</html>'
    )


def _page(
    chance: random.Random,
    story: Story,
    body: str,
    classes: tuple[str, str, str],
    others: list[Story],
    at: dict[str, str],
) -> str:
    title, info, text = classes
    dotted = story.date.replace("-", ".")
    source = f"来源：{story.source}"
    about = chance.choice((
        f"<span>时间：{dotted} 09:30</span><span>{source}</span><span>阅读：<em class=\"pv\">--</em></span>",
        f"<div class=\"date\"><em>{story.date[8:]}</em><i>{story.date[:7]}</i></div><span class=\"ly\">{source}</span>",
        f"<span>{source}</span><span>编辑：演示编辑</span><span>发布于 {story.date}</span>",
        f"<span class=\"glyphicon-time\">{story.date} 16:05:33</span> <span>文章{source}</span>",
    ))  # fmt: skip
    number = f'<p class="wh">{story.number}</p>' if story.number else ""
    side = "".join(
        f'<li><a href="{at[s.id]}" title="{escape(s.title)}">{escape(s.title[:14])}…</a><span>{s.date[5:]}</span></li>'
        for s in others
    )
    main = (
        f'<div class="w1200 crumbs"><i class="icon-home"></i><a href="/">首页</a><em>/</em><a href="/{story.kind}/">{story.column}</a><em>/</em><span>详情</span></div>\n'
        f'<div class="w1200 clearfix"><div class="fl left"><div class="{title}">{escape(story.title)}</div>\n<div class="{info}">{about}'
        '<div class="bdsharebuttonbox"><a class="bds_weixin" data-cmd="weixin" title="分享到微信"></a><a class="bds_tsina" data-cmd="tsina">分享到微博</a></div></div>\n'
        f'<div class="{text}">{number}{body}</div>\n<div class="prev-next"><p>上一篇：<a href="{at[others[0].id]}">{escape(others[0].title)}</a></p><p>下一篇：没有了</p></div></div>\n'
        f'<div class="fr right"><div class="hot-tit">热门推荐</div><ul class="hot">{side}</ul><div class="ad"><a href="/topic/2018zr/"><img src="/static/img/ad.jpg"></a></div></div></div>'
    )
    return _shell(f"{story.title} - {story.column} - {NAME}", main)


def _guide(chance: random.Random, story: Story, painter: Painter) -> str:
    manner = chance.choice(GUIDES)
    made = []
    for label, values in story.fields.items():
        lines = [f"{n}. {value}" if len(values) > 1 else value for n, value in enumerate(values, 1)]
        text = "".join(f"<p>{escape(line)}</p>" for line in lines)
        listed = (
            "<ol>" + "".join(f"<li>{escape(value)}</li>" for value in values) + "</ol>" if len(values) > 1 else text
        )
        made.append({
            "table": f"<tr><th>{label}</th><td>{text}</td></tr>", "dl": f"<dt>{label}：</dt><dd>{listed}</dd>",
            "tabs": f"<div class=\"bs-tit\"><span>{label}</span></div><div class=\"bs-con\">{listed}</div>", "divs": f"<div class=\"row\"><label>【{label}】</label><div>{text}</div></div>",
        }[manner])  # fmt: skip
    joined = "".join(made)
    body = {"table": f'<table class="bszn">{joined}</table>', "dl": f'<dl class="bszn">{joined}</dl>'}.get(
        manner, f'<div class="bszn">{joined}</div>'
    )
    return body + "".join(painter.attachments(story))


def _lists(site: Legacy, written: list[Story], at: dict[str, str]) -> None:
    for kind, name in COLUMNS.items():
        those = sorted((s for s in written if s.kind == kind), key=lambda s: s.date, reverse=True)
        pages = [those[begin : begin + 12] for begin in range(0, len(those), 12)]
        for index, shown in enumerate(pages, 1):
            rows = "".join(
                f'<li><div class="t"><b>{s.date[8:]}</b>{s.date[:7]}</div><a href="{at[s.id]}">{escape(s.title)}</a></li>'
                for s in shown
            )
            turn = "".join(f'<a href="/{kind}/?page={n}">{n}</a>' for n in range(1, len(pages) + 1))
            main = f'<div class="w1200"><div class="col-tit">{name}</div><ul class="news-list">{rows}</ul><div class="pager"><a href="javascript:;">首页</a>{turn}</div></div>'
            path = f"/{kind}/" + (f"?page={index}" if index > 1 else "")
            site.pages[path] = Served(
                body=_shell(f"{name} - {NAME}", main).encode("utf-8"), content_type="text/html;charset=UTF-8"
            )
            site.other(path, "list")
    tabs = "".join(
        f'<div class="tab-panel" style="display:none"><a href="{at[s.id]}">{escape(s.title)}</a></div>'
        for s in written[::6]
    )
    site.pages["/"] = Served(
        body=_shell(NAME, f'<div class="w1200">{tabs}</div>').encode("utf-8"), content_type="text/html"
    )
    site.other("/", "home")
    for name in ("banner0.jpg", "banner1.jpg", "ad.jpg", "blank.gif"):
        site.pages[f"/static/img/{name}"] = Served(body=photo_bytes(Photo(name=name)), content_type="image/jpeg")
    site.pages["/static/css/main.css"] = Served(body=b".hide{display:none}.fl{float:left}", content_type="text/css")
    for name in ("jquery.min.js", "main.js"):
        site.pages[f"/static/js/{name}"] = Served(body=b"/* sample */", content_type="application/javascript")


def _gone(site: Legacy) -> None:
    """A page that is not there, said with status 200, and one with 404 that the shell links on every page."""
    words = '<div class="err"><img src="/static/img/blank.gif"><p>抱歉，您访问的页面不存在或者已经删除</p><p><span id="sec">5</span>秒后自动跳转到首页</p></div>'
    for path, status in (("/news/detail/1.html", 200), ("/topic/2018zr/", 404)):
        site.pages[path] = Served(body=_shell(f"{NAME}", words).encode("utf-8"), status=status)
        site.other(path, "gone")
