"""Whose key signed a commit, by a list of keys in the form of ssh-keygen's allowed signers."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.content_model.past import Repository

# SSH signatures only: a GPG key on this machine may carry any name.
_ONLY_SSH = ("gpg.ssh.program=ssh-keygen", "gpg.program=false", "gpg.openpgp.program=false", "gpg.x509.program=false")
_KEY = re.compile(r"\s(?:ssh-|ecdsa-|sk-)\S+\s+(\S+)")  # kind and key, after address and options


def signers(repository: Repository, keys: Mapping[str, bytes]) -> Mapping[str, str]:
    """Commit → address of the signer, "" without a good signature. keys: commit → the list that counts for it."""
    found: dict[str, str] = {}
    for listed in sorted(set(keys.values())):
        found |= _by(repository, listed, sorted(commit for commit, own in keys.items() if own == listed))
    return found


def shared_keys(listed: bytes) -> Iterator[tuple[int, str, str]]:
    """Line, and the two addresses, of a key that stands for both."""
    first: dict[str, str] = {}
    for number, line in enumerate(listed.decode("utf-8", "replace").split("\n"), start=1):
        found = _KEY.search(line)
        if found is None or line.startswith("#"):
            continue
        owner = first.setdefault(found[1], line.split()[0])
        if owner != line.split()[0]:
            yield number, owner, line.split()[0]


def _by(repository: Repository, listed: bytes, commits: list[str]) -> Mapping[str, str]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "allowed_signers"
        file.write_bytes(listed)
        settings = (f"gpg.ssh.allowedSignersFile={file}", *_ONLY_SSH)
        words = ("log", "--no-walk=unsorted", "--stdin", "--format=%H%x00%G?%x00%GS")
        text = "".join(f"{commit}\n" for commit in commits).encode()
        said = repository.ask(*words, text=text, settings=settings).decode("utf-8", "replace")
    rows = (line.split("\0") for line in said.split("\n") if line.count("\0") == 2)
    return {commit: signer.lower() if good == "G" else "" for commit, good, signer in rows}
