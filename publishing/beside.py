"""Two pages for editors: a page of the site beside what is heard on it, and that itself. Never part of output/."""

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

GOALS = {
    "h1": "大标题",
    "search": "搜索",
    "contact": "联系方式",
    "what": "带什么",
    "who": "谁可以办",
    "where": "到哪里办",
    "phone": "电话",
}
STYLE = Path(__file__).with_name("beside.css")
SCRIPT = Path(__file__).with_name("beside.js")
_HEAD = '<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title>\n{rest}</head>\n'
_STYLED = '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/-/beside.css">'


def beside(address: str) -> str:
    """The page on one side, what is heard on it on the other."""
    page, heard = escape(quote(address)), escape(f"/-/hear{quote(address)}")
    head = _HEAD.format(title="预览：页面和听到的", rest=f'{_STYLED}<script src="/-/beside.js" defer></script>')
    return (
        f'{head}<body class="sides"><iframe class="page" src="{page}" title="页面"></iframe>'
        f'<iframe class="heard" src="{heard}" title="听到的和提示"></iframe></body></html>\n'
    )


def heard(address: str, told: Mapping[str, Any], warnings: Sequence[str]) -> str:
    """warnings: what `check` says of the page's content file."""
    reload = '<script src="/-/reload.js" data-only="reload" defer></script>'
    head = _HEAD.format(title=f"听到的：{escape(address)}", rest=_STYLED + reload)
    parts = [f"<h1>读屏软件怎样读这一页</h1>\n<p><code>{escape(address)}</code></p>"]
    if trouble := told.get("trouble"):
        parts.append(f'<p class="trouble">没有听成：{escape(trouble)}</p>')
    parts += [_hints(told.get("found", ()), warnings), _costs(told.get("costs", ()))]
    parts += [_stops(told.get("stops", ())), _read(told.get("read", ()))]
    return f"{head}<body><main>{''.join(parts)}</main></body></html>\n"


def _hints(found: Sequence[Mapping[str, str]], warnings: Sequence[str]) -> str:
    barriers = [one for one in found if one["kind"] == "failed"]
    asked = [one for one in found if one["kind"] == "asked"]
    return (
        _list("要改的（障碍）", [_place(one) for one in barriers], "快速检测没有发现障碍。完整检测在 inv audit。")
        + _list("写作提示", [escape(line) for line in warnings], "没有。")
        + _list("请您判断的", [_place(one) for one in asked], "没有。")
    )


def _place(one: Mapping[str, str]) -> str:
    criteria = f"（WCAG {escape(one['criteria'])}）" if one["criteria"] else ""
    return f"{escape(one['message'])}{criteria}<br><code>{escape(one['html'][:160])}</code>"


def _costs(costs: Sequence[Sequence[Any]]) -> str:
    rows = "".join(
        f'<tr><th scope="row">{escape(GOALS.get(goal, goal))}</th><td>{presses} 次按键</td><td>{words} 个字</td>'
        f"<td>{_budget(presses, words, most, most_words)}</td></tr>"
        for goal, presses, words, most, most_words in costs
    )
    columns = "".join(f'<th scope="col">{name}</th>' for name in ("找什么", "按几次键", "听多少字", "限额"))
    table = f"<table><thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table>" if rows else "<p>没有量到。</p>"
    return f"<h2>找到要紧的东西要多久</h2>{table}"


def _budget(presses: int, words: int, most: int, most_words: int) -> str:
    if not most:
        return "没有定"
    over = presses > most or words > most_words
    return f"{'超过了：' if over else ''}{most} 次，{most_words} 字"


def _stops(stops: Sequence[Sequence[Any]]) -> str:
    items = "".join(f"<li>{escape(words)}</li>" for _, words in stops)
    return f"<details open><summary>按 Tab 键依次听到（{len(stops)} 站）</summary><ol>{items}</ol></details>"


def _read(lines: Sequence[Sequence[Any]]) -> str:
    items = "".join(f'<li class="in{min(int(depth), 6)}">{escape(words)}</li>' for depth, words in lines)
    return f"<details open><summary>从头读到尾（{len(lines)} 句）</summary><ol class='read'>{items}</ol></details>"


def _list(title: str, items: Sequence[str], none: str) -> str:
    body = f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>" if items else f"<p>{none}</p>"
    return f"<h2>{title}{f'：{len(items)} 处' if items else ''}</h2>{body}"
