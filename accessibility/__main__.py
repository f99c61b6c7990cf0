"""The command line: `python -m accessibility audit TARGET…`, `… transcript TARGET…`, `… statement REPORT PAGE`."""

import argparse
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from accessibility import __version__
from accessibility.audit import audit
from accessibility.errors import AuditError, SettingError
from accessibility.hearing import hear
from accessibility.keeping import forget, is_stopped
from accessibility.listen import Asked, listen
from accessibility.model import Report
from accessibility.progress import progress, searched
from accessibility.reports import formats
from accessibility.reports import json as json_report
from accessibility.reports.overview import render_sites
from accessibility.reports.statement import put_into
from accessibility.retrofit import commands as retrofit
from accessibility.settings import Settings, changed, read_settings
from accessibility.summary import COULD_NOT_RUN, Summary
from accessibility.transcript.modes import MODES
from accessibility.transcript.wording import manners

ABOUT = """\
坡道无障碍检测：在真实浏览器里检测网页。
Podao accessibility audit: looks at web pages in a real browser.

  python -m accessibility audit output/                       检测生成的网站 audit the built site
  python -m accessibility audit https://www.example.org/ --format text --format html:report.html
  python -m accessibility audit https://www.example.org/sitemap.xml
  python -m accessibility audit @list.txt                     清单，每行一个网址或文件 one target a line
  python -m accessibility report reports/audit.json --format earl:audit.jsonld   换一种格式 in another format
  python -m accessibility overview reports/ --out overview.html  多个网站一张表 many sites on one page
  python -m accessibility transcript output/guide/apply.html  读屏软件会说什么 what a screen reader says
  python -m accessibility statement reports/audit.json output/about/accessibility.html
  python -m accessibility retrofit convert old-site/             把旧网站搬过来 take an old site over

退出码 exit code: 0 没有发现障碍 none found · 2 发现障碍 barriers found · 1 没有检测成 could not run
全部选项 all options: python -m accessibility audit --help
"""


def main(words: Sequence[str]) -> int:
    """The exit code."""
    if not words:
        print(ABOUT)
        return 0
    try:
        asked = _parser().parse_args(words)
        return COMMANDS[asked.command](asked)
    except AuditError as problem:
        print(f"✗ {problem}", file=sys.stderr)
    except KeyboardInterrupt:
        print("✗ 已停止。 Stopped.", file=sys.stderr)
    return COULD_NOT_RUN


def _audit(asked: argparse.Namespace) -> int:
    wanted = [_format(word) for word in asked.format or ["text"]]
    settings = _settings(asked)
    if any(name == "html" for name, _ in wanted):
        settings = replace(settings, pictures=True)
    with _ended_gently(), progress() as told:
        report = audit(settings, told, searched)
    _tell(report, wanted)
    if is_stopped(report):
        print("检测中途停止；加 --resume 就从这里接着做。 Stopped; --resume goes on from here.", file=sys.stderr)
    else:
        forget(settings)
    if all(file or name != "text" for name, file in wanted):
        print(Summary(report=report).headline.zh, file=sys.stderr)
    return Summary(report=report).exit_code


@contextmanager
def _ended_gently() -> Iterator[None]:
    """A run that is told to end, not only one that hears Ctrl-C, reports what it has done."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _tell(report: Report, wanted: Sequence[tuple[str, str]]) -> None:
    for name, file in wanted:
        _write(formats()[name](report), file)


def _report(asked: argparse.Namespace) -> int:
    """An earlier run in other formats."""
    report = json_report.read(Path(asked.report))
    if asked.lang:
        report = replace(report, settings={**report.settings, "lang": asked.lang})
    _tell(report, [_format(word) for word in asked.format or ["text"]])
    return 0


def _overview(asked: argparse.Namespace) -> int:
    places = [Path(word) for word in asked.reports]
    files = [file for place in places for file in (sorted(place.glob("*.json")) if place.is_dir() else [place])]
    if not files:
        raise SettingError(f"{'、'.join(asked.reports)} 里没有 JSON 报告。 There is no report in JSON.")
    _write(render_sites([json_report.read(file) for file in files]), asked.out)
    return 0


def _settings(asked: argparse.Namespace) -> Settings:
    """pyproject.toml of the current folder, then what the command line says."""
    values = {name: value for name, value in vars(asked).items() if value is not None}
    for name in ("command", "format"):
        values.pop(name, None)
    return changed(read_settings(Path("pyproject.toml")), values, "命令行 command line")


def _format(word: str) -> tuple[str, str]:
    """ "html:report.html" → ("html", "report.html"); without a file it goes to standard output."""
    name, _, file = word.partition(":")
    if name not in formats():
        known = "、".join(formats())
        raise SettingError(f"没有“{name}”这种报告；有的是 {known}。 There is no format {name}.")
    return name, file


def _write(text: str, file: str) -> None:
    if not file:
        sys.stdout.write(text)
        return
    try:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        Path(file).write_text(text, encoding="utf-8")
    except OSError as problem:
        raise SettingError(f"写不了报告 {file}：{problem}。 The report {file} cannot be written.") from problem


def _transcript(asked: argparse.Namespace) -> int:
    values = {name: value for name, value in vars(asked).items() if name != "command"}
    return listen(Asked(**values))


def _hear(asked: argparse.Namespace) -> int:
    """Until the other end closes standard input."""
    for line in hear(Path(asked.folder), sys.stdin):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    return 0


def _statement(asked: argparse.Namespace) -> int:
    report: Report = json_report.read(Path(asked.report))
    put_into(Path(asked.page), report, contact=asked.contact)
    return 0


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "audit": _audit,
    "report": _report,
    "overview": _overview,
    "transcript": _transcript,
    "hear": _hear,
    "statement": _statement,
    "retrofit": retrofit.run,
}


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        """A slip on the command line: exit 1, not argparse's 2, which here means findings."""
        raise SettingError(f"命令行写错了 / wrong command line: {message}\n{self.format_usage().strip()}")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m accessibility", description=ABOUT, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--version", action="version", version=f"podao {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)
    _options_of_audit(commands.add_parser("audit", help="检测网页 audit pages"))
    again = commands.add_parser("report", help="把 JSON 报告换成别的格式 an earlier run in other formats")
    again.add_argument("report", metavar="REPORT.json")
    again.add_argument("--format", action="append", metavar="FMT[:FILE]", help="、".join(formats()))
    again.add_argument("--lang", choices=("zh", "en"))
    over = commands.add_parser("overview", help="多个网站的一张总表 one page over many sites")
    over.add_argument("reports", nargs="+", metavar="REPORT.json|DIR", help="各网站历次的 JSON 报告")
    over.add_argument("--out", default="", metavar="FILE.html")
    hear = commands.add_parser("transcript", help="读屏软件会说什么 what a screen reader says")
    hear.add_argument("targets", nargs="+", metavar="TARGET", help="网址、站点地图、文件、文件夹或 @清单")
    hear.add_argument("--mode", choices=tuple(MODES), default="read", help="怎样走过页面 how to go through the page")
    known = sorted({name.partition(".")[0] for name in manners()})
    hear.add_argument("--manner", choices=known, default="plain", help="照谁的说法 in whose manner")
    hear.add_argument("--lang", choices=("zh", "en"), default="zh")
    hear.add_argument("--baseline", metavar="DIR", type=Path, help="与上次存的比；不同就退出 2 compare with DIR")
    hear.add_argument("--accept", action="store_true", help="把这次的存进 --baseline renew the baseline")
    ear = commands.add_parser(
        "hear", help="给预览用：从标准输入读页面路径，逐行回答 JSON for a preview: paths in, JSON out"
    )
    ear.add_argument("folder", metavar="DIR", help="生成的网站")
    say = commands.add_parser("statement", help="把检测结果写进无障碍声明 put the evidence into the statement page")
    say.add_argument("report", metavar="REPORT.json")
    say.add_argument("page", metavar="PAGE.html")
    say.add_argument("--contact", default="", metavar="URL", help="反馈障碍的页面")
    retrofit.add_to(commands.add_parser("retrofit", help="把旧网站搬过来 take an old site over"))
    return parser


def _options_of_audit(look: argparse.ArgumentParser) -> None:
    look.add_argument("targets", nargs="+", metavar="TARGET", help="网址、站点地图、文件、文件夹或 @清单")
    look.add_argument("--format", action="append", metavar="FMT[:FILE]", help="、".join(formats()))
    look.add_argument("--level", help="A、AA（默认）或 AAA")
    look.add_argument("--only", action="append", metavar="ID", help="只做这一项检查，可以写多次")
    look.add_argument("--quick", action="store_true", default=None, help="不做要动手操作页面的检查 no probes")
    look.add_argument("--jobs", type=int, metavar="N", help="同时用几个浏览器，默认按处理器和内存 browsers at once")
    look.add_argument("--grid", metavar="URL", help="用 Selenium Grid 的浏览器 browsers of a Grid，如 http://grid:4444")
    look.add_argument("--include", action="append", metavar="PATTERN", help="只检测这些路径，如 /guide/*")
    look.add_argument("--exclude", action="append", metavar="PATTERN", help="不检测这些路径")
    look.add_argument("--depth", type=int, metavar="N", help="从网址往下几层链接，默认 10；0 只检测这一页")
    look.add_argument("--pages", type=int, metavar="N", help="一个网站最多几页，默认 1000")
    look.add_argument("--crawl-s", type=float, metavar="S", dest="crawl_s", help="找网页最多用几秒，默认 1800")
    look.add_argument("--rate", type=float, metavar="N", help="找网页时每秒最多请求几次，默认 5")
    look.add_argument("--private", action="store_true", default=None, help="也检测内部网络的地址 private networks")
    look.add_argument("--cookies", metavar="FILE", help="登录用的 cookies.txt")
    look.add_argument(
        "--header", action="append", metavar="NAME: VALUE", help="登录用的请求头，或 @文件；只发给要检测的网站"
    )
    look.add_argument("--contact", metavar="EMAIL|URL", help="告诉对方网站怎样联系您")
    look.add_argument("--baseline", metavar="FILE", help="上次的 JSON 报告；只有新问题才不通过")
    look.add_argument("--trend", action="append", metavar="FILE|DIR", help="以前的 JSON 报告，看变化；可以写多次")
    look.add_argument("--known", metavar="FILE", help="已知问题 known_issues.yaml")
    look.add_argument("--answers", metavar="FILE", help="人的答复 answers.yaml")
    look.add_argument("--sources", metavar="FILE", help="页面路径与内容文件的对照表（JSON）")
    look.add_argument(
        "--no-cache", action="store_false", default=None, dest="use_cache", help="没有变化的页面也重新检测 all anew"
    )
    look.add_argument(
        "--no-share", action="store_false", default=None, dest="share", help="每页都从头检测，不共用 nothing shared"
    )
    look.add_argument("--cache", metavar="DIR", help="检测记录放在哪里，默认 .cache/audit")
    look.add_argument("--resume", action="store_true", default=None, help="接着做上次中断的检测 go on where it stopped")
    look.add_argument("--page-s", type=float, metavar="S", dest="page_s", help="一页最多用几秒")
    look.add_argument("--lang", help="报告的语言：zh（默认）或 en")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
