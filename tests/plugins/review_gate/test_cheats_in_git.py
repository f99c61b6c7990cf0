"""Ways to get an item out with records that look right but were not made by those they name: each is refused.

Real repositories, real keys. Every record here holds by itself: only git gives the cheat away.
"""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.content_model.read_portal import read_portal
from plugins.review_gate.sidecar import read_sidecar
from tests.plugins.review_gate.conftest import (
    EDITOR,
    FORM,
    GATES,
    NOTICE,
    PEOPLE,
    RECORD,
    SIGNERS,
    B,
    C,
    D,
    Desk,
)

EVERYONE = tuple(enumerate((B, C, D), start=1))


def all_by_the_editor(desk: Desk) -> None:
    for level, who in EVERYONE:
        desk.forge(level, who)
        desk.commit()


def one_by_another_reviewer(desk: Desk) -> None:
    for (level, who), hand in zip(EVERYONE, (B, D, D), strict=True):
        desk.forge(level, who)
        desk.commit(hand)


def added_in_the_commit_of_the_author(desk: Desk) -> None:
    desk.edit(NOTICE, "title: ", "title: 新")
    for level, who in EVERYONE:
        desk.forge(level, who)
    desk.commit()


def name_of_the_reviewer_borrowed(desk: Desk) -> None:
    for level, who in EVERYONE:
        desk.forge(level, who)
        desk.commit(who, committer=EDITOR)


def squashed(desk: Desk) -> None:
    for level, who in EVERYONE:
        desk.forge(level, who)
    desk.commit(D)


def never_committed(desk: Desk) -> None:
    for level, who in EVERYONE:
        desk.forge(level, who)


def last_one_not_committed(desk: Desk) -> None:
    for level, who in EVERYONE:
        desk.forge(level, who)
        if level < 3:
            desk.commit(who)


def committed_in_the_wrong_order(desk: Desk) -> None:
    for level, who in reversed(EVERYONE):
        desk.forge(level, who)
        desk.commit(who)


def reviewed_side_by_side(desk: Desk) -> None:
    """The second does not see the first review."""
    desk.git("checkout", "-q", "-b", "side")
    desk.forge(2, C)
    desk.commit(C)
    second = (desk.root / RECORD).read_text("utf-8").partition("reviews:\n")[2]
    desk.git("checkout", "-q", "main")
    desk.forge(1, B)
    desk.commit(B)
    desk.git("merge", "-q", "--no-ff", "--no-commit", "-s", "ours", "side")
    with (desk.root / RECORD).open("a", encoding="utf-8") as file:
        file.write(second)
    desk.commit()
    desk.forge(3, D)
    desk.commit(D)


def hash_corrected_by_the_editor(desk: Desk) -> None:
    desk.reviews()
    honest = read_sidecar((desk.root / RECORD).read_bytes()).entries[0].sha256
    desk.edit(NOTICE, "title: ", "title: 新")
    text = (desk.root / RECORD).read_text("utf-8")
    (desk.root / RECORD).unlink()
    desk.forge(1, B)
    now = read_sidecar((desk.root / RECORD).read_bytes()).entries[0].sha256
    (desk.root / RECORD).write_text(text.replace(honest, now), encoding="utf-8")
    desk.commit()


def secrecy_and_hashes_changed_by_the_editor(desk: Desk) -> None:
    """The reviewers said that it is not for the public."""
    for level, who in EVERYONE:
        desk.forge(level, who, secrecy="不予公开")
        desk.commit(who)
    (desk.root / RECORD).unlink()
    for level, who in EVERYONE:
        desk.forge(level, who)
    desk.commit()


def sent_back_turned_into_agreed(desk: Desk) -> None:
    for level, who in EVERYONE:
        desk.forge(level, who, result="退回" if level == 2 else "同意")
        desk.commit(who)
    desk.edit(RECORD, "result: 退回", "result: 同意")
    desk.commit()


def remark_put_into_the_mouth(desk: Desk) -> None:
    desk.reviews()
    desk.edit(RECORD, "result: 同意\n", 'result: 同意\n    remark: "领导已阅"\n')
    desk.commit()


def withdrawn_and_put_back(desk: Desk) -> None:
    desk.reviews()
    honest = (desk.root / RECORD).read_text("utf-8")
    desk.git("rm", "-q", RECORD)
    desk.commit(D)
    (desk.root / RECORD).write_text(honest, encoding="utf-8")
    desk.commit()


def withdrawn_and_put_back_on_disk_only(desk: Desk) -> None:
    desk.reviews()
    honest = (desk.root / RECORD).read_text("utf-8")
    desk.git("rm", "-q", RECORD)
    desk.commit(D)
    (desk.root / RECORD).write_text(honest, encoding="utf-8")


def older_text_and_its_reviews_restored(desk: Desk) -> None:
    desk.reviews()
    old = desk.git("rev-parse", "HEAD").strip()
    desk.edit(NOTICE, "title: ", "title: 新")
    desk.commit()
    desk.review(1, B)
    desk.commit(B)
    desk.git("checkout", "-q", old, "--", "content")
    desk.commit()


def backdated_in_the_record(desk: Desk) -> None:
    for level, who in EVERYONE:
        desk.forge(level, who, at="2026-01-05")
        desk.commit(who)


def backdated_in_record_and_commit(desk: Desk) -> None:
    for level, who in EVERYONE:
        desk.forge(level, who, at="2026-01-05")
        desk.commit(who, at="2026-01-05")


def reviewer_wrote_it(desk: Desk) -> None:
    desk.edit(NOTICE, "title: ", "title: 新")
    desk.commit(C)
    desk.reviews()


def reviewer_wrote_it_under_another_name(desk: Desk) -> None:
    desk.edit(NOTICE, "title: ", "title: 新")
    desk.commit(EDITOR, committer=C)
    desk.reviews()


def reviewer_wrote_it_with_another_address(desk: Desk) -> None:
    desk.edit(NOTICE, "title: ", "title: 新")
    desk.commit("Reviewer-C+me")
    desk.reviews()


def reviewer_wrote_it_together_with_the_editor(desk: Desk) -> None:
    desk.edit(NOTICE, "title: ", "title: 新")
    desk.commit(text="改标题\n\nCo-authored-by: 丙 <reviewer-c@canlian.example>")
    desk.reviews()


def reviewer_wrote_it_before_it_was_renamed(desk: Desk) -> None:
    desk.git("mv", NOTICE, "content/notice/older.md")
    desk.commit()
    desk.edit("content/notice/older.md", "title: ", "title: 新")
    desk.commit(C)
    desk.git("mv", "content/notice/older.md", NOTICE)
    desk.commit()
    desk.reviews()


def reviewer_made_the_attachment(desk: Desk) -> None:
    desk.edit(FORM, "空表", "名单")
    desk.commit(C)
    desk.reviews()


def editor_makes_himself_a_reviewer(desk: Desk) -> None:
    desk.edit(PEOPLE, "roles: [编辑]", "roles: [编辑, 一审]")
    desk.commit()
    desk.reviews()


def address_of_a_reviewer_taken_over(desk: Desk) -> None:
    desk.edit(PEOPLE, "email: editor-a@", "email: editor-z@")
    desk.edit(PEOPLE, "email: reviewer-b@", "email: editor-a@")
    desk.commit()
    for (level, who), hand in zip(EVERYONE, (EDITOR, C, D), strict=True):
        desk.forge(level, who)
        desk.commit(hand)


def role_and_review_in_one_commit(desk: Desk) -> None:
    desk.edit(PEOPLE, "roles: [三审]", "roles: [一审, 三审]")
    desk.forge(1, D)
    desk.commit(D)
    desk.forge(2, C)
    desk.commit(C)
    desk.edit(PEOPLE, "roles: [一审]", "roles: [一审, 三审]")
    desk.forge(3, B)
    desk.commit(B)


def people_changed_and_put_back(desk: Desk) -> None:
    honest = (desk.root / PEOPLE).read_text("utf-8")
    desk.edit(PEOPLE, "roles: [编辑]", "roles: [编辑, 一审, 二审, 三审]")
    desk.commit()
    desk.forge(1, EDITOR)
    desk.commit()
    (desk.root / PEOPLE).write_text(honest, encoding="utf-8")
    desk.commit()


def people_declared_samples(desk: Desk) -> None:
    """As long as all are samples the portal is being set up; nobody goes back to that by himself."""
    for who in (B, C, D):
        desk.edit(PEOPLE, f"email: {who}@canlian.example", f"email: {who}@canlian.example, sample: true")
    desk.commit()
    desk.reviews()


def unsigned(desk: Desk) -> None:
    require_signed(desk)
    desk.reviews()


def signed_by_another_key(desk: Desk) -> None:
    require_signed(desk)
    for level, who in EVERYONE:
        desk.forge(level, who)
        desk.commit(who, key=EDITOR)


def signed_by_a_key_that_nobody_knows(desk: Desk) -> None:
    require_signed(desk)
    lines = (desk.root / SIGNERS).read_text("utf-8").splitlines(keepends=True)
    (desk.root / SIGNERS).write_text("".join(one for one in lines if not one.startswith(C)), encoding="utf-8")
    desk.commit(D)
    desk.reviews(sign=True)


def keys_exchanged(desk: Desk) -> None:
    require_signed(desk)
    mine = (desk.keys / f"{EDITOR}.pub").read_text("utf-8")
    text = "".join(f"{who}@canlian.example {mine}" for who in (B, C, D))
    (desk.root / SIGNERS).write_text(text, encoding="utf-8")
    desk.commit()
    for level, who in EVERYONE:
        desk.forge(level, who)
        desk.commit(who, key=EDITOR)


def key_added_with_the_review(desk: Desk) -> None:
    require_signed(desk)
    mine = (desk.keys / f"{EDITOR}.pub").read_text("utf-8")
    with (desk.root / SIGNERS).open("a", encoding="utf-8") as file:
        file.write(f"{B}@canlian.example {mine}")
    desk.forge(1, B)
    desk.commit(B, key=EDITOR)
    for level, who in EVERYONE[1:]:
        desk.forge(level, who)
        desk.commit(who, key=who)


def signatures_no_longer_asked(desk: Desk) -> None:
    require_signed(desk)
    desk.edit(GATES, ", require_signed: true", "")
    desk.commit()
    desk.reviews()


def rebased_by_the_editor(desk: Desk) -> None:
    desk.git("checkout", "-q", "-b", "side")
    desk.reviews()
    desk.git("checkout", "-q", "main")
    (desk.root / "content/notice/files/b.txt").write_text("别的", encoding="utf-8")
    desk.commit()
    desk.git("checkout", "-q", "side")
    desk.git("rebase", "-q", "main")


def squash_merged(desk: Desk) -> None:
    desk.git("checkout", "-q", "-b", "side")
    desk.reviews()
    desk.git("checkout", "-q", "main")
    desk.git("merge", "-q", "--squash", "side")
    desk.commit()


def hidden_in_a_merge(desk: Desk) -> None:
    desk.git("checkout", "-q", "-b", "side")
    desk.git("commit", "-q", "--allow-empty", "-m", "别的事", who=B)
    desk.git("checkout", "-q", "main")
    desk.git("commit", "-q", "--allow-empty", "-m", "别的事")
    desk.git("merge", "-q", "--no-ff", "--no-commit", "side")
    for level, who in EVERYONE:
        desk.forge(level, who)
    desk.commit()


def commit_replaced_on_this_machine(desk: Desk) -> None:
    """git replace shows honest commits where there are none."""
    all_by_the_editor(desk)
    last, below = desk.git("rev-parse", "HEAD", "HEAD~3").split()
    desk.git("checkout", "-q", "-b", "honest", below)
    desk.reviews()
    desk.git("replace", last, "honest")
    desk.git("checkout", "-q", "-f", "main")
    desk.git("replace", "--list")


def history_grafted_on_this_machine(desk: Desk) -> None:
    all_by_the_editor(desk)
    tree, below = desk.git("rev-parse", "HEAD^{tree}", "HEAD~3").split()
    desk.git("checkout", "-q", "-b", "honest", below)
    desk.reviews()
    honest = desk.git("rev-parse", "HEAD").strip()
    desk.git("checkout", "-q", "-f", "main")
    last = desk.git("commit-tree", "-m", "同样的文件", "-p", "HEAD", tree).strip()
    desk.git("reset", "-q", "--hard", last)
    (desk.root / ".git/info").mkdir(exist_ok=True)
    (desk.root / ".git/info/grafts").write_text(f"{last} {honest}\n", encoding="utf-8")


def git_taken_away(desk: Desk) -> None:
    desk.reviews()
    shutil.rmtree(desk.root / ".git")


def git_begun_anew(desk: Desk) -> None:
    desk.reviews()
    shutil.rmtree(desk.root / ".git")
    desk.git("init", "-q", "-b", "main")
    desk.commit(D)


def shallow(desk: Desk) -> None:
    desk.reviews()
    copy = desk.root.with_name("copy")
    subprocess.run(["git", "clone", "-q", "--depth=1", f"file://{desk.root}", str(copy)], check=True)
    shutil.rmtree(desk.root)
    copy.rename(desk.root)


def files_of_another_repository(desk: Desk) -> None:
    desk.reviews()
    shutil.rmtree(desk.root / ".git")
    subprocess.run(["git", "init", "-q", str(desk.root.parent)], check=True)


def require_signed(desk: Desk) -> None:
    desk.edit(GATES, "state: 开", "state: 开, require_signed: true")
    desk.commit(D, at="2026-03-01")


CHEATS = {
    "没有一审的职责": [people_changed_and_put_back],
    "提交的，不是": [
        all_by_the_editor,
        one_by_another_reviewer,
        added_in_the_commit_of_the_author,
        squashed,
        hash_corrected_by_the_editor,
        secrecy_and_hashes_changed_by_the_editor,
        sent_back_turned_into_agreed,
        remark_put_into_the_mouth,
        withdrawn_and_put_back,
        older_text_and_its_reviews_restored,
        squash_merged,
        hidden_in_a_merge,
        commit_replaced_on_this_machine,
        history_grafted_on_this_machine,
        git_begun_anew,
    ],
    "重写过": [name_of_the_reviewer_borrowed, rebased_by_the_editor],
    "还没有提交，证明不了": [never_committed, last_one_not_committed, withdrawn_and_put_back_on_disk_only],
    "前一级的审核还没有提交": [committed_in_the_wrong_order, reviewed_side_by_side],
    "写的日期是": [backdated_in_the_record, backdated_in_record_and_commit],
    "自己改过这份内容": [
        reviewer_wrote_it,
        reviewer_wrote_it_under_another_name,
        reviewer_wrote_it_with_another_address,
        reviewer_wrote_it_together_with_the_editor,
        reviewer_wrote_it_before_it_was_renamed,
        reviewer_made_the_attachment,
    ],
    "他没有三审职责": [
        editor_makes_himself_a_reviewer,
        address_of_a_reviewer_taken_over,
        people_declared_samples,
        keys_exchanged,
        signatures_no_longer_asked,
    ],
    "还不是登记的审核人": [role_and_review_in_one_commit],
    "没有有效的签名": [unsigned, signed_by_a_key_that_nobody_knows],
    "签的名": [signed_by_another_key, key_added_with_the_review],
    "证明不了审核记录是谁提交的": [git_taken_away, shallow, files_of_another_repository],
}


@pytest.mark.parametrize(
    ("cheat", "why"),
    [pytest.param(cheat, why, id=cheat.__name__) for why, cheats in CHEATS.items() for cheat in cheats],
)
def test_a_false_witness_is_refused(cheat: Callable[[Desk], None], why: str, desk: Desk) -> None:
    cheat(desk)
    problems = [problem for problem in desk.told() if not problem.warning]
    assert why in "".join(problem.what for problem in problems)
    assert all(problem.what.endswith("。") and problem.remedy for problem in problems)


PROOFS = [("必须核对", True), ("能核对就核对", False)]


@pytest.mark.parametrize(("proof", "refused"), PROOFS)
@pytest.mark.parametrize("loss", [git_taken_away, shallow, files_of_another_repository])
def test_what_cannot_be_proved_is_refused_or_told_as_declared(
    loss: Callable[[Desk], None], proof: str, refused: bool, desk: Desk
) -> None:
    desk.edit(GATES, "state: 开", f"state: 开, proof: {proof}, reason: 试用")
    desk.commit(D)
    loss(desk)
    (problem,) = desk.told()
    assert "证明不了" in problem.what
    assert problem.warning is not refused


def test_without_proof_the_record_alone_must_hold(done: Desk) -> None:
    done.edit(GATES, "state: 开", "state: 开, proof: 不核对, reason: 样例")
    shutil.rmtree(done.root / ".git")
    assert done.told() == []
    done.edit(NOTICE, "title: ", "title: 新")
    assert len(done.told()) == 1


LESS = ["state: 关", "state: 开, proof: 不核对", "state: 开, proof: 能核对就核对, reason: ' '"]


@pytest.mark.parametrize("setting", LESS)
def test_nothing_less_is_asked_without_a_reason(setting: str, desk: Desk) -> None:
    desk.edit(GATES, "state: 开", setting)
    assert [problem.path.as_posix() for problem in read_portal(desk.root)[1]] == [GATES]


def test_a_key_stands_for_one_person(done: Desk) -> None:
    key = (done.keys / f"{B}.pub").read_text("utf-8")
    (done.root / SIGNERS).write_text(f"{B}@canlian.example {key}{C}@canlian.example {key}", encoding="utf-8")
    done.commit(D)
    (problem,) = done.told()
    assert "同一把密钥" in problem.what
    assert (problem.path, problem.line) == (Path(SIGNERS), 2)


def test_a_broken_git_is_no_excuse(done: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(done.root))
    (problem,) = done.told()
    assert "没有安装 git" in problem.what
    assert not problem.warning
