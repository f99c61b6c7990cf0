"""Every old address leads to its new one through real servers, in the spellings that are about in the world."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from accessibility.retrofit.redirects import Move, files
from tests.accessibility.retrofit.redirects.servers import SERVERS, ask, running

GBK = quote("附件/登记表.doc".encode("gbk"))
MOVES = (
    Move(old="/show.asp?id=12", new="/notice/renew.html", title="换证通知 <b>&"),
    Move(old="/show.asp?id=120", new="/notice/other.html", title="另一个"),
    Move(old="/list.asp?classid=1", new="/notice/", title="通知公告"),
    Move(old="/list.asp?classid=1&page=2", new="/notice/page-2.html", title="通知公告"),
    Move(old="/view.asp?f=%B8%BD%BC%FE.doc", new="/notice/files/a.doc"),
    Move(old=f"/{GBK}", new="/notice/files/form.doc", title="登记表"),
    Move(old="/zwgk/tzgg/201205/t20120516_1.html", new="/notice/t.html", title="通知"),
    Move(old="/a%20b/c+(1){x}$y.html", new="/news/odd.html", title="怪"),
    Move(old="/about", new="/about/us.html", title="关于"),
    Move(old="/old/gone.html", new="", why="error-page"),
)
OTHERWISE = {  # spellings that meet the same page
    "/SHOW.ASP?ID=12": "/notice/renew.html",
    "/Show.asp?id=12&from=weixin": "/notice/renew.html",
    "/show.asp?from=weixin&id=120": "/notice/other.html",
    "/list.asp?page=2&classid=1": "/notice/page-2.html",
    "/list.asp?classid=1&page=77": "/notice/",
    "/ZWGK/tzgg/201205/T20120516_1.html?from=timeline": "/notice/t.html",
    "/" + quote("附件/登记表.doc"): "/notice/files/form.doc",
    f"/{GBK.lower()}": "/notice/files/form.doc",
}
STAYS = (
    "/show.asp?id=1",
    "/show.asp?id=121",
    "/show.asp",
    "/showXasp?id=12",
    "/index.html",
    "/old/gone.html",
    "/about/us.html",
)


@pytest.fixture(scope="module", params=SERVERS)
def port(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    if not shutil.which(request.param):
        pytest.skip(f"{request.param} is not installed here")
    folder = tmp_path_factory.mktemp(request.param)
    maps, root = folder / "redirects", folder / "root"
    root.mkdir()
    (root / "index.html").write_text("home", encoding="utf-8")
    put(maps)
    with running(request.param, folder / "server", maps, root) as number:
        yield number


def put(maps: Path) -> None:
    for name, content in files(MOVES).items():
        (maps / name).parent.mkdir(parents=True, exist_ok=True)
        (maps / name).write_bytes(content)


@pytest.mark.parametrize("move", [move for move in MOVES if move.new], ids=lambda move: move.old)
def test_an_old_address_leads_to_the_new_one(port: int, move: Move) -> None:
    status, location, _ = ask(port, move.old)
    assert (status, location) == (301, move.new)


@pytest.mark.parametrize("asked", OTHERWISE)
def test_other_spellings_of_it_do_too(port: int, asked: str) -> None:
    status, location, _ = ask(port, asked)
    assert (status, location) == (301, OTHERWISE[asked])


@pytest.mark.parametrize("asked", STAYS)
def test_other_addresses_are_left_alone(port: int, asked: str) -> None:
    status, location, _ = ask(port, asked)
    assert status in (200, 404)
    assert location == ""


@pytest.mark.parametrize("server", ["nginx", "caddy"])
def test_a_stub_page_stands_at_every_old_path_a_folder_can_serve(server: str, tmp_path: Path) -> None:
    if not shutil.which(server):
        pytest.skip(f"{server} is not installed here")
    put(tmp_path / "maps")
    empty = tmp_path / "empty"
    for name, content in files(()).items():
        (empty / name).parent.mkdir(parents=True, exist_ok=True)
        (empty / name).write_bytes(content)
    with running(server, tmp_path / "server", empty, tmp_path / "maps" / "stubs") as number:
        _, _, page = ask(number, "/zwgk/tzgg/201205/t20120516_1.html")
        assert b'content="0; url=/notice/t.html"' in page
        status, location, page = ask(number, "/show.asp?id=12")
        if status in (301, 302, 307, 308):
            _, _, page = ask(number, location)
        assert '<li><a href="/notice/renew.html">换证通知 &lt;b&gt;&amp;</a></li>'.encode() in page
