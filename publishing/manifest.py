"""manifest.json: of every published file its SHA-256, the source it is from, and the last commit that touched that."""

import hashlib
import json
import subprocess
from pathlib import Path

from publishing.git import git
from publishing.origins import origins

NAME = "manifest.json"


def write_manifest(site: Path, root: Path) -> Path:
    """List every file of the site but the manifest itself; paths are relative, sorted, with forward slashes."""
    files = sorted(path for path in site.rglob("*") if path.is_file() and path.name != NAME)
    digests = {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    known = origins(digests, root)
    listed = {
        name: {"sha256": digest, "source": known[name].source, "commit": known[name].commit}
        for name, digest in digests.items()
    }
    text = json.dumps({"commit": commit_of(root), "files": listed}, ensure_ascii=False, indent=1)
    target = site / NAME
    target.write_text(text + "\n", encoding="utf-8")
    return target


def commit_of(root: Path) -> str:
    """The commit checked out in root, with "+" when files differ from it, "" outside git."""
    try:
        commit = git(root, "rev-parse", "HEAD")
        return commit + ("+" if git(root, "status", "--porcelain", "--untracked-files=normal") else "")
    except (OSError, subprocess.CalledProcessError):
        return ""
