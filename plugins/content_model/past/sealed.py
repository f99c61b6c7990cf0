"""A file that only this clone can have written: sealed with a key that never leaves its git folder.

Damaged, forged or from another clone, it is as if it were not there.
"""

import hashlib
import hmac
import os
import secrets
from contextlib import suppress
from pathlib import Path

from plugins.content_model.past.repository import Repository

_KEY = "podao-memory.key"


def read_sealed(repository: Repository, file: Path) -> bytes:
    """What was written, b"" when there is nothing to be believed."""
    with suppress(OSError):
        seal, _, data = file.read_bytes().partition(b"\n")
        if hmac.compare_digest(seal, _seal(repository, data)):
            return data
    return b""


def write_sealed(repository: Repository, file: Path, data: bytes) -> None:
    """A folder that cannot be written to only makes the next look slower."""
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        fresh = file.with_name(f"{file.name}.{os.getpid()}.new")
        fresh.write_bytes(_seal(repository, data) + b"\n" + data)
        fresh.replace(file)


def _seal(repository: Repository, data: bytes) -> bytes:
    return hmac.new(_key(repository), data, hashlib.sha256).hexdigest().encode()


def _key(repository: Repository) -> bytes:
    """Made at the first need, for its owner's eyes only. Raises OSError."""
    file = repository.folder / _KEY
    with suppress(FileExistsError):
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as fresh:
            fresh.write(secrets.token_bytes(32))
    key = file.read_bytes()
    if len(key) != 32:
        raise OSError(f"{_KEY} is damaged")
    return key
