"""A message that only appears on the screen is never heard: "saved", "3 results", "wrong password".

WCAG 2.2 criterion 4.1.3, https://www.w3.org/TR/WCAG22/#status-messages, failure F103
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.operation import Effect, Operation, Worked
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="状态消息会被读屏软件念出来", en="A status message is announced"),
    criteria=("4.1.3",),
    impact=Impact.SERIOUS,
    needs=(Operation,),
    who=Words(zh="读屏软件用户听不到操作的结果。", en="Screen-reader users do not hear what came of what they did."),
    remedy=Words(
        zh='把消息放进一直都在的 role="status"（错误用 role="alert"）里。',
        en='Put the message into an element with role="status" (role="alert" for errors) that is always there.',
    ),
)
SAYS_RESULT = re.compile(
    r"已(保存|提交|复制|添加|删除|加入|收藏|发送|更新|完成)|成功|失败|错误|有误|不正确|找到\s*\d+|共\s*\d+\s*(条|项|个)|正在|加载"
    r"|\b(saved|submitted|copied|added|removed|deleted|sent|updated|success\w*|failed|error|invalid|results?|loading)\b",
    re.IGNORECASE,
)
SHORT = 60  # characters; longer text is content, not a message


def targets(seen: Observation) -> Iterator[Element]:
    """Controls after whose use a short text appeared elsewhere on the page."""
    return (element for element, worked in _worked(seen) if _messages(worked))


def judge(element: Element, seen: Observation) -> Verdict:
    worked = next(worked for place, worked in _worked(seen) if place == element)
    unheard = [text for text, live in _messages(worked) if not live]
    if not unheard:
        return passed("结果写在实时区域里。", "What came of it is written into a live region.")
    text = unheard[0]
    if SAYS_RESULT.search(text):
        return failed(
            f"操作以后出现“{text}”，它不在实时区域里，读屏软件不会念。",
            f'"{text}" appears and is not in a live region; a screen reader does not say it.',
        )
    return cant_tell(
        f"操作以后出现“{text}”，不在实时区域里。它是要让读者知道的结果吗？",
        f'"{text}" appears outside a live region. Is it a result the reader should hear of?',
    )


def _worked(seen: Observation) -> Iterator[tuple[Element, Worked]]:
    for worked in seen.probe(Operation).worked:
        element = at_path(seen.snapshot, worked.path)
        if element is not None and worked.opened is None and not _tells_state(worked):
            yield element, worked


def _tells_state(worked: Worked) -> bool:
    """What it opened or chose is told by its own state, not by a message."""
    effect = worked.by_key or worked.by_mouse
    return effect is not None and bool(effect.states)


def _messages(worked: Worked) -> list[tuple[str, bool]]:
    effect: Effect | None = worked.by_key if worked.by_key and worked.by_key.told else worked.by_mouse
    if effect is None or effect.navigated:
        return []
    focus = effect.focus or ()
    # Text that the focus moved to is read anyway.
    return [(text, live) for path, text, live in effect.told if len(text) <= SHORT and focus[: len(path)] != path]
