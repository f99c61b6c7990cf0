"""The past tells what the present hides: deleted files, messages, tags, branches, merges, renamed files."""

import subprocess
from pathlib import Path

import pytest

from plugins.content_model.problem import Problem
from plugins.privacy_gate.history import HistoryError, search
from tests.plugins.privacy_gate import attachments

ID = attachments.ID


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with one harmless commit."""
    git(tmp_path, "init", "-q", "-b", "main")
    return commit(tmp_path, "content/news/a.md", "平安")


def git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=甲", "-c", "user.email=a@canlian.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True)


def commit(root: Path, path: str, text: str | bytes, message: str = "改") -> Path:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(text.encode() if isinstance(text, str) else text)
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", message)
    return root


def delete(root: Path, path: str) -> None:
    git(root, "rm", "-q", path)
    git(root, "commit", "-q", "-m", "删")


def only(root: Path) -> Problem:
    (problem,) = set(search(root))
    return problem


def test_a_clean_past_tells_nothing(root: Path) -> None:
    assert list(search(root)) == []


def test_a_deleted_file_is_told_with_commit_file_line_and_what_to_do(root: Path) -> None:
    commit(root, "content/news/b.md", f"一\n证号{ID}\n")
    delete(root, "content/news/b.md")
    problem = only(root)
    assert (problem.path, problem.line) == (Path("content/news/b.md"), 2)
    assert all(
        word in str(problem) for word in ("历史提交", "已经删掉", "身份证号码", "git filter-repo --invert-paths")
    )


def test_a_file_anywhere_counts(root: Path) -> None:
    commit(root, "名单", f"{ID}")
    assert only(root).path == Path("名单")


def test_an_attachment_in_the_past_is_opened(root: Path) -> None:
    commit(root, "content/news/files/a.xlsx", attachments.telling()["hidden.xlsx"])
    delete(root, "content/news/files/a.xlsx")
    assert "隐藏" in only(root).what


def test_an_attachment_in_the_past_that_cannot_be_read_is_told(root: Path) -> None:
    commit(root, "content/news/files/a.zip", attachments.unreadable()["locked.zip"])
    delete(root, "content/news/files/a.zip")
    problem = only(root)
    assert "加了密码" in problem.what
    assert "git show" in problem.remedy
    assert not problem.warning


def test_many_versions_of_one_line_are_one_problem(root: Path) -> None:
    for number in range(3):
        commit(root, "content/news/b.md", f"{ID}\n{'一' * number}\n")
    assert "共 3 个版本" in only(root).what


def test_a_message_counts(root: Path) -> None:
    commit(root, "content/news/b.md", "平安", message=f"删去王建国（肢体二级）\n\n证号{ID}")
    told = [problem.what for problem in search(root)]
    assert len(told) == 2
    assert all("的说明" in what for what in told)


def test_tags_branches_and_notes_count(root: Path) -> None:
    git(root, "tag", "-a", "v1", "-m", f"交付{ID}")
    git(root, "branch", "13800138000")
    git(root, "notes", "add", "-m", "王建国患有尿毒症")
    assert {problem.what.split("”")[0].partition("“")[0] for problem in search(root)} == {
        "有身份证号码",
        "有手机号码",
        "有姓名和健康或残疾情况写在一起",
    }


def test_another_branch_and_what_only_a_merge_brought_count(root: Path) -> None:
    git(root, "switch", "-q", "-c", "side")
    commit(root, "content/news/c.md", "旁枝13800138000")
    git(root, "switch", "-q", "main")
    commit(root, "content/news/d.md", "主干")
    git(root, "merge", "-q", "--no-commit", "side")
    (root / "content/news/c.md").write_text(f"合并时加的{ID}", encoding="utf-8")
    git(root, "commit", "-q", "-a", "-m", "合")
    assert len(set(search(root))) == 2


def test_a_file_name_counts_and_is_not_repeated(root: Path) -> None:
    commit(root, f"content/news/files/{ID}.txt", "空")
    assert ID not in str(only(root))


def test_the_phones_a_version_had_in_its_fields_were_public(root: Path) -> None:
    head = "---\nphones:\n  - {kind: 咨询, number: 13800138000}\nplace: 甲\n---\n"
    commit(root, "content/news/b.md", f"{head}电话13800138000\n")
    assert list(search(root)) == []


def test_a_partial_clone_is_refused(root: Path) -> None:
    git(root, "config", "remote.origin.partialclonefilter", "blob:none")
    with pytest.raises(HistoryError, match="部分克隆"):
        list(search(root))


def test_a_shallow_clone_is_refused(root: Path, tmp_path: Path) -> None:
    commit(root, "content/news/b.md", "二")
    git(root, "clone", "-q", "--depth=1", root.as_uri(), str(tmp_path / "shallow"))
    with pytest.raises(HistoryError, match="浅克隆"):
        list(search(tmp_path / "shallow"))


def test_no_repository_is_told(tmp_path: Path) -> None:
    with pytest.raises(HistoryError, match="没有 git 仓库"):
        list(search(tmp_path))


def test_what_was_replaced_on_this_machine_is_searched(root: Path) -> None:
    """`git replace` shows another text here; every clone still has the first one."""
    commit(root, "content/news/b.md", f"证号{ID}\n")
    (root / "clean").write_text("平安\n", encoding="utf-8")
    said = (blob(root, "HEAD:content/news/b.md"), blob(root, "clean", "hash-object", "-w"))
    git(root, "replace", *said)
    assert "身份证号码" in only(root).what


def blob(root: Path, what: str, *how: str) -> str:
    words = ["git", *(how or ("rev-parse",)), what]
    return subprocess.run(words, cwd=root, check=True, capture_output=True, text=True).stdout.strip()


def test_an_empty_repository_has_no_past(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert list(search(tmp_path)) == []
