"""Without captions, who does not hear gets a silent film.

WCAG 2.2 criteria 1.2.2, https://www.w3.org/TR/WCAG22/#captions-prerecorded, and 1.2.4 for live film, failure F75
ACT rules eac66b and f51b46, https://www.w3.org/WAI/standards-guidelines/act/rules/eac66b/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.images import file_name
from accessibility.predicates.recordings import is_live, kinds_of_track, recordings, transcript_near
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="有声音的视频有字幕", en="A film with sound has captions"),
    criteria=("1.2.2", "1.2.4"),
    act=("eac66b", "f51b46"),
    axe=("video-caption",),
    impact=Impact.CRITICAL,
    who=Words(zh="听不见的人不知道视频里说了什么。", en="People who do not hear cannot know what is said."),
    remedy=Words(
        zh='加 <track kind="captions" srclang="zh" src="….vtt">，或把字幕做进画面。',
        en='Add <track kind="captions" srclang="zh" src="….vtt">, or burn captions into the picture.',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Films that sound or may sound."""
    for element, media in recordings(seen, "video"):
        if media.has_audio is not False and not (media.muted and not media.controls):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    media = element.node.media
    name = shortened(file_name(element) or (media.source.rsplit("/", 1)[-1] if media else "") or "video")
    if media is not None and kinds_of_track(media) & {"captions", "subtitles"}:
        return passed(f"视频“{name}”有字幕轨。", f'The film "{name}" has a caption track.')
    if is_live(element):
        return cant_tell(
            f"“{name}”像是直播，没有字幕轨。直播画面里有实时字幕吗？",
            f'"{name}" seems to be live and has no caption track. Are there live captions in the picture?',
        )
    near = transcript_near(element)
    beside = f"（旁边有“{shortened(near)}”）" if near else ""
    beside_en = f' (beside it stands "{shortened(near)}")' if near else ""
    return cant_tell(
        f"视频“{name}”没有字幕轨{beside}。画面里有完整的字幕吗，还是视频里没有人说话？",
        f'The film "{name}" has no caption track{beside_en}. Are captions in the picture, or does nobody speak in it?',
    )
