"""The manifest names every published file by its hash, and where it came from."""

import hashlib
import json
import subprocess

from publishing.manifest import commit_of, write_manifest


def repository(folder):
    for words in (["init", "-q"], ["config", "user.email", "a@example.org"], ["config", "user.name", "A"]):
        subprocess.run(["git", "-C", folder, *words], check=True)
    (folder / "a.md").write_text("甲")
    subprocess.run(["git", "-C", folder, "add", "."], check=True)
    subprocess.run(["git", "-C", folder, "commit", "-qm", "a"], check=True)
    return folder


def test_every_file_is_listed_with_its_hash(tmp_path):
    site = tmp_path / "site"
    (site / "目录").mkdir(parents=True)
    (site / "目录/页.html").write_text("甲", encoding="utf-8")
    manifest = json.loads(write_manifest(site, tmp_path).read_text(encoding="utf-8"))
    assert manifest["files"] == {"目录/页.html": hashlib.sha256("甲".encode()).hexdigest()}


def test_a_second_manifest_does_not_list_the_first(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "x.html").write_text("x")
    assert write_manifest(site, tmp_path).read_bytes() == write_manifest(site, tmp_path).read_bytes()


def test_commit_is_named_and_marked_when_files_differ(tmp_path):
    root = repository(tmp_path)
    clean = commit_of(root)
    (root / "a.md").write_text("乙")
    assert (len(clean), commit_of(root)) == (40, clean + "+")


def test_outside_git_there_is_no_commit(tmp_path):
    assert commit_of(tmp_path) == ""
