"""Drafts, items of the future and refused items are nowhere in the output, whatever their front matter looks like.

Each attempt is either hidden or refused. SECRET stands in title, summary, body, file name, slug and attachment.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.plugins.content_model.items import run_pelican

Build = Callable[..., Path]
SECRET = "ximi-0042"
NOON_ON_17_MAY_2026 = "1778990400"  # 12:00 in Beijing
NEWS = """---
type: news
title: ximi-0042 标题
status: draft
date: 2026-05-11 09:30
summary: ximi-0042 摘要
source: 示范市残疾人联合会（演示）
unit: city
keywords:
  - ximi-0042
  - 样例
happened_on: 2026-05-09
---
ximi-0042 正文。
"""


def changed(old: str, new: str) -> bytes:
    assert old in NEWS
    return NEWS.replace(old, new).encode()


STATUS = "status: draft"
DATE = "date: 2026-05-11 09:30"
ATTEMPTS = {
    "a plain draft": NEWS.encode(),
    "status after a list": (NEWS.replace(f"{STATUS}\n", "").replace("happened_on", f"{STATUS}\nhappened_on")).encode(),
    "Status: Draft": changed(STATUS, "Status: Draft"),
    "STATUS: DRAFT": changed(STATUS, "STATUS: DRAFT"),
    "status: Draft": changed(STATUS, "status: Draft"),
    "draft with a space inside quotes": changed(STATUS, 'status: "draft "'),
    "draft in quotes": changed(STATUS, 'status: "draft"'),
    "draft in single quotes": changed(STATUS, "status: 'draft'"),
    "draft in Chinese quotes": changed(STATUS, "status: “draft”"),
    "published with an invisible character": changed(STATUS, "status: published\u200b"),
    "published with a comment": changed(STATUS, "status: published # draft"),
    "an unknown status": changed(STATUS, "status: hidden"),
    "a Chinese status": changed(STATUS, "status: 草稿"),
    "an empty status": changed(STATUS, "status:"),
    "no status": changed(f"{STATUS}\n", ""),
    "a list as status": changed(STATUS, "status: [published]"),
    "two statuses, draft last": changed(STATUS, "status: published\nstatus: draft"),
    "two statuses, draft first": changed(STATUS, "status: draft\nstatus: published"),
    "status in another case beside": changed(STATUS, "status: published\nStatus: draft"),
    "a full-width colon": changed(STATUS, "status：draft"),
    "no blank after the colon": changed(STATUS, "status:draft"),
    "an indented status": changed(STATUS, "  status: draft"),
    "a tab before draft": changed(STATUS, "status:\tdraft"),
    "status by alias": changed(STATUS, "status: &s draft\nlang: *s"),
    "status by tag": changed(STATUS, "status: !!str draft"),
    "status by merge key": changed(STATUS, "<<: {status: draft}"),
    "a hidden line separator": changed(STATUS, "author: 甲\u2028status: draft\nstatus: published"),
    "tomorrow": changed(f"{STATUS}\n{DATE}", "status: published\ndate: 2026-05-18"),
    "one minute later": changed(f"{STATUS}\n{DATE}", "status: published\ndate: 2026-05-17 12:01"),
    "far in the future": changed(f"{STATUS}\n{DATE}", "status: published\ndate: 9999-12-31"),
    "an impossible date": changed(f"{STATUS}\n{DATE}", "status: published\ndate: 2026-02-30"),
    "a date with a zone": changed(f"{STATUS}\n{DATE}", "status: published\ndate: 2026-05-17T12:00:00-11:00"),
    "no date": changed(f"{STATUS}\n{DATE}", "status: published"),
    "byte order mark": b"\xef\xbb\xbf" + NEWS.encode(),
    "Windows line ends": NEWS.replace("\n", "\r\n").encode(),
    "old Mac line ends": NEWS.replace("\n", "\r").encode(),
    "UTF-16": NEWS.encode("utf-16"),
    "GBK": NEWS.encode("gbk"),
    "blank line first": b"\n" + NEWS.encode(),
    "blank before ---": b" " + NEWS.encode(),
    "four hyphens": NEWS.replace("---", "----").encode(),
    "dashes for hyphens": NEWS.replace("---", "———").encode(),
    "no opening ---": NEWS.removeprefix("---\n").encode(),
    "no closing ---": NEWS.replace("---\nximi", "ximi").encode(),
    "closing ...": NEWS.replace("---\nximi", "...\nximi").encode(),
    "--- in the middle": changed(STATUS, "status: published\n---\nstatus: draft"),
    "... in the middle": changed(STATUS, "status: published\n...\nstatus: draft"),
    "a second document": changed(STATUS, "status: published\n--- \nstatus: draft"),
    "no type": changed("type: news\n", ""),
    "a type that draws drafts": changed("type: news", "type: draft"),
    "still to be filled in": changed(STATUS, "status: 待填"),
}


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_an_item_that_is_not_public_is_hidden_or_refused(
    attempt: str, project: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON_ON_17_MAY_2026)
    (project / "content" / "news" / f"{SECRET}.md").write_bytes(ATTEMPTS[attempt])
    assert not leaks(build_or_refuse(project, build))


def test_the_same_item_is_shown_once_it_is_public(project: Path, build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    """Guards the test above against never finding anything."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON_ON_17_MAY_2026)
    public = changed(f"{STATUS}\n{DATE}", "status: published\ndate: 2026-05-17 12:00")
    (project / "content" / "news" / f"{SECRET}.md").write_bytes(public)
    assert {f"news/{SECRET}.html", "index.html", "feeds/all.xml", "feeds/news.xml"} <= set(leaks(build(project)))


@pytest.mark.parametrize(
    "name", [f"{SECRET}.markdown", f"{SECRET}.MD", f"{SECRET}.rst", f"{SECRET}.html", f"sub/{SECRET}.md"]
)
def test_a_text_in_another_place_or_format_is_refused(name: str, project: Path, build: Build) -> None:
    path = project / "content" / "news" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(changed(STATUS, "status: published"))
    with pytest.raises(SystemExit):
        build(project)


def test_the_attachment_of_a_draft_stays_inside(project: Path, build: Build) -> None:
    files = project / "content" / "news" / "files"
    files.mkdir()
    (files / f"{SECRET}.txt").write_bytes(b"ximi-0042")
    text = changed(STATUS, f"{STATUS}\nattachments: [{{file: files/{SECRET}.txt, name: 附件}}]")
    (project / "content" / "news" / "plan.md").write_bytes(text + f"[残疾人证申请表](files/{SECRET}.txt)\n".encode())
    assert not leaks(build(project))


@pytest.mark.parametrize(
    "reference",
    [f"related: [news/{SECRET}.md]", f"translation_of: news/{SECRET}.md\nlang: en"],
)
def test_a_public_item_that_points_at_a_draft_is_refused(reference: str, project: Path, build: Build) -> None:
    (project / "content" / "news" / f"{SECRET}.md").write_bytes(NEWS.encode())
    public = NEWS.replace(SECRET, "公开的").replace(STATUS, f"status: published\n{reference}")
    (project / "content" / "news" / "public.md").write_text(public, encoding="utf-8")
    with pytest.raises(SystemExit):
        build(project)


def test_a_link_in_the_text_to_a_draft_is_refused(project: Path, build: Build) -> None:
    (project / "content" / "news" / f"{SECRET}.md").write_bytes(NEWS.encode())
    page = project / "content" / "news" / "news.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n[信息化工作办法](./{SECRET}.md)\n", encoding="utf-8")
    with pytest.raises(SystemExit):
        build(project)


def test_the_draft_translation_of_a_public_item_is_hidden(project: Path, build: Build) -> None:
    draft = NEWS.replace(STATUS, f"{STATUS}\nlang: en\ntranslation_of: news/news.md")
    (project / "content" / "news" / f"{SECRET}.md").write_text(draft, encoding="utf-8")
    assert not leaks(build(project))


def test_no_plugin_and_no_template_that_is_shipped_shows_a_draft(project: Path) -> None:
    """A draft and an item of the future of every type, beside the public samples; feeds, search, sitemap and all."""
    for sample in sorted(project.glob("content/*/*.md")):
        text = sample.read_text(encoding="utf-8").replace("title: ", f"title: {SECRET} ")
        text = text.replace("summary: ", f"summary: {SECRET} ") + f"\n{SECRET}。\n"
        draft = text.replace("status: published", "status: draft")
        (sample.parent / f"{SECRET}-draft-{sample.name}").write_text(draft, encoding="utf-8")
        future = text.replace("date: 2026-05-11", "date: 9999-05-11")
        (sample.parent / f"{SECRET}-future-{sample.name}").write_text(future, encoding="utf-8")
    done = run_pelican(project)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (project / "output" / "news" / "news.html").is_file()
    assert not leaks(project / "output")


def build_or_refuse(project: Path, build: Build) -> Path:
    try:
        return build(project)
    except SystemExit as end:
        assert end.code == 2
        return project / "output"


def leaks(output: Path) -> list[str]:
    """Files whose name or bytes hold the secret; none when nothing was built."""
    found = [path for path in output.rglob("*") if path.is_file()]
    named = (path for path in found if SECRET in path.as_posix() or SECRET.encode() in path.read_bytes())
    return [path.relative_to(output).as_posix() for path in named]
