"""Who does not see the picture needs somebody to say what happens in it.

WCAG 2.2 criteria 1.2.3 and 1.2.5, https://www.w3.org/TR/WCAG22/#audio-description-prerecorded
ACT rules c5a4ea and 1ec09b, https://www.w3.org/WAI/standards-guidelines/act/rules/c5a4ea/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.images import file_name
from accessibility.predicates.recordings import is_backdrop, is_live, recordings, transcript_near
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="视频画面里的内容也能听到", en="What a film shows can also be heard"),
    criteria=("1.2.3", "1.2.5"),
    act=("c5a4ea", "1ec09b"),
    impact=Impact.SERIOUS,
    who=Words(zh="看不见画面的人不知道发生了什么。", en="People who do not see the picture cannot know what happens."),
    remedy=Words(
        zh="录制时就把画面说出来，或者另给口述影像版本和完整文字稿。",
        en="Say what is shown in the film itself, or offer a described version and a full transcript.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Recorded films that sound or may sound and do not merely decorate."""
    for element, media in recordings(seen, "video"):
        if media.has_audio is not False and not is_backdrop(element) and not is_live(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    name = shortened(file_name(element) or "video")
    near = transcript_near(element)
    if "口述" in near or "描述" in near or "无障碍版" in near or "descri" in near.lower():
        return passed(
            f"视频“{name}”旁边有“{shortened(near)}”。", f'Beside the film "{name}" stands "{shortened(near)}".'
        )
    return cant_tell(
        f"视频“{name}”旁边没有口述影像版本。只听声音，能知道画面里要紧的内容吗？",
        f'No described version stands beside the film "{name}". Does its sound alone tell what matters in the picture?',
    )
