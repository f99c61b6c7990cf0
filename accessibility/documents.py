"""The attachments of a run: PDF files are fetched and checked where that is possible; all are listed."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from accessibility import pdf
from accessibility.crawl.fetch import Fetcher
from accessibility.crawl.robots import Robots
from accessibility.errors import PageError
from accessibility.model import PAGE, Attachment, NotChecked, PageResult, Promise, Words

MOST = 500  # PDF files of a run; each takes 0.1 s and a request


def documents(
    listed: Iterable[tuple[Attachment, Path | None]],
    hosts: Iterable[str],
    fetcher: Fetcher,
    named: Callable[[str, Path], str],
) -> tuple[tuple[Attachment, ...], tuple[PageResult, ...]]:
    """The attachments, and what was found in those that were checked.

    hosts: of the sites of this run; files elsewhere are listed only. named: how a path in a folder is called.
    Ctrl-C ends the checking, not the run.
    """
    robots, ours = Robots(fetcher), frozenset(hosts)
    attachments: list[Attachment] = []
    results: list[PageResult] = []
    stopped = False
    for one, folder in listed:
        url = named(one.url, folder) if folder else one.url
        reachable = folder is not None or (urlsplit(url).netloc in ours and robots.allows(url))
        check = one.kind == "pdf" and pdf.can_check() and reachable and not stopped and len(results) < MOST
        attachments.append(replace(one, url=url, checked=check))
        try:
            if check:
                results.append(_examined(url, folder / one.url.lstrip("/") if folder else None, fetcher))
        except KeyboardInterrupt:
            stopped = True
            results.append(_not_checked(url, "检测中途停止", "the run was stopped"))
    return tuple(attachments), tuple(results)


def promises(listed: Iterable[tuple[Attachment, Path | None]]) -> tuple[tuple[Promise, ...], tuple[Promise, ...]]:
    """What was run on PDF files, and what was left out; neither where there is no PDF."""
    if not any(one.kind == "pdf" for one, _ in listed):
        return (), ()
    return (pdf.promises(), ()) if pdf.can_check() else ((), pdf.promises(why=pdf.MISSING))


def _examined(url: str, file: Path | None, fetcher: Fetcher) -> PageResult:
    try:
        if file:
            return pdf.examined(url, file.read_bytes())
        answer = fetcher.get(url)
        if answer.status >= 400:
            return _not_checked(url, f"服务器回答 {answer.status}", f"the server answered {answer.status}")
        return pdf.examined(url, answer.body)
    except PageError as problem:
        why = Words(zh=problem.zh, en=problem.en)
        return PageResult(url=url, http_status=0, title="", sha256="", not_checked=(NotChecked(what=PAGE, why=why),))
    except OSError as problem:
        return _not_checked(url, f"读不了文件（{problem}）", f"the file cannot be read ({problem})")


def _not_checked(url: str, zh: str, en: str) -> PageResult:
    why = Words(zh=f"{url} 没有检测：{zh}。", en=f"{url} was not checked: {en}.")
    return PageResult(url=url, http_status=0, title="", sha256="", not_checked=(NotChecked(what=PAGE, why=why),))
