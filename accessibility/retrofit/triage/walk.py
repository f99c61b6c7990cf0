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
    archive, done = Archive(work.root), 0
    for number, (a_minute, task) in enumerate(tasks, 1):
        tell(f"\n第 {number} 个，共 {len(tasks)} 个：{task.kind.words}")
        tell(about(work, archive, task, a_minute))
        try:
            decision = _decision(task, ask, tell, by, on)
        except (EOFError, KeyboardInterrupt):
            tell("\n停在这里。已经作的决定都存好了。")
            return done
        if decision:
            keep(work, task, decision)
            done += 1
            tell(f"已记下：{decision.answer or ('不要' if decision.did == 'dropped' else '采纳')}")
    return done


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


def _decision(task: Task, ask: Ask, tell: Tell, by: str, on: date) -> Decision | None:
    """None: later. An answer that can't be right is asked again."""
    can_accept = task.kind.asks != "leave" and bool(task.doubt.proposal or task.kind.asks == "look")
    choices = {"y": "采纳" if task.doubt.proposal else "就这样"} if can_accept else {}
    choices |= {"w": "自己写"} if task.kind.asks == "words" else {}
    choices |= {"s": "以后再说", "d": "只起装饰作用" if task.doubt.kind == "alternative" else "不要", "q": "停下"}
    question = "，".join(f"{key} {words}" for key, words in choices.items()) + "："
    while True:
        said = ask(question).strip()
        key = said.lower() or "s"
        if key not in choices:
            tell(f"没有“{said}”这个选择。")
        elif key == "q":
            raise EOFError
        elif key == "s":
            return None
        elif key == "y":
            return accepted(task, by, on)
        elif key == "d":
            return dropped(task, by, on)
        elif answer := _written(task, ask, tell):
            return Decision(did="written", answer=answer, by=by, on=on)


def _written(task: Task, ask: Ask, tell: Tell) -> str:
    """ "" when nothing was typed: back to the choices."""
    while answer := ask("写：").strip():
        fault = slip(task, answer)
        if not fault:
            return answer
        tell(f"{fault}，请再写一次；直接回车就回到上一步。")
    return ""
