"""Every way old pages lead on is found; what only looks like one is not."""

import pytest

from accessibility.retrofit.crawl.links import of_css, of_script, page

BASE = "http://a.example/news/list.asp"


@pytest.mark.parametrize(
    ("markup", "url", "role"),
    [
        ("<a href=\"javascript:openWin('x.asp?id=3')\">", "/news/x.asp?id=3", "page"),
        ("<a href='#' onclick=\"window.open('../a/b.htm','','width=3')\">", "/a/b.htm", "page"),
        ("<td onclick=\"location.href='/go/'\">", "/go/", "page"),
        (r"<a href='..\dir\p.htm'>", "/dir/p.htm", "page"),
        ("<a href=' x.htm\n'>", "/news/x.htm", "page"),
        ("<map><area href=m.htm></map>", "/news/m.htm", "page"),
        ("<select onchange='go(this.value)'><option value='/sub/index.html'>", "/sub/index.html", "page"),
        ("<frameset><frame src=top.htm></frameset>", "/news/top.htm", "frame"),
        ("<iframe src=in.asp></iframe>", "/news/in.asp", "frame"),
        ("<meta http-equiv=Refresh content='3; URL=new.htm'>", "/news/new.htm", "onward"),
        ("<script>self.location='new.htm'</script>", "/news/new.htm", "onward"),
        ('<script>top.location.replace("/n/")</script>', "/n/", "onward"),
        ("<script>document.write('<a href=\"w.htm\">x</a>')</script>", "/news/w.htm", "guess"),
        ("<script>createPageHTML(3, 0, 'index', 'html')</script>", "/news/index_2.html", "page"),
        ("<td background=bg.gif>", "/news/bg.gif", "part"),
        ("<img src=blank.gif data-original=real.jpg>", "/news/real.jpg", "part"),
        ("<div style=\"background:url('d.png')\">", "/news/d.png", "part"),
        ("<object><param name=movie value=f.swf></object>", "/news/f.swf", "part"),
        ("<a href='/list.asp?word=残疾'>", "/list.asp?word=%B2%D0%BC%B2", "page"),
        ("<a href='x.asp?id=1&jsessionid=AB12CD34EF56'>", "/news/x.asp?id=1", "page"),
        ("<a href='x.do;jsessionid=AB12CD34EF56?id=1'>", "/news/x.do?id=1", "page"),
        ("<a href='/(S(abcdefghijklmnop12345678))/x.aspx'>", "/x.aspx", "page"),
        ("<a href='x.asp?sid=5'>", "/news/x.asp?sid=5", "page"),
        ("<base href='/other/'><a href=x.htm>", "/other/x.htm", "page"),
    ],
)
def test_a_way_on_is_found(markup: str, url: str, role: str) -> None:
    found = {(link.url, link.role) for link in page(f"<body>词{markup}", BASE, "gb18030").links}
    assert (f"http://a.example{url}", role) in found


@pytest.mark.parametrize(
    "markup",
    [
        "<a href='javascript:void(0)'>",
        "<a href='mailto:a@b.cn'>",
        "<script>var u='show.asp?id='+id; // location='old.htm'\n</script>",
        "<script>/* location.href='old.htm' */ var v='1.0';</script>",
        "<a href='#top'>",
        "<a href='http://'>",
        "<!-- <a href=hidden.htm> -->",
    ],
)
def test_what_leads_nowhere_is_not(markup: str) -> None:
    assert page(f"<body>{markup}", BASE).links == ()


def test_styles_and_script_files_lead_on() -> None:
    assert [link.url for link in of_css("@import 'b.css'; a{background:url(c.png)} /* url(no.png) */", BASE)] == [
        "http://a.example/news/b.css",
        "http://a.example/news/c.png",
    ]
    menu = "stm_aix('p0', [0,'首页','index.asp','_self']); var x = 'a.b.c';"
    assert [link.url for link in of_script(menu, BASE)] == ["http://a.example/news/index.asp"]
