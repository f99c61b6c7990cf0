"""Beside something that moves, people with attention or reading disabilities cannot read at all.

WCAG 2.2 criterion 2.2.2, https://www.w3.org/TR/WCAG22/#pause-stop-hide, failures F16, F50, F112
ACT rule efbfc7, https://www.w3.org/WAI/standards-guidelines/act/rules/efbfc7/
"""

import math
import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.motion import Motion
from accessibility.predicates.moving import lasting, still_moves
from accessibility.predicates.places import at_path
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import plain
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="自己动的内容可以暂停", en="What moves by itself can be paused"),
    criteria=("2.2.2",),
    impact=Impact.SERIOUS,
    needs=(Motion,),
    who=Words(
        zh="注意力或阅读有困难的读者旁边有东西在动，就读不下去；读屏软件会被反复打断。",
        en="People with attention or reading disabilities cannot read beside it; screen readers are interrupted.",
    ),
    remedy=Words(
        zh="不要自动播放；需要动时放一个一直看得见的“暂停”按钮，并遵从 prefers-reduced-motion。",
        en="Do not start it by itself; else show a pause button at all times and honour prefers-reduced-motion.",
    ),
)
LONG_S = 5.0  # the criterion's own figure
SMALL_PX = 32 * 32  # CSS px²; a smaller spinner or dot is a person's to judge
CONTROLS = ("button", "input", "select", "a")
# The criterion asks for a way to pause, stop or hide, or to choose how often something changes
STILLS = re.compile(
    r"暂停|停止|隐藏|关闭|频率|间隔|快慢|速度|pause|stop|hide|freeze|frequency|interval|speed|how often", re.IGNORECASE
)
CLOCK = re.compile(r"\d{1,2}\s*[:：时点]\s*\d{1,2}|\d+\s*(秒|分钟|seconds?|minutes?)\b", re.IGNORECASE)
WAITING = re.compile(r"加载|载入|loading|progress|spinner|请稍候", re.IGNORECASE)


def targets(seen: Observation) -> Iterator[Element]:
    """What goes on moving, scrolling, blinking or changing for more than five seconds."""
    return iter(_going_on(seen))


def judge(element: Element, seen: Observation) -> Verdict:
    motion, how = seen.probe(Motion), _going_on(seen)[element]
    if motion.pause_control is not None:
        return passed(f"{how.zh}页面上有暂停的控件。", f"{how.en} The page has a control that pauses it.")
    if _is_rewritten(element, seen) and _is_alone(element):
        return passed(f"{how.zh}页面上没有别的内容被它打扰。", f"{how.en} There is nothing else that it could disturb.")
    control = next((one for one in seen.snapshot.elements(*CONTROLS) if STILLS.search(one.name)), None)
    if control is not None and _is_rewritten(element, seen):
        return cant_tell(
            f"{how.zh}页面上有“{control.name}”。用它能让变化停下、隐藏或慢到不打扰阅读吗？",
            f'{how.en} The page has "{control.name}". Does it stop or hide the changes, or slow them enough?',
        )
    if _is_rewritten(element, seen) and CLOCK.search(element.text):
        return cant_tell(f"{how.zh}它是钟表或倒计时吗？", f"{how.en} Is it a clock or a countdown?")
    box = element.box
    small = box is None or box.area < SMALL_PX
    if (small and not _is_rewritten(element, seen)) or _waits(element):
        return cant_tell(
            f"{how.zh}它是表示正在加载的标志，或小得不打扰阅读吗？",
            f"{how.en} Does it only show that something is loading, or is it too small to disturb reading?",
        )
    wish = _wish(element, seen)
    return failed(f"{how.zh}页面上没有能暂停它的控件。{wish.zh}", f"{how.en} Nothing on the page pauses it.{wish.en}")


def _wish(element: Element, seen: Observation) -> Words:
    """Whether it heeds readers who asked their system for less motion."""
    if seen.probe(Motion).reduced is None or element not in lasting(seen):
        return Words(zh="", en="")
    if still_moves(element, seen):
        return Words(
            zh="读者在系统里设置了“减少动态效果”，它也照样动。",
            en=" It moves even for readers who asked their system for less motion.",
        )
    return Words(
        zh="设置了“减少动态效果”的读者看到的是不动的；没有设置的读者还需要一个按钮。",
        en=" It rests for readers who asked for less motion; the others still need a button.",
    )


def _is_rewritten(element: Element, seen: Observation) -> bool:
    """Its text changes: small or not, it is there to be read."""
    return any(at_path(seen.snapshot, text.path) == element for text in seen.probe(Motion).rewritten)


def _is_alone(element: Element) -> bool:
    """Nothing else is shown; the criterion speaks of what changes beside other content."""
    root = element.snapshot.root
    rest = plain(seen_text(root).replace(seen_text(element), "", 1))
    return not rest and not any(is_seen(one) for one in root.descendants("img", "svg", "canvas", "video", "input"))


def _going_on(seen: Observation) -> dict[Element, Words]:
    motion = seen.probe(Motion)
    found: dict[Element, Words] = {}
    for animation in motion.animations:
        if animation.lasts_s > LONG_S:
            lasts = "一直" if math.isinf(animation.lasts_s) else f"{animation.lasts_s:.0f} 秒"
            _add(found, seen, animation.path, f"它的动画持续{lasts}。", "It is animated for more than five seconds.")
    for video in motion.playing:
        if video.tag == "video" and (video.loops or video.duration_s > LONG_S):
            _add(found, seen, video.path, "视频自己播放。", "The video plays by itself.")
    for text in motion.rewritten:
        if text.times >= 2 or (text.times and motion.recurring_s):
            _add(
                found,
                seen,
                text.path,
                f"它的内容自己变了 {text.times} 次。",
                f"It changes by itself ({text.times} times).",
            )
    for region in motion.moving:
        long = region.last_s - region.first_s > LONG_S - 1 or (region.last_s > 0 and motion.recurring_s)
        if region.path is not None and long and not _covered(found, seen, region.path):
            _add(found, seen, region.path, "它一直在动。", "It keeps moving.")
    return found


def _add(found: dict[Element, Words], seen: Observation, path: tuple[int | str, ...], zh: str, en: str) -> None:
    element = at_path(seen.snapshot, path)
    if element is not None and is_seen(element) and element.tag not in ("html", "body"):
        found.setdefault(element, Words(zh=zh, en=en))


def _covered(found: dict[Element, Words], seen: Observation, path: tuple[int | str, ...]) -> bool:
    """What moves there belongs to something already named."""
    element = at_path(seen.snapshot, path)
    return element is None or any(
        element == known or known.contains(element) or element.contains(known) for known in found
    )


def _waits(element: Element) -> bool:
    around = (element, *element.ancestors())
    said = " ".join(f"{one.name} {one.attr('class') or ''} {one.role}" for one in around if one.is_element)
    return bool(WAITING.search(said)) or any(one.is_element and one.attr("aria-busy") == "true" for one in around)
