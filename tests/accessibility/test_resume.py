"""A run that is killed at any moment goes on with --resume, and ends with what an undisturbed one finds."""

import json
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from accessibility.reports import json as json_report
from tests.accessibility.crawl.conftest import serving

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
PAGE = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>{0}</title><main><h1>{0}</h1><p>正文{1}"
COMMAND = ("--quick", "--only", "image-alt", "--only", "page_titles_differ", "--jobs", "1")
MOST_S = 300
KILLS = int(os.environ.get("KILLS", "5"))  # random moments; 30 take some minutes


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("killed") / "site"
    folder.mkdir()
    for number in range(8):
        picture = "<img src=/no.png>" if number % 3 == 0 else ""
        (folder / f"{number}.html").write_text(PAGE.format(f"指南{number // 2}", picture), encoding="utf-8")
    return folder


def start(site, *words, target=""):
    """In a folder of its own beside the site, so that the runs of different tests know nothing of each other."""
    command = [sys.executable, "-m", "accessibility", "audit", target or str(site), *COMMAND]
    command += ["--rate", "20", "--format", "json:out.json"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([*command, *words], cwd=site.parent, env=environment, stderr=subprocess.PIPE)


def finished(run):
    """Exit code and what it said."""
    _, said = run.communicate(timeout=MOST_S)
    return run.returncode, said.decode("utf-8")


def findings(site):
    report = json_report.read(site.parent / "out.json")
    assert all(not page.not_checked for page in report.pages)
    return [(page.url, [(one.check, one.identity, one.message.zh) for one in page.findings]) for page in report.pages]


def clean(site):
    shutil.rmtree(site.parent / ".cache", ignore_errors=True)
    (site.parent / "out.json").unlink(missing_ok=True)


@pytest.fixture(scope="module")
def undisturbed(site):
    """What is found, and how long it takes. s."""
    began = time.monotonic()
    assert finished(start(site))[0] == 2
    return findings(site), time.monotonic() - began


def holds(site, undisturbed, moment_s, target=""):
    """Whether it was killed before its end."""
    expected, _ = undisturbed
    clean(site)
    run = start(site, "--no-cache", target=target)
    try:
        run.communicate(timeout=moment_s)
    except subprocess.TimeoutExpired:
        run.kill()
        finished(run)
    assert finished(start(site, "--resume", "--no-cache", target=target))[0] == 2
    assert findings(site) == expected
    return run.returncode < 0


@pytest.mark.parametrize("part", [0.3, 0.75])
def test_a_killed_run_resumed_finds_the_same(site, undisturbed, part):
    holds(site, undisturbed, part * undisturbed[1])


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(KILLS))
def test_killed_at_random_moments_it_finds_the_same(site, undisturbed, seed):
    holds(site, undisturbed, random.Random(seed).uniform(0, 1.1) * undisturbed[1])


@pytest.fixture(scope="module")
def on_web(site):
    """The same pages in a chain of links, on a server that remembers who asked; with what is found, and how long. s."""
    names = sorted(path.name for path in site.iterdir())
    follow = dict(zip(names, [*names[1:], names[0]], strict=True))
    files = {
        f"/{name}": f"{(site / name).read_text(encoding='utf-8')}<a href={follow[name]}>下一页</a>" for name in names
    }
    with serving(files) as web:
        clean(site)
        began = time.monotonic()
        assert finished(start(site, "--no-cache", target=f"{web.url}/{names[0]}"))[0] == 2
        yield web, f"{web.url}/{names[0]}", (findings(site), time.monotonic() - began)


def crawled(web):
    """What was asked without a browser, in order."""
    asked = zip(web.asked, web.headers, strict=True)
    return [path for path, headers in asked if headers["User-Agent"].startswith("Podao/") and path.endswith(".html")]


def test_a_crawled_site_is_not_crawled_again(site, on_web):
    """Killed while pages are judged."""
    web, target, (expected, _) = on_web
    clean(site)
    web.asked.clear(), web.headers.clear()
    run = start(site, "--no-cache", target=target)
    next(line for line in run.stderr if line.startswith(b"[2/"))
    run.kill()
    finished(run)
    assert len(crawled(web)) == len(set(crawled(web))) == 8
    assert finished(start(site, "--resume", "--no-cache", target=target))[0] == 2
    assert (findings(site), len(crawled(web))) == (expected, 8)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(0, KILLS, 3))
def test_a_crawled_site_killed_at_random_moments_is_asked_at_most_one_page_twice(site, on_web, seed):
    web, target, undisturbed = on_web
    web.asked.clear(), web.headers.clear()
    killed = holds(site, undisturbed, random.Random(100 + seed).uniform(0, 1.1) * undisturbed[1], target)
    assert len(set(crawled(web))) == 8
    assert len(crawled(web)) <= 9 or not killed


def test_a_run_that_is_told_to_end_reports_what_it_has_done(site, undisturbed):
    """After the third page: those stand in the report, and --resume does not judge them again."""
    clean(site)
    run = start(site, "--no-cache")
    next(line for line in run.stderr if line.startswith(b"[3/"))
    run.terminate()
    code, said = finished(run)
    assert (code, "--resume" in said) == (1, True)
    report = json.loads((site.parent / "out.json").read_text(encoding="utf-8"))
    done = [page for page in report["pages"] if not page["not_checked"]]
    assert 3 <= len(done) < 8
    assert finished(start(site, "--resume", "--no-cache"))[0] == 2
    assert findings(site) == undisturbed[0]
    told = json.loads((site.parent / "out.json").read_text(encoding="utf-8"))["notes"]
    assert any(f"{len(done)} 页是这次检测中断以前检测的" in note["zh"] for note in told)
