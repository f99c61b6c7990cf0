"""A film or recording without controls cannot be paused, repeated or made louder.

WCAG 2.2 criteria 2.1.1 and 2.2.2, https://www.w3.org/TR/WCAG22/#pause-stop-hide
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.images import file_name
from accessibility.predicates.recordings import recordings
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="音频和视频有播放控件", en="Film and sound have controls"),
    criteria=("2.2.2", "2.1.1"),
    impact=Impact.MODERATE,
    who=Words(
        zh="跟不上的人不能暂停和重听，用键盘的人无法操作。",
        en="People who cannot keep up have no way to pause or repeat it, least of all by keyboard.",
    ),
    remedy=Words(zh="在 <video> 或 <audio> 上写 controls。", en="Write controls on <video> or <audio>."),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Films that can be seen, and sound that is offered."""
    for element, media in recordings(seen):
        if element.tag == "video" or media.controls:
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    media = element.node.media
    name = shortened(file_name(element) or element.tag)
    if media is None or media.controls:
        return passed(f"“{name}”有播放控件。", f'"{name}" has controls.')
    return cant_tell(
        f"“{name}”没有浏览器自带的播放控件。页面另外做的播放、暂停、音量按钮用键盘都能操作吗？",
        f'"{name}" has no native controls. Can it be played, paused and made louder by keyboard some other way?',
    )
