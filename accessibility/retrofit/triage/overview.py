"""How much is left: by kind and in minutes; and decisions about what the site no longer has."""

from collections import Counter
from collections.abc import Mapping, Sequence

from accessibility.retrofit.triage.task import Task


def overview(
    tasks: Sequence[tuple[float, Task]], stale: Sequence[tuple[str, Mapping[str, str]]], *, listed: bool
) -> str:
    """listed: every question on a line of its own, too."""
    seconds = sum(task.kind.seconds for _, task in tasks)
    blocking = sum(task.kind.blocks for _, task in tasks)
    lines = [f"要人决定的有 {len(tasks)} 件，估计 {-(-seconds // 60)} 分钟；其中 {blocking} 件不决定就不能公开。"]
    for words, count in Counter(task.kind.words for _, task in tasks).most_common():
        lines.append(f"- {words}：{count} 件")
    if listed:
        lines += [_line(number, a_minute, task) for number, (a_minute, task) in enumerate(tasks, 1)]
    if stale:
        lines.append(f"有 {len(stale)} 个以前的决定，旧网站上已经没有那一处了（仍然留在 decisions.yaml 里）：")
        lines += [f"- {name} {said.get('kind', '')} {said.get('about', '')}".rstrip() for name, said in stale]
    return "\n".join(lines) + "\n"


def _line(number: int, a_minute: float, task: Task) -> str:
    return f"{number}. {task.kind.words}（每分钟 {a_minute:g} 位读者）：{task.item or task.url} {task.doubt.met}"
