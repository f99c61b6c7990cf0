"""A film without sound says nothing at all to who does not see it.

WCAG 2.2 criterion 1.2.1, https://www.w3.org/TR/WCAG22/#audio-only-and-video-only-prerecorded
ACT rules c3232f, d7ba54 and ee13b5, https://www.w3.org/WAI/standards-guidelines/act/rules/c3232f/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.images import file_name
from accessibility.predicates.recordings import has_text_near, is_backdrop, is_live, recordings, transcript_near
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import length, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="没有声音的视频有文字或音频说明", en="A film without sound has a text or sound in its place"),
    criteria=("1.2.1",),
    act=("c3232f", "d7ba54", "ee13b5"),
    impact=Impact.SERIOUS,
    who=Words(zh="看不见画面的人什么也得不到。", en="People who do not see the picture get nothing."),
    remedy=Words(
        zh="在视频旁边用文字写出画面的内容，或给一段讲解录音。",
        en="Say beside it in words what the film shows, or offer a recording that tells it.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Recorded films known to be silent that do not merely decorate."""
    for element, media in recordings(seen, "video"):
        if media.has_audio is False and not is_live(element) and not is_backdrop(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    name = shortened(file_name(element) or "video")
    near = transcript_near(element)
    if near:
        return cant_tell(
            f"无声视频“{name}”旁边有“{shortened(near)}”。它说出了画面的全部内容吗？",
            f'Beside the silent film "{name}" stands "{shortened(near)}". Does it say all that is shown?',
        )
    if length(element.description) > 60:
        return passed(f"无声视频“{name}”有文字说明。", f'The silent film "{name}" has a description.')
    if has_text_near(element) or _has_sound_beside(seen):
        return cant_tell(
            f"无声视频“{name}”旁边有文字或录音。它们说出了画面的内容吗？",
            f'Text or sound stands beside the silent film "{name}". Does it say what the film shows?',
        )
    return failed(
        f"无声视频“{name}”旁边没有文字说明，也没有讲解录音。",
        f'Beside the silent film "{name}" there is neither a text nor a recording in its place.',
    )


def _has_sound_beside(seen: Observation) -> bool:
    return any(is_seen(audio) for audio in seen.snapshot.elements("audio"))
