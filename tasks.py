"""The verbs of Podao. `python3 tasks.py VERB` sets the machine up first; inside the environment, `inv VERB` does.

Exit codes: 0 done · 2 findings, or content refused · 1 could not run.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent

if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    from bootstrap import run

    sys.exit(run(sys.argv[1:]))

from invoke import Context, Exit, task  # noqa: E402, only there once the environment is

from publishing import chain  # noqa: E402


@task
def setup(context: Context) -> None:
    """备好环境：虚拟环境、软件包、浏览器。Set up only; `python3 tasks.py setup` has done it by now."""
    print("环境已经备好。The environment is ready.")


@task(positional=["kind", "title"], help={"kind": "guide, notice, policy …", "title": "标题", "column": "栏目"})
def new(context: Context, kind: str, title: str, column: str = "") -> None:
    """新建一篇带注释的草稿，例如 inv new guide "残疾人证办理"。Make a commented draft."""
    _leave(chain.new(ROOT, kind, title, column))


@task(
    help={
        "history": "查 git 的全部历史里有没有个人信息",
        "links": "上网检查每个外部链接，结果写进 portal/links.csv",
        "fix": "改正有把握的错字和标点：先给看改动，同意才写",
        "yes": "和 --fix 一起：不问，直接写",
    }
)
def check(context: Context, history: bool = False, links: bool = False, fix: bool = False, yes: bool = False) -> None:
    """检查内容，不生成网站；可以写文件名：inv check 文件…。Check content without a build; may name files."""
    if history:
        _leave(chain.check_history(ROOT))
    elif links:
        _leave(chain.check_links(ROOT))
    elif fix:
        _leave(chain.fix(ROOT, yes=yes))
    else:
        _leave(chain.check(ROOT))


@task
def review(context: Context) -> None:
    """审核并记录：inv review 文件… --level 1（--help 看全部写法）。Show what is to be reviewed, and record it."""
    _leave(chain.review(ROOT, []))


@task(help={"profile": "列出最慢的网页和模板；全部重新生成"})
def build(context: Context, profile: bool = False) -> None:
    """生成网站到 output/。Build the site into output/."""
    _leave(chain.build(ROOT, profile=profile))


@task(help={"port": "端口，默认 8000"})
def serve(context: Context, port: int = 8000) -> None:
    """在本机预览，保存后自动刷新。Build, serve on 127.0.0.1, watch, rebuild, reload."""
    _leave(chain.serve(ROOT, port))


@task(help={"quick": "不做键盘等动作探测"})
def audit(context: Context, quick: bool = False) -> None:
    """在真实浏览器里检测 output/ 的每一页。Audit every page of output/ in a real browser."""
    _leave(chain.audit(ROOT, ROOT / "output", quick=quick))


@task(
    positional=["file"],
    help={"file": "内容文件、网页文件或网址", "mode": "read、tab、headings、landmarks、links、tables"},
)
def listen(context: Context, file: str, mode: str = "read") -> None:
    """听一页：读屏软件会说什么。What a screen reader says on a page of output/, a file or an address."""
    _leave(chain.listen(ROOT, file, mode))


@task(help={"accept": "把现在听到的存为以后比较的样子"})
def transcript(context: Context, accept: bool = False) -> None:
    """各类页面和组件听起来变了没有。Whether pages and components of the theme sound as in tests/transcripts/."""
    _leave(chain.transcript(ROOT, accept=accept))


@task(
    positional=["work"],
    help={"work": "接收旧网站的工作文件夹", "listed": "只列出来，不问", "kind": "只问这一种，如 alternative"},
)
def triage(context: Context, work: str, listed: bool = False, kind: str = "") -> None:
    """接收旧网站时机器决定不了的，一件一件决定。Decide what a machine cannot, most readers helped first."""
    _leave(chain.triage(ROOT, work, listed=listed, kind=kind))


@task(positional=["work"], help={"work": "接收旧网站的工作文件夹"})
def trial(context: Context, work: str) -> None:
    """用转换后的内容生成网站试看，没有通过检查的先放在一边。Build a converted site to look at."""
    _leave(chain.trial(ROOT, work))


@task
def publish(context: Context) -> None:
    """检查、生成、检测、写声明；全部通过才换上新站。Check, build, audit, statement, manifest, swap in."""
    _leave(chain.publish(ROOT))


@task
def assess(context: Context) -> None:
    """对照检查指标自查全站和各单位，列出三十天内到期的。Assess the portal and its units; see reports/."""
    _leave(chain.assess(ROOT))


@task(positional=["place"], help={"place": "网址或者文件夹"})
def verify(context: Context, place: str) -> None:
    """核对线上网页有没有被改动、删除或者添加。Which published file was altered, is missing or was added."""
    _leave(chain.verify(ROOT, place))


@task(help={"everything": "连同慢的测试"})
def test(context: Context, everything: bool = False) -> None:
    """跑测试。Run the tests; under CI=true also the slow ones."""
    _leave(chain.test(ROOT, everything=everything))


@task(help={"setup": "用 apt-get 装好 Orca 和两个浏览器", "times": "连听几遍，看稳不稳"})
def orca(context: Context, setup: bool = False, times: int = 1) -> None:
    """用真的读屏软件 Orca 走一遍主要的路。Walk the journeys with the real Orca; --setup installs what it needs."""
    _leave(chain.orca_setup(ROOT) if setup else chain.orca(ROOT, times=times))


@task
def lint(context: Context) -> None:
    """ruff, mypy --strict, import-linter."""
    _leave(chain.lint(ROOT))


@task(help={"name": "bench/ 里的名字"})
def bench(context: Context, name: str) -> None:
    """量速度与重量，例如 inv bench page_weight。Measure; see bench/."""
    _leave(chain.bench(ROOT, name))


def _leave(exit_code: int) -> None:
    if exit_code:
        raise Exit(code=exit_code)


def _words_after(verb: str, command: list[str]) -> list[str]:
    """What follows a verb, when invoke was asked for it."""
    program, *words = command
    asked = Path(program).stem in ("inv", "invoke", "__main__") and verb in words
    return words[words.index(verb) + 1 :] if asked else []


# invoke's tasks take a fixed number of words, so verbs over files are read before it reads its tasks
if _words := _words_after("review", sys.argv):
    sys.exit(chain.review(ROOT, _words))
_words = _words_after("check", sys.argv)
if (_files := [word for word in _words if not word.startswith("-")]) and {*_words} - {*_files} <= {"--fix", "--yes"}:
    _mends = "--fix" in _words
    sys.exit(chain.fix(ROOT, _files, yes="--yes" in _words) if _mends else chain.check(ROOT, _files))
