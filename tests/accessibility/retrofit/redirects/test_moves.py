"""What was converted, and the account of the rest, say where every old address leads."""

import json
from pathlib import Path

import pytest

from accessibility.errors import SettingError
from accessibility.retrofit.folder import Work
from accessibility.retrofit.redirects import moves_of, write
from tests.accessibility.retrofit.sites.pack import pack
from tests.accessibility.retrofit.sites.served import Legacy, Served

ORIGIN = "http://old.example"


@pytest.fixture
def work(tmp_path: Path) -> Work:
    site = Legacy(name="small", origin=ORIGIN)
    for path in ("/show.asp?id=1", "/Show.asp?ID=1&x=2", "/list.asp?classid=1", "/"):
        site.pages[path] = Served(body=f"<html><title>{path.lower()[:9]}</title>".encode())
    site.pages["/up/a.doc"] = Served(body=b"\xd0\xcf\x11\xe0 paper", content_type="application/msword")
    pack(site, tmp_path)
    (tmp_path / "content/notice/files").mkdir(parents=True)
    (tmp_path / "content/notice/files/form.doc").write_bytes(b"\xd0\xcf\x11\xe0 paper")
    item = {"path": "notice/renew.md", "kind": "notice", "title": "换证", "sources": [f"{ORIGIN}/show.asp?id=1"]}
    (tmp_path / "items.jsonl").write_text(json.dumps(item) + "\n", encoding="utf-8")
    pieces = [
        ("/list.asp?classid=1", "changed", "listing", "/notice/"),
        ("/", "changed", "home", "/"),
        ("/gone.asp", "dropped", "error-page", ""),
    ]
    lines = [
        json.dumps(
            {"kind": "page", "source": ORIGIN + path, "at": "", "text": "", "fate": fate, "why": why, "where": where}
        )
        for path, fate, why, where in pieces
    ]
    (tmp_path / "account.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return Work(tmp_path)


def test_items_files_lists_and_duplicates_all_lead_somewhere(work: Work) -> None:
    leads = {move.old: move.new for move in moves_of(work)}
    assert leads["/show.asp?id=1"] == leads["/Show.asp?ID=1&x=2"] == "/notice/renew.html"
    assert leads["/list.asp?classid=1"] == "/notice/"
    assert leads["/up/a.doc"] == "/notice/files/form.doc"


def test_what_leads_nowhere_is_in_the_table_with_its_reason_and_in_no_configuration(work: Work) -> None:
    write(work)
    assert "/gone.asp,,,error-page" in (work.root / "redirects/map.csv").read_text(encoding="utf-8-sig")
    assert "gone.asp" not in (work.root / "redirects/nginx.conf").read_text(encoding="utf-8")


def test_an_address_that_stays_is_no_move(work: Work) -> None:
    assert "/" not in {move.old for move in moves_of(work)}


def test_written_twice_it_is_the_same(work: Work) -> None:
    write(work)
    before = {path: path.read_bytes() for path in (work.root / "redirects").rglob("*") if path.is_file()}
    write(work)
    assert before == {path: path.read_bytes() for path in (work.root / "redirects").rglob("*") if path.is_file()}


def test_before_anything_is_converted_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="retrofit convert"):
        moves_of(Work(tmp_path))
