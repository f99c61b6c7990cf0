"""A county's site without ids, trails or tags: everything in one cell, windows called after the site only."""

import json
from dataclasses import replace
from pathlib import Path

from accessibility.retrofit.archive import described, line_of
from accessibility.retrofit.warc import Exchange, Warcs

HOST = "http://www.county.example"
MENU = (
    '<div class="menu"><a href="/">首页</a> | <a href="/about.php">单位简介</a> | <a href="/l.php?c=1">动态信息</a>'
    ' | <a href="/l.php?c=2">公告栏</a> | <a href="/dl.php">表格下载</a></div>'
)
FOOT = (
    "<hr><center>版权所有 某某县残疾人联合会 地址：某某县人民路8号 邮编：123456 电话：0312-1234567"
    "<br>冀ICP备12345678号</center>"
)
NEWS = {
    1: (
        "县残联召开年度工作会议",
        "2016-03-02 10:20:00",
        "3月1日，县残联召开2016年工作会议。<br>会议部署了今年的任务。",
    ),
    2: (
        "爱耳日义诊进社区",
        "2016-03-04 09:00:00",
        "3月3日，县残联在东关社区义诊，为120名群众检查听力。<br>活动发放资料300份。",
    ),
    3: ("图片新闻：助残日", "2016-05-15", '<img src="/p/3.jpg" width=500>'),
    4: (
        "助残日走访慰问",
        "2016-05-16",
        "5月15日，县残联走访慰问残疾人家庭。<br>请看<a href='/g.php?id=11'>项目通知</a>。",
    ),
}
NOTICES = {
    11: (
        "关于申报康复救助项目的通知",
        "各乡镇：<p><b>一、申报对象</b></p><p>0至6岁残疾儿童。</p><p><b>二、申报时间</b></p><p>4月1日至30日。</p>"
        "<p>附件：<a href='/f/a.txt'>申报表</a></p>"
        "<p align=right>某某县残疾人联合会</p><p align=right>2016年3月28日</p>",
    ),
    12: ("关于就业补贴名单的公示", "<p>现将名单予以公示，公示期为2016年6月1日至6月7日。如有异议，请与县残联联系。</p>"),
}
PAGED = ("残疾人康复服务规定全文", ("第一条 为了规范康复服务，制定本规定。", "第二条 康复服务由定点机构提供。"))


def pages() -> dict[str, tuple[str, bytes]]:
    """Path → type and bytes."""
    side = "<b>最新</b><br>" + "".join(f'<a href="/n.php?id={id}">{title}</a><br>' for id, (title, *_) in NEWS.items())
    made = {f"/n.php?id={id}": _page(_news(id), side) for id in NEWS}
    made |= {f"/g.php?id={id}": _page(_notice(id), side) for id in NOTICES}
    made["/g.php?id=11&print=1"] = ("text/html", f"<h3>{NOTICES[11][0]}</h3><div>{NOTICES[11][1]}</div>".encode())
    for number, text in enumerate(PAGED[1], start=1):
        tail = f"&page={number}" if number > 1 else ""
        pager = "<a href='/g.php?id=13'>1</a> <a href='/g.php?id=13&page=2'>2</a>"
        made[f"/g.php?id=13{tail}"] = _page(
            f"<h3>{PAGED[0]}</h3><div>发布时间：2016-07-01</div><p>{text}</p><div>{pager}</div>", side
        )
    made["/l.php?c=1"] = _page(
        _list("动态信息", {f"/n.php?id={id}": (said[0], said[1][:10]) for id, said in NEWS.items()}), side
    )
    rows = {f"/g.php?id={id}": (title, "2016-06-01") for id, (title, _) in NOTICES.items()}
    rows |= {
        "/g.php?id=13": (PAGED[0], "2016-07-01"),
        "http://www.other.example/x.html": ("省残联评选通知（外站）", "2016-07-01"),
    }
    made["/l.php?c=2"] = _page(_list("公告栏", rows), side)
    made["/dl.php"] = _page(_list("表格下载", {"/f/b.csv": ("残疾人证申请表", "2016-01-06")}), side)
    made["/about.php"] = _page("<b>单位简介</b><p>某某县残疾人联合会是县委、县政府领导的人民团体。</p>", side)
    welcome = "<p>欢迎访问某某县残疾人联合会网站。我们愿意为全县一万二千名残疾人做好每一件小事。</p>"
    home = f"<html><head><title>某某县残疾人联合会欢迎您</title></head><body>{MENU}{welcome}{side}{FOOT}</body></html>"
    files = {"/f/a.txt": "姓名：".encode(), "/f/b.csv": "姓名,地区\n".encode(), "/p/3.jpg": b"\xff\xd8\xff"}
    return {"/": ("text/html", home.encode()), **made} | {
        path: ("application/octet-stream", data) for path, data in files.items()
    }


def pack(work: Path) -> Path:
    """A work folder as crawl leaves it."""
    warcs, lines = Warcs(work / "archive"), []
    for path, (mime, body) in pages().items():
        headers = (("Content-Type", f"{mime}; charset=utf-8"),)
        exchange = Exchange(url=HOST + path, status=200, headers=headers, raw=body)
        warcs.add((), exchange)
        lines.append(line_of(replace(described(exchange), found_on=(HOST + "/",))) + "\n")
    (work / "archive" / "index.jsonl").write_text("".join(lines), encoding="utf-8")
    (work / "archive" / "crawl.json").write_text(json.dumps({"start": HOST + "/"}), encoding="utf-8")
    return work


def _page(inner: str, side: str) -> tuple[str, bytes]:
    head = "<html><head><title>某某县残疾人联合会</title></head><body>"
    text = (
        f"{head}{MENU}<table width=760><tr><td width=160>{side}</td><td>{inner}</td></tr></table>{FOOT}</body></html>"
    )
    return "text/html", text.encode()


def _news(id: int) -> str:
    title, date, text = NEWS[id]
    return f"<b>{title}</b><br>{date}<br><br>{text}<br><a href='/n.php?id={id % 4 + 1}'>下一条</a>"


def _notice(id: int) -> str:
    title, text = NOTICES[id]
    return f"<h3 align=center>{title}</h3><div>发布人：admin 发布时间：2016-06-01 浏览：33次</div><div>{text}</div>"


def _list(name: str, rows: dict[str, tuple[str, str]]) -> str:
    items = "".join(f'<li><a href="{url}">{text}</a> {date}' for url, (text, date) in rows.items())
    return f"<b>{name}</b><ul>{items}</ul> 共 1 页"
