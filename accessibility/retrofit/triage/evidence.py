"""Puts a picture or paper that a question is about where a person can look at it, out of the archive."""

import hashlib
import mimetypes
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from accessibility.retrofit import atomic
from accessibility.retrofit.archive import Archive
from accessibility.retrofit.folder import Work
from accessibility.retrofit.triage.task import Task


def shown(work: Work, archive: Archive, task: Task) -> Path | None:
    """The file, under evidence/ of the work folder; None when the question is about no file."""
    for url in (task.doubt.evidence, task.doubt.place):
        if not url.startswith(("http://", "https://")):
            continue
        record = archive.follow(url)
        if record and record.status == 200 and not record.mime.startswith("text/html"):
            ending = PurePosixPath(unquote(urlsplit(url).path)).suffix.lower()
            if not ending.isascii() or len(ending) > 6:
                ending = mimetypes.guess_extension(record.mime) or ""
            file = work.root / "evidence" / (hashlib.sha256(url.encode()).hexdigest()[:12] + ending)
            if not file.is_file():
                atomic.write(file, archive.body(record))
            return file
    return None
