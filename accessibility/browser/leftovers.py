"""Browsers whose owner was killed before it could end them: known by their profiles, ended at the next start."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

PREFIX = "podao-browser-"
PIDS = "podao.pids"  # in the profile: the processes that use it


def new_profile() -> Path:
    """An empty folder that says whose it is."""
    return Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-"))


def leftovers() -> Iterator[tuple[Path, tuple[int, ...]]]:
    """Profiles of owners that are gone, with the processes that still use them."""
    for profile in Path(tempfile.gettempdir()).glob(f"{PREFIX}*-*"):
        owner = profile.name.removeprefix(PREFIX).partition("-")[0]
        if owner.isdigit() and not _runs(int(owner)):
            yield profile, tuple(pid for pid in _noted(profile) if _uses(pid, profile))


def note(profile: Path, pids: tuple[int, ...]) -> None:
    (profile / PIDS).write_text(" ".join(map(str, pids)), encoding="utf-8")


def _noted(profile: Path) -> list[int]:
    with suppress(OSError, ValueError):
        return [int(word) for word in (profile / PIDS).read_text(encoding="utf-8").split()]
    return []


def _runs(pid: int) -> bool:
    if os.name == "nt":
        return True  # no way to ask; its leftovers are left
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _uses(pid: int, profile: Path) -> bool:
    """Process numbers are used again: only one that names or inherited the profile is ours."""
    told = Path("/proc") / str(pid)
    with suppress(OSError):
        return str(profile).encode() in (told / "cmdline").read_bytes() + (told / "environ").read_bytes()
    return False
