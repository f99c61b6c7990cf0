"""A recording without a text is silence to who does not hear.

WCAG 2.2 criterion 1.2.1, https://www.w3.org/TR/WCAG22/#audio-only-and-video-only-prerecorded
ACT rules e7aa44, 2eb176 and afb423, https://www.w3.org/WAI/standards-guidelines/act/rules/e7aa44/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.images import file_name
from accessibility.predicates.recordings import LONG_TEXT, has_text_near, is_live, recordings, transcript_near
from accessibility.predicates.wording import length, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="录音有文字稿", en="A recording has a transcript"),
    criteria=("1.2.1",),
    act=("e7aa44", "2eb176", "afb423"),
    axe=("audio-caption",),
    impact=Impact.CRITICAL,
    who=Words(zh="听不见的人不知道录音里说了什么。", en="People who do not hear cannot know what is said."),
    remedy=Words(
        zh="在录音旁边给出完整的文字稿，或链接到文字稿。",
        en="Give the full transcript beside the recording, or a link to it.",
    ),
)
BRIEF_S = 3.0  # a signal, not speech


def targets(seen: Observation) -> Iterator[Element]:
    """Recordings with controls, or that start by themselves; short signals and live sound left out."""
    for element, media in recordings(seen, "audio"):
        if not 0 <= media.duration <= BRIEF_S and not is_live(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    name = shortened(file_name(element) or "audio")
    if length(element.description) >= LONG_TEXT:
        return passed(f"录音“{name}”有文字说明。", f'The recording "{name}" is described by a text.')
    near = transcript_near(element)
    if near:
        return cant_tell(
            f"录音“{name}”旁边有“{shortened(near)}”。它是完整的文字稿吗？",
            f'Beside the recording "{name}" stands "{shortened(near)}". Is it a full transcript?',
        )
    media = element.node.media
    if has_text_near(element) or _may_describe_film(seen) or media is None or media.error or media.loop:
        return cant_tell(
            f"录音“{name}”没有标明的文字稿。旁边的文字说出了录音的全部内容吗，还是只有音乐？",
            f'The recording "{name}" has no transcript marked as such. Does the text beside it say all of it, '
            "or is it mere music?",
        )
    seconds = f"{media.duration:.0f}" if media.duration > 0 else "？"
    return failed(
        f"录音“{name}”（{seconds} 秒）旁边没有文字稿，也没有通向文字稿的链接。",
        f'Beside the recording "{name}" ({seconds} s) there is no transcript and no link to one.',
    )


def _may_describe_film(seen: Observation) -> bool:
    """A recording beside a film may itself be there in place of the picture."""
    return any(True for _ in recordings(seen, "video"))
