"""One page to be made: what it is made of, whether an earlier build made the very same, and making it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Template

from plugins.content_model.kept import Entry
from plugins.fast_build.watched import Way

Ways = Mapping[Way, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What Pelican asks its writer for."""

    name: str  # below the output folder
    template: Template
    context: dict[str, Any]
    relative_urls: bool
    override: bool
    url: str | None
    values: Mapping[str, Any]  # for this page only


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A page that was made."""

    name: str
    template: str
    stamp: str  # "" for one that may not be kept
    sha256: str
    shared: str  # name of the ways into values that all pages share
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one process made. values: to be kept (name, stamp, bytes). known: those that lie on the disk already."""

    pages: tuple[Made, ...]
    values: tuple[tuple[str, str, bytes], ...] = ()
    known: Mapping[str, Entry] = field(default_factory=dict)


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
