"""The manifest names every published file by its hash, and where it came from."""

import hashlib
import json
import subprocess

from publishing.manifest import commit_of, write_manifest
from publishing.origins import origins


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
    listed = manifest["files"]["目录/页.html"]
    assert (list(manifest["files"]), listed["sha256"]) == (["目录/页.html"], hashlib.sha256("甲".encode()).hexdigest())


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


def git(root, *words):
    done = subprocess.run(["git", "-C", root, *words], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def portal(root):
    """Two items and an attachment, each in a commit of its own; gives the commits in that order."""
    (root / "content/news/files").mkdir(parents=True)
    (root / "content/guide").mkdir()
    (root / "theme").mkdir()
    (root / ".cache").mkdir()
    sources = {"/news/a.html": "content/news/a.md", "/guide/b.html": "content/guide/b.md"}
    (root / ".cache/sources.json").write_text(json.dumps(sources))
    (root / ".gitignore").write_text(".cache\n")
    repository(root)
    commits = []
    for name in ("content/news/a.md", "content/guide/b.md", "content/news/files/表.docx", "theme/x.css"):
        (root / name).write_text(name)
        git(root, "add", "-A")
        git(root, "commit", "-qm", name)
        commits.append(git(root, "rev-parse", "HEAD"))
    return commits


NAMES = ["news/a.html", "guide/b.html", "news/files/表.docx", "theme/x.0a.css", "news/index.html", "guide/feed.xml"]


def commits_of(root, *names):
    known = origins([*NAMES, "index.html"], root)
    return [known[name].commit for name in names]


def test_each_file_names_the_last_commit_that_touched_its_own_source(tmp_path):
    item, guide, attachment, style = portal(tmp_path)
    assert commits_of(tmp_path, *NAMES) == [item, guide, attachment, style, attachment, guide]
    assert origins(NAMES, tmp_path)["news/files/表.docx"].source == "content/news/files/表.docx"
    (tmp_path / "content/news/a.md").write_text("改")
    git(tmp_path, "commit", "-qam", "改")
    assert commits_of(tmp_path, *NAMES[:2]) == [git(tmp_path, "rev-parse", "HEAD"), guide]


def test_what_is_in_no_commit_is_marked(tmp_path):
    item, guide, attachment, _ = portal(tmp_path)
    (tmp_path / "content/news/a.md").write_text("还没有提交")
    (tmp_path / "content/guide/new.md").write_text("还没有提交")
    assert commits_of(tmp_path, "news/a.html", "guide/b.html", "guide/feed.xml") == [f"{item}+", guide, f"{guide}+"]
    assert commits_of(tmp_path, "news/files/表.docx") == [attachment]


def test_a_merge_that_changed_a_file_is_its_last_commit(tmp_path):
    portal(tmp_path)
    git(tmp_path, "branch", "side")
    (tmp_path / "content/news/a.md").write_text("一")
    git(tmp_path, "commit", "-qam", "一")
    git(tmp_path, "switch", "-q", "side")
    (tmp_path / "content/news/a.md").write_text("二")
    git(tmp_path, "commit", "-qam", "二")
    subprocess.run(["git", "-C", tmp_path, "merge", "-q", "master", "main"], capture_output=True, check=False)
    subprocess.run(["git", "-C", tmp_path, "merge", "-q", "-"], capture_output=True, check=False)
    (tmp_path / "content/news/a.md").write_text("三")
    git(tmp_path, "commit", "-qam", "合")
    assert commits_of(tmp_path, "news/a.html") == [git(tmp_path, "rev-parse", "HEAD")]


def test_without_git_and_where_history_was_cut_nothing_is_claimed(tmp_path):
    assert commits_of(tmp_path, *NAMES) == [""] * len(NAMES)
    (tmp_path / "whole").mkdir()
    style = portal(tmp_path / "whole")[-1]
    subprocess.run(["git", "clone", "-q", "--depth=2", f"file://{tmp_path}/whole", tmp_path / "cut"], check=True)
    (tmp_path / "cut/.cache").mkdir()
    assert commits_of(tmp_path / "cut", "theme/x.0a.css", "guide/feed.xml") == [style, ""]
