"""Walks a person through the worklist in the terminal: plain lines that a screen reader reads as they come."""

from collections.abc import Callable, Sequence
from datetime import date

from accessibility.retrofit.archive import Archive
from accessibility.retrofit.folder import Work
from accessibility.retrofit.triage.decide import Decision, accepted, dropped, keep, slip
from accessibility.retrofit.triage.evidence import shown
from accessibility.retrofit.triage.task import Task

Ask = Callable[[str], str]  # raises EOFError when nobody answers any more
Tell = Callable[[str], None]


def walk(work: Work, tasks: Sequence[tuple[float, Task]], ask: Ask, tell: Tell, *, by: str, on: date) -> int:
    """How many were decided. Each is on the disk before the next is asked."""
    archive, done = Archive(work.root), set[str]()
    for number, (a_minute, task) in enumerate(tasks, 1):
        if task.doubt.identity in done:
            continue
        alike = [one for _, one in tasks[number - 1 :] if _is_alike(one, task) and one.doubt.identity not in done]
        tell(f"\n第 {number} 个，共 {len(tasks)} 个：{task.kind.words}")
        tell(about(work, archive, task, a_minute))
        try:
            decided = _decided(task, alike, ask, tell, by, on)
        except (EOFError, KeyboardInterrupt):
            tell("\n停在这里。已经作的决定都存好了。")
            break
        if decided:
            keep(work, decided)
            done |= {one.doubt.identity for one, _ in decided}
            tell(_kept(decided))
    return len(done)


def _is_alike(one: Task, task: Task) -> bool:
    """The same was met in the same words, and something is proposed."""
    same = (one.doubt.kind, one.doubt.met) == (task.doubt.kind, task.doubt.met)
    return same and task.kind.together and bool(one.doubt.proposal)


def _kept(decided: Sequence[tuple[Task, Decision]]) -> str:
    if len(decided) > 1:
        return f"已记下 {len(decided)} 件。"
    decision = decided[0][1]
    return f"已记下：{decision.answer or ('不要' if decision.did == 'dropped' else '采纳')}"


def about(work: Work, archive: Archive, task: Task, a_minute: float) -> str:
    file = shown(work, archive, task)
    rows = (
        ("页面", " ".join(filter(None, (task.title and f"《{task.title}》", task.item and f"content/{task.item}")))),
        ("旧地址", task.url),
        ("位置", task.doubt.place),
        ("遇到", task.doubt.met),
        ("建议", task.doubt.proposal or "没有"),
        ("图片或文件", str(file) if file else ""),
        ("要做", task.kind.hint),
        ("影响", ("不决定，这一页不能公开；" if task.kind.blocks else "") + f"估计每分钟帮到 {a_minute:g} 位读者"),
    )  # fmt: skip
    return "\n".join(f"{name}：{value}" for name, value in rows if value)


def _decided(task: Task, alike: Sequence[Task], ask: Ask, tell: Tell, by: str, on: date) -> list[tuple[Task, Decision]]:
    """Nothing: later. An answer that can't be right is asked again."""
    choices = _choices(task, len(alike))
    question = "，".join(f"{key} {words}" for key, words in choices.items()) + "："
    while True:
        said = ask(question).strip()
        key = said.lower() or "s"
        if key not in choices:
            tell(f"没有“{said}”这个选择。")
        elif key == "q":
            raise EOFError
        elif key == "s":
            return []
        elif key == "y":
            return [(task, accepted(task, by, on))]
        elif key == "a":
            return [(one, accepted(one, by, on)) for one in alike]
        elif key == "d":
            return [(task, dropped(task, by, on))]
        elif answer := _written(task, ask, tell):
            return [(task, Decision(did="written", answer=answer, by=by, on=on))]


def _choices(task: Task, alike: int) -> dict[str, str]:
    can_accept = task.kind.asks != "leave" and bool(task.doubt.proposal or task.kind.asks == "look")
    choices = {"y": "采纳" if task.doubt.proposal else "就这样"} if can_accept else {}
    choices |= {"a": f"同样的 {alike} 件都采纳各自的建议"} if can_accept and alike > 1 else {}
    choices |= {"w": "自己写"} if task.kind.asks == "words" else {}
    return choices | {"s": "以后再说", "d": "只起装饰作用" if task.doubt.kind == "alternative" else "不要", "q": "停下"}


def _written(task: Task, ask: Ask, tell: Tell) -> str:
    """ "" when nothing was typed: back to the choices."""
    while answer := ask("写：").strip():
        fault = slip(task, answer)
        if not fault:
            return answer
        tell(f"{fault}，请再写一次；直接回车就回到上一步。")
    return ""
