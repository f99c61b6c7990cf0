"""Runs to report on: one with something of every kind, one with nothing."""

from dataclasses import replace

from accessibility.model import Attachment, Earlier, NotChecked, Outcome, Promise, Words
from tests.accessibility.findings import finding, page, report

NOTE = Words(zh="王：旧图（有效到 2027-01-31）", en="Wang: old picture (until 2027-01-31)")
LEFT = NotChecked(what="page", why=Words(zh="/c.html 没有检测完：超时。", en="/c.html was not fully checked: timeout."))
QUESTION = finding(
    outcome=Outcome.CANT_TELL, check="color-contrast", criteria=("1.4.3",), level="AA", identity="f" * 16
)
ODD = finding(html='<a href="javascript:alert(1)">"&amp;<\x0b', selector="a > b", criteria=(), level="", impact="minor")
PICTURE = "data:image/webp;base64,UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA="  # one pixel
FULL = report(
    page(finding(standing="new", source="content/a.md:3", picture=PICTURE), QUESTION, ODD),
    page(finding(standing="known", standing_note=NOTE), url="/b.html", notes=(NOTE,)),
    page(url="/c.html", http_status=0, sha256="", not_checked=(LEFT,)),
    page(finding(source="theme/components/菜单"), url="https://example.org/d,e.html"),
    commit="0123456789abcdef+",
    left_out=(Promise(check="focus_is_visible", engine="podao", criteria=("2.4.7",), title=NOTE, why=NOTE),),
    mended=({"page": "/d.html", "check": "region", "selector": "p", "identity": "a" * 16},),
    stale=(NOTE,),
    attachments=(
        Attachment(url="/files/表.docx", kind="docx", pages=("/index.html",)),
        Attachment(url="/files/a.pdf", kind="pdf", pages=("/index.html", "/b.html"), checked=True),
    ),
    notes=(Words(zh="example.org：3 个链接打不开。", en="example.org: 3 links are broken."),),
    earlier=(
        Earlier(started="2026-11-22T10:00:00+08:00", causes=5, places=9, pages_failed=3, pages=4, questions=1),
        Earlier(started="2026-11-21T10:00:00+08:00", causes=4, places=9, pages_failed=3, pages=4, questions=1),
    ),
)
ENGLISH = replace(FULL, settings={**FULL.settings, "lang": "en"})
CLEAN = report(page(), page(url="/b.html"))
NOTHING = report()
RUNS = {"full": FULL, "english": ENGLISH, "clean": CLEAN, "nothing": NOTHING}
