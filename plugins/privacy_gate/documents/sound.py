"""Sound and film: their words stand in subtitles and transcripts, which are texts; what is said cannot be read."""

from collections.abc import Iterator

from plugins.privacy_gate.documents import Part

SUFFIXES = ("mp3", "mp4", "wav", "webm", "woff", "woff2", "ttf", "otf", "ico")


def read(data: bytes, name: str) -> Iterator[Part]:
    """Nothing to read."""
    return iter(())
