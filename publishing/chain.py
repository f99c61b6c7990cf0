"""The steps behind the verbs, in order. Each returns its exit code: 0 done, 2 findings or refused, 1 could not run."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from publishing.build import BuildError
from publishing.build import build as build_site
from publishing.manifest import NAME, write_manifest
from publishing.page_sources import page_sources, page_sources_file
from publishing.swap import swap_in
from publishing.trial import try_out

STATEMENT = Path("about/accessibility.html")
CONTACT = "/about/barrier.html"  # where the statement sends readers who meet a barrier


def new(root: Path, kind: str, title: str, column: str = "") -> int:
    """Make a commented draft and say where it is."""
    return _run(root, "-m", "plugins.content_model", "new", kind, title, *(["--column", column] if column else []))


def check(root: Path, files: Sequence[str] = ()) -> int:
    """Check all content, or the files named."""
    return _run(root, "-m", "plugins.content_model", "check", *files)


def check_history(root: Path) -> int:
    """Search all that was ever committed for personal information."""
    return _run(root, "-m", "plugins.privacy_gate", "history")


def check_links(root: Path) -> int:
    """Ask the web about every external link and write down what it said."""
    return _run(root, "-m", "plugins.link_gate")


def fix(root: Path, files: Sequence[str] = (), *, yes: bool = False) -> int:
    """Mend slips that are certain in all content, or in the files named; shown first."""
    return _run(root, "-m", "plugins.language_gate", *files, *(["--yes"] if yes else []))


def review(root: Path, words: Sequence[str]) -> int:
    """Record one of the three reviews of items."""
    return _run(root, "-m", "plugins.review_gate", *words)


def build(root: Path, *, profile: bool = False) -> int:
    """Build aside; a failed build leaves output/ as it was. profile: say what took longest."""
    fresh = root / ".cache" / "site"
    try:
        build_site(root, fresh, earlier=root / "output", profile=profile)
    except BuildError as problem:
        return problem.exit_code
    swap_in(fresh, root / "output")
    return 0


def audit(root: Path, site: Path, *, quick: bool = False) -> int:
    """Audit every page of a built site into reports/ (JSON, HTML) and a summary on the terminal."""
    reports = root / "reports"
    reports.mkdir(exist_ok=True)
    formats = ["text", f"json:{reports / 'audit.json'}", f"html:{reports / 'audit.html'}"]
    chosen = [word for name in formats for word in ("--format", name)]
    sources = page_sources_file(root)
    chosen += ["--sources", str(sources)] if sources.is_file() else []
    return _run(root, "-m", "accessibility", "audit", str(site), *chosen, *(["--quick"] if quick else []))


def listen(root: Path, file: str, mode: str = "read") -> int:
    """Print what a screen reader says on the built page of a content file, on a page file, or at an address."""
    target = file
    if file.endswith(".md"):
        page = _page_of(root, Path(file))
        if page is None or not page.is_file():
            told = f"✗ {file} 还没有网页。先运行 inv build；草稿没有网页。\nThere is no page of {file} yet: inv build."
            print(told, file=sys.stderr)
            return 1
        target = str(page)
    return _run(root, "-m", "accessibility", "transcript", target, "--mode", mode)


def triage(root: Path, work: str, *, listed: bool = False, kind: str = "") -> int:
    """Decide, one by one, what a machine could not when an old site was taken over."""
    chosen = [*(["--list"] if listed else []), *(["--kind", kind] if kind else [])]
    return _run(root, "-m", "accessibility", "retrofit", "triage", work, *chosen)


def trial(root: Path, work: str) -> int:
    """Build what was converted from an old site to look at; what the gates refuse is set aside and listed."""
    try:
        made = try_out(root, Path(work))
    except BuildError as problem:
        return problem.exit_code
    told = f"{made.site}：{made.shown} 篇内容。{len(made.aside)} 篇没有通过检查，先放在一边，原因在 {work}/aside.csv。"
    print(told + "这只是试看，还没有经过审核，不要公开。")
    return 0


def transcript(root: Path, *, accept: bool = False) -> int:
    """Compare how the theme sounds with tests/transcripts/, or renew these."""
    environment = {"TRANSCRIPTS": "accept"} if accept else {}
    return _run(root, "-m", "pytest", "-q", "-n0", "tests/theme/test_transcripts.py", environment=environment)


def publish(root: Path) -> int:
    """Check, build aside, audit, write the statement from that evidence, audit it too, manifest, swap in."""
    fresh = root / ".cache" / "site"
    if code := check(root):
        return _refused(code, "内容有问题，没有发布。Content was refused; nothing is published.")
    try:
        build_site(root, fresh, earlier=root / "output")
    except BuildError as problem:
        return _refused(problem.exit_code, "网站没有生成，没有发布。The build failed; nothing is published.")
    if code := audit(root, fresh):
        return _refused(code, "检测没有通过，没有发布。The audit is not clean; nothing is published.")
    statement = fresh / STATEMENT
    told = ("statement", str(root / "reports/audit.json"), str(statement), "--contact", CONTACT)
    if code := _run(root, "-m", "accessibility", *told):
        return _refused(code, "无障碍声明没有写成，没有发布。The statement was not written; nothing is published.")
    if code := _run(root, "-m", "accessibility", "audit", str(fresh), "--include", f"/{STATEMENT.as_posix()}"):
        return _refused(code, "无障碍声明没有通过检测，没有发布。The statement is not clean; nothing is published.")
    write_manifest(fresh, root)
    swap_in(fresh, root / "output")
    print("已发布到 output/，检测报告在 reports/audit.html。Published to output/; the report is reports/audit.html.")
    return 0


def assess(root: Path) -> int:
    """Write the dated self-assessment into reports/."""
    return _run(root, "-m", "plugins.assessment")


def verify(root: Path, place: str) -> int:
    """Compare a folder or a live site with the manifest of the last publication."""
    from publishing.verify import VerifyError, read_manifest  # noqa: PLC0415, the network is for this verb alone
    from publishing.verify import verify as compare  # noqa: PLC0415

    try:
        found = compare(place, read_manifest(root / "output" / NAME))
    except VerifyError as error:
        return _refused(1, f"没有核对成：{error}。Nothing was verified.")
    told = (("被改动", found.altered), ("不见了", found.missing), ("多出来", found.added), ("读不到", found.unread))
    for label, names in told:
        for name in names:
            print(f"{label}  {name}")
    print(f"✗ {place} 和发布清单不一致。" if found else f"✓ {found.count} 个文件和发布清单一致。")
    return 2 if found else 0


def serve(root: Path, port: int) -> int:
    """Preview on this machine, rebuilt and reloaded when something changes."""
    from publishing.serve import serve as serve_site  # noqa: PLC0415, the watcher is for this verb alone

    return serve_site(root, port)


def test(root: Path, *, everything: bool = False) -> int:
    """pytest over tests/, on every core; slow tests only when asked, or in CI."""
    everything = everything or os.environ.get("CI") == "true"
    chosen = [] if everything else ["-m", "not slow"]
    return _run(root, "-m", "pytest", "-n", "auto", "--dist", "loadgroup", *chosen)


def orca_setup(root: Path) -> int:
    """Install Orca, browsers and what they need, on Debian."""
    return _run(root, "-m", "tests.orca.needs")


def orca(root: Path, *, times: int = 1) -> int:
    """The journeys with Orca; stops at the first round that fails."""
    codes = (_run(root, "-m", "pytest", "-n0", "-q", "tests/orca") for _ in range(times))
    return next((code for code in codes if code), 0)


def lint(root: Path) -> int:
    """Style, types and arrows; every tool runs, the worst exit code counts."""
    tools = (["-m", "ruff", "check", "."], ["-m", "ruff", "format", "--check", "."], ["-m", "mypy"])
    codes = [_run(root, *tool) for tool in tools]
    arrows = "from importlinter.cli import lint_imports; import sys; sys.exit(lint_imports())"
    return max([*codes, _run(root, "-c", arrows)])


def bench(root: Path, name: str) -> int:
    """Run one bench by its name."""
    return _run(root, "-m", f"bench.{name}")


def _page_of(root: Path, file: Path) -> Path | None:
    """The page in output/ that a content file became, by the map the build leaves in .cache/."""
    wanted = (Path.cwd() / file).resolve()
    address = next((page for page, source in page_sources(root).items() if (root / source).resolve() == wanted), None)
    return root / "output" / address.lstrip("/") if address else None


def _run(root: Path, *words: str, environment: Mapping[str, str] = MappingProxyType({})) -> int:
    """Run this Python on this terminal; Ctrl-C counts as not run."""
    try:
        return subprocess.run(
            [sys.executable, *words],
            cwd=root,
            env={**os.environ, "PYTHONUTF8": "1", **environment},
            check=False,
        ).returncode
    except KeyboardInterrupt:
        return 1


def _refused(code: int, why: str) -> int:
    print(f"✗ {why}", file=sys.stderr)
    return code
