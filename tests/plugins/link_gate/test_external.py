"""External links: asked on demand, remembered with a date, warned about when dead, sent to the declared copy."""

import http.server
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.content_model.library import Library
from plugins.content_model.markdown import Resolved, render
from plugins.content_model.problem import Problem
from plugins.link_gate.__main__ import main
from plugins.link_gate.answers import ALIVE, DEAD, PLACE, UNSURE, AnswersError, read_answers
from plugins.link_gate.ask import Said, ask
from plugins.link_gate.copies import copies_of, with_copies
from tests.real_build import build

Add = Callable[[str], Path]
Told = Callable[..., list[Problem]]
OLD, COPY = "https://old.gov.cn/a.html", "https://web.gov.cn/2026/a.html"


def asking(*dead: str) -> Callable[[str], Said]:
    return lambda url: Said(result=DEAD, detail="404 页面没有了") if url in dead else Said(result=ALIVE, detail="200")


def archive(root: Path) -> None:
    text = f"archives:\n  - {{url: {OLD}, copy: {COPY}, saved_on: 2026-11-01}}\n"
    (root / "portal/archives.yaml").write_text(text, encoding="utf-8")


def test_every_link_is_asked_and_the_answers_are_kept_with_their_date(project: Path, add: Add) -> None:
    add(f"[旧文件]({OLD})，[国务院](https://www.gov.cn/)，[样例](https://a.example/)")
    assert main(project, asking(OLD)) == 2
    answers = read_answers(project)
    assert {url: answer.result for url, answer in answers.items()} == {OLD: DEAD, "https://www.gov.cn/": ALIVE}
    assert answers[OLD].dead_since == answers[OLD].asked_on


def test_a_dead_link_is_warned_about_until_a_copy_is_declared(project: Path, add: Add, told: Told) -> None:
    path = add(f"[旧文件]({OLD})")
    assert main(project, asking(OLD)) == 2
    (problem,) = told("content/notice/notice.md")
    assert problem.warning and problem.line == path.read_text(encoding="utf-8").count("\n")
    archive(project)
    assert told("content/notice/notice.md") == []
    assert main(project, asking(OLD)) == 0
    assert main(project, asking(OLD, COPY)) == 2


def test_readers_are_sent_to_the_copy_and_told_so(project: Path, add: Add) -> None:
    add(f"[旧文件]({OLD})")
    archive(project)
    library = Library(project)
    item = library.item("notice/notice.md")
    assert item
    html = render(with_copies(item, copies_of(library.portal)).body, lambda _: Resolved(url="/x")).html
    assert f'href="{COPY}"' in html and OLD not in html and "这是存档" in html


def test_without_a_network_nothing_is_written(project: Path, add: Add) -> None:
    add(f"[旧文件]({OLD})")
    assert main(project, lambda _: Said(result=DEAD, detail="没有这个网站", nobody=True)) == 1
    assert not (project / PLACE).exists()


def test_a_file_of_answers_that_was_damaged_stops_the_gate(project: Path, told: Told) -> None:
    (project / PLACE).write_text("网址\n", encoding="utf-8")
    with pytest.raises(AnswersError):
        read_answers(project)
    assert [problem.warning for problem in told("content/notice/notice.md")] == [False]
    assert main(project, asking()) == 1


class Web(http.server.BaseHTTPRequestHandler):
    """Answers with the status its path names; /to?x redirects to x."""

    def do_GET(self) -> None:
        path, _, target = self.path.partition("?")
        if path == "/no-head" and self.command == "HEAD":
            return self.send_error(405)
        if path == "/to":
            self.send_response(302)
            self.send_header("Location", target)
            return self.end_headers()
        self.send_response(int(path[1:]) if path[1:].isdigit() else 200)
        return self.end_headers()

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A real server on this machine, where proxies are not asked."""
    monkeypatch.setenv("no_proxy", "*")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Web) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "result"),
    [("/", ALIVE), ("/404", DEAD), ("/410", DEAD), ("/403", UNSURE), ("/503", UNSURE), ("/no-head", ALIVE)],
)
def test_what_the_web_says_is_understood(web: str, path: str, result: str) -> None:
    assert ask(web + path).result == result


def test_no_redirect_leads_the_question_into_the_office(web: str) -> None:
    assert ask(f"{web}/to?{web}/").detail == "转到了不能公开的地址"
    assert ask(f"{web}/to?file:///etc/passwd").result == DEAD


def test_nobody_there_is_told_apart_from_a_page_that_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")
    said = ask("http://127.0.0.1:9/")
    assert (said.result, said.nobody) == (DEAD, True)


def test_a_real_build_leads_to_the_copy_in_the_text_and_in_fields(project: Path, add: Add) -> None:
    add(f"[旧文件]({OLD})")
    guide = project / "content/guide/guide.md"
    text = re.sub(r"^online_url:.*\n", "", guide.read_text(encoding="utf-8"), flags=re.MULTILINE)
    guide.write_text(text.replace("---\n", f"---\nonline_url: {OLD}\n", 1), encoding="utf-8")
    archive(project)
    assert main(project, asking(OLD)) == 0
    output = build(project)
    for name in ("notice/notice.html", "guide/guide.html"):
        page = (output / name).read_text(encoding="utf-8")
        assert COPY in page and OLD not in page
    assert main(project, asking()) == 0
    assert OLD in (build(project) / "notice/notice.html").read_text(encoding="utf-8")
