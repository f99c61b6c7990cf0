"""Sound that starts by itself drowns the voice of a screen reader.

WCAG 2.2 criterion 1.4.2, https://www.w3.org/TR/WCAG22/#audio-control, failures F23 and F93
ACT rules 80f0bf, 4c31df and aaa1bf, https://www.w3.org/WAI/standards-guidelines/act/rules/80f0bf/
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.images import file_name
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element, Media

CHECK = Check(
    title=Words(
        zh="声音不会自己响起来，或者可以马上停住", en="Sound does not start by itself, or can be stopped at once"
    ),
    criteria=("1.4.2",),
    act=("80f0bf", "4c31df", "aaa1bf"),
    axe=("no-autoplay-audio",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用读屏软件的人听不清读屏的声音，连停止按钮都找不到。",
        en="People who listen no longer hear their screen reader, and cannot find a way to stop it.",
    ),
    remedy=Words(
        zh="去掉 autoplay，或加 muted；要自动播放就在页面最前面放停止按钮。",
        en="Drop autoplay or add muted; else put a stop button at the very top of the page.",
    ),
)
LIMIT_S = 3.0  # the criterion's own figure
STOP = re.compile(r"暂停|停止|静音|关闭声音|关闭音乐|音量|播放|pause|stop|mute|sound|volume|play", re.IGNORECASE)
FRAGMENT = re.compile(r"#t=(?P<start>[\d.]*)(?:,(?P<end>[\d.]+))?")


def targets(seen: Observation) -> Iterator[Element]:
    """What is set to start by itself with sound."""
    for element in seen.snapshot.elements("audio", "video"):
        media = element.node.media
        if media is not None and media.autoplay and not media.muted and media.has_audio is not False:
            yield element
    yield from (one for one in seen.snapshot.elements("bgsound") if one.attr("src"))


def judge(element: Element, seen: Observation) -> Verdict:
    media = element.node.media
    name = shortened(file_name(element) or (media.source.rsplit("/", 1)[-1] if media else "") or element.tag)
    if media is None:
        return failed(
            f"背景音乐“{name}”自己响起来，没有办法停。",
            f'The background music "{name}" starts by itself and cannot be stopped.',
        )
    seconds = _length_s(media)
    if 0 < seconds <= LIMIT_S and not media.loop:
        return passed(f"“{name}”只响 {seconds:.1f} 秒。", f'"{name}" sounds for {seconds:.1f} s only.')
    if media.controls:
        return passed(f"“{name}”自己响起来，但有播放控件。", f'"{name}" starts by itself but shows controls.')
    stop = next(
        (
            one.name
            for one in seen.snapshot.elements()
            if one.role in ("button", "link", "switch", "checkbox") and STOP.search(one.name)
        ),
        "",
    )
    if stop or media.error or media.has_audio is None:
        return cant_tell(
            f"“{name}”设为自动播放，没有自带控件"
            + (f"，页面上有“{shortened(stop)}”" if stop else "")
            + "。它真的会响三秒以上吗？一进页面就能停住吗？",
            f'"{name}" is set to start by itself without controls'
            + (f'; the page has "{shortened(stop)}"' if stop else "")
            + ". Does it sound for more than three seconds, and can it be stopped at once?",
        )
    return failed(
        f"“{name}”自己响起来，超过三秒，页面上没有停止的办法。",
        f'"{name}" starts by itself, sounds for more than three seconds, and the page offers no way to stop it.',
    )


def _length_s(media: Media) -> float:
    """Of the part that is played, -1 when unknown."""
    part = FRAGMENT.search(media.source)
    if part and part["end"]:
        return float(part["end"]) - float(part["start"] or 0)
    return media.duration
