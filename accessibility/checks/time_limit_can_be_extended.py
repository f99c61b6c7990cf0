"""“15 分钟后自动退出”: who reads or types slowly loses everything.

WCAG 2.2 criterion 2.2.1, https://www.w3.org/TR/WCAG22/#timing-adjustable
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.blocks import block_of, blocks
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="时间限制可以延长或关闭", en="A time limit can be extended or turned off"),
    criteria=("2.2.1",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="读得慢、打字慢的人来不及，前功尽弃。",
        en="People who read or type slowly run out of time and lose their work.",
    ),
    remedy=Words(
        zh="去掉时限，或在到时前提醒，按一下就能延长。",
        en="Drop the limit, or warn before it ends and let it be extended by one key.",
    ),
)
LIMIT = re.compile(
    r"(?:\d+|[一二三四五六七八九十]+)\s*(?:秒钟?|分钟?|小时)(?:内|后|之内|之后)?[^。；]{0,12}"
    r"(?:自动(?:退出|登出|注销|失效|关闭|跳转|提交|返回|取消|交卷)|(?:会话|登录|页面|链接|验证码)?(?:将)?(?:失效|过期|超时))"
    r"|(?:log(?:ged)? ?out|expires?|time[sd]? out|session (?:will )?end)[^.]{0,20}\bin \d+ (?:seconds?|minutes?)"
    r"|剩余时间|倒计时",
    re.IGNORECASE,
)
EXTEND = re.compile(
    r"延长|继续(?:使用|保持|停留)|保持登录|重新计时|关闭时限|extend|stay signed in|keep me|more time", re.IGNORECASE
)


def targets(seen: Observation) -> Iterator[Element]:
    """Blocks of text that speak of a time limit."""
    for block in blocks(seen.snapshot):
        if any(is_seen(text) for text in block.texts) and LIMIT.search(block.text):
            yield block.element


def judge(element: Element, seen: Observation) -> Verdict:
    text = block_of(element).text
    found = LIMIT.search(text)
    said = shortened(found[0] if found else text)
    way = next(
        (
            one.name
            for one in seen.snapshot.elements()
            if one.role in ("button", "link", "checkbox") and EXTEND.search(one.name)
        ),
        "",
    )
    if way:
        return passed(f"“{said}”旁边可以“{shortened(way)}”。", f'"{said}" can be met with "{shortened(way)}".')
    return cant_tell(
        f"页面写着“{said}”。到时前会提醒，并且能延长或关闭吗？",
        f'The page says "{said}". Is there a warning, and can it be extended or turned off?',
    )
