"""The observation of a page on its way between processes and runs: a few kilobytes instead of some megabytes."""

import json
import zlib
from collections.abc import Iterable

from accessibility.capture.snapshot_json import from_json, to_json
from accessibility.observation import Observation

SITE = "http://podao.invalid"  # stands for where a folder was served: a port of one run means nothing to another
FAST = 1


def packed(seen: Observation, served: Iterable[str]) -> bytes:
    """Its snapshot; the checks that compare pages need no probes. served: addresses of our own folders."""
    return zlib.compress(anywhere(to_json(seen.snapshot), served).encode("utf-8"), FAST)


def unpacked(raw: bytes, site: str) -> Observation:
    """raw: without the compression. site: what the folder is called instead of its address."""
    return Observation(snapshot=from_json(named(raw.decode("utf-8"), site)))


def anywhere(text: str, served: Iterable[str]) -> str:
    """Without the port of this run."""
    for address in served:
        text = text.replace(address, SITE).replace(address.removeprefix("http://"), SITE.removeprefix("http://"))
    return text


def named(text: str, site: str) -> str:
    """With the name of the folder, "" where there is but one. text: JSON."""
    site = json.dumps(site, ensure_ascii=False)[1:-1]
    return text.replace(SITE, site).replace(SITE.removeprefix("http://"), site)
