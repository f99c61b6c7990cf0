"""Ways to get an item out without three honest reviews, in real repositories with real keys: each is refused."""

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from plugins.content_model.gates import Scope
from plugins.content_model.kinds.moment import BEIJING
from plugins.content_model.library import Library
from plugins.content_model.problem import Problem
from plugins.review_gate.__main__ import main
from plugins.review_gate.gate import check
from tests.little_site import REPOSITORY, SAMPLES

NOTICE, RECORD = "content/notice/notice.md", "content/notice/notice.review.yaml"
PEOPLE, GATES = "portal/people.yaml", "portal/gates.yaml"
B, C, D, EDITOR = "reviewer-b", "reviewer-c", "reviewer-d", "editor-a"
DAY = "2026-03-05"


class Desk:
    """A repository and the people who work in it."""

    def __init__(self, root: Path, keys: Path) -> None:
        self.root, self.keys = root, keys
        self.minute = 0

    def git(self, *words: str, who: str = EDITOR, committer: str = "", at: str = DAY) -> None:
        self.minute += 1
        when = f"{at}T{9 + self.minute // 60:02}:{self.minute % 60:02}:00+08:00"
        facts = {
            "GIT_AUTHOR_NAME": who, "GIT_AUTHOR_EMAIL": f"{who}@canlian.example", "GIT_AUTHOR_DATE": when,
            "GIT_COMMITTER_NAME": committer or who, "GIT_COMMITTER_EMAIL": f"{committer or who}@canlian.example",
            "GIT_COMMITTER_DATE": when, "GIT_CONFIG_GLOBAL": os.devnull,
        }  # fmt: skip
        subprocess.run(["git", *words], cwd=self.root, check=True, env={**os.environ, **facts}, capture_output=True)

    def commit(self, who: str = EDITOR, committer: str = "", at: str = DAY, key: str = "") -> None:
        self.git("add", "-A")
        signing = ["-c", "gpg.format=ssh", "-c", f"user.signingkey={self.keys / key}"] if key else []
        self.git(*signing, "commit", "-q", *(["-S"] if key else []), "-m", "改", who=who, committer=committer, at=at)

    def review(self, level: int, who: str, *words: str, at: str = DAY) -> None:
        """As `inv review` does it."""
        self.git("config", "user.email", f"{who}@canlian.example")
        os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime.fromisoformat(f"{at}T10:00+08:00").timestamp()))
        assert main([NOTICE, "--level", str(level), "--yes", *words], self.root) == 0

    def reviews(self, *, sign: bool = False) -> None:
        """Three honest ones."""
        for level, who in enumerate((B, C, D), start=1):
            self.review(level, who)
            self.commit(who, key=who if sign else "")

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text("utf-8")
        assert old in text
        (self.root / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    def files(self) -> list[str]:
        """Everything in the column."""
        return [path.relative_to(self.root).as_posix() for path in sorted(self.root.glob("content/notice/*.*"))]

    def told(self, *paths: str, now: str = "2026-03-10") -> list[Problem]:
        library = Library(self.root)
        moment = datetime.fromisoformat(f"{now}T12:00").replace(tzinfo=BEIJING)
        scope = Scope(
            root=self.root, paths=tuple(map(Path, paths or self.files())), whole=False, library=library, now=moment,
            setting=next(iter(library.portal.gates), None),
        )  # fmt: skip
        return list(check(scope))


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key for everyone."""
    folder = tmp_path_factory.mktemp("keys")
    for who in (B, C, D, EDITOR):
        words = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", who, "-f", str(folder / who)]
        subprocess.run(words, check=True)
    return folder


@pytest.fixture
def desk(tmp_path: Path, keys: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The notice with a picture and an attachment, committed by the editor, not reviewed yet."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    root = tmp_path / "门户"
    shutil.copytree(REPOSITORY / "portal", root / "portal")
    (root / GATES).write_text("gates:\n  - {name: review_gate, state: 开}\n", encoding="utf-8")
    signers = "".join(f"{who}@canlian.example {(keys / f'{who}.pub').read_text('utf-8')}" for who in (B, C, D, EDITOR))
    (root / "portal/allowed_signers").write_text(signers, encoding="utf-8")
    (root / "content/notice/files").mkdir(parents=True)
    lines = (SAMPLES / "notice.md").read_text("utf-8").split("\n")
    kept = [line for line in lines if line.partition(":")[0] not in {"status", "author", "image", "attachments"}]
    new = ["status: published", "attachments:", "  - {file: files/form.txt, name: 表}"]
    (root / NOTICE).write_text(
        "\n".join([kept[0], *new, *kept[1:], "![报名处门口的坡道](files/a.svg)", ""]), encoding="utf-8"
    )
    (root / "content/notice/files/form.txt").write_text("空表", encoding="utf-8")
    (root / "content/notice/files/a.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    desk = Desk(root, keys)
    desk.git("init", "-q", "-b", "main")
    desk.commit(at="2026-03-01")
    return desk


def test_three_honest_reviews_pass(desk: Desk) -> None:
    desk.reviews()
    assert desk.told() == []


def test_three_signed_reviews_pass_where_signatures_are_asked(desk: Desk) -> None:
    require_signed(desk)
    desk.reviews(sign=True)
    assert desk.told() == []


def test_a_draft_becomes_published_without_a_new_review(desk: Desk) -> None:
    desk.edit(NOTICE, "status: published", "status: draft")
    desk.commit()
    desk.reviews()
    desk.edit(NOTICE, "status: draft", "status: published")
    desk.commit()
    assert desk.told() == []


def test_a_merge_keeps_the_proof(desk: Desk) -> None:
    desk.git("checkout", "-q", "-b", "side")
    desk.reviews()
    desk.git("checkout", "-q", "main")
    desk.git("merge", "-q", "--no-ff", "-m", "合", "side")
    assert desk.told() == []


def require_signed(desk: Desk) -> None:
    (desk.root / GATES).write_text("gates:\n  - {name: review_gate, state: 开, require_signed: true}\n", "utf-8")
    desk.commit(D, at="2026-03-01")


def no_record(desk: Desk) -> None:
    """Nobody reviewed it."""


def one_level(desk: Desk) -> None:
    desk.review(1, B)
    desk.commit(B)


def level_left_out(desk: Desk) -> None:
    desk.review(1, B)
    desk.commit(B)
    desk.review(3, D)
    desk.commit(D)


def text_edited_after(desk: Desk) -> None:
    desk.reviews()
    desk.edit(NOTICE, "![报名处门口的坡道]", "加一句。\n\n![报名处门口的坡道]")
    desk.commit()


def text_edited_and_not_committed(desk: Desk) -> None:
    desk.reviews()
    desk.edit(NOTICE, "![报名处门口的坡道]", "加一句。\n\n![报名处门口的坡道]")


def field_edited_after(desk: Desk) -> None:
    desk.reviews()
    desk.edit(NOTICE, "title: ", "title: 新")


def picture_swapped(desk: Desk) -> None:
    desk.reviews()
    desk.edit("content/notice/files/a.svg", "<svg", "<svg id='x'")


def attachment_changed(desk: Desk) -> None:
    desk.reviews()
    desk.edit("content/notice/files/form.txt", "空表", "名单")
    desk.commit()


def file_renamed(desk: Desk) -> None:
    desk.reviews()
    (desk.root / NOTICE).rename(desk.root / "content/notice/new.md")
    (desk.root / RECORD).rename(desk.root / "content/notice/new.review.yaml")
    desk.commit()


def hash_corrected_by_the_editor(desk: Desk) -> None:
    desk.reviews()
    desk.edit(NOTICE, "title: ", "title: 新")
    honest = (desk.root / RECORD).read_text("utf-8")
    old = honest.split("sha256: ")[1][:64]
    desk.review(1, B)
    new = (desk.root / RECORD).read_text("utf-8").split("sha256: ")[1][:64]
    (desk.root / RECORD).write_text(honest.replace(old, new), encoding="utf-8")
    desk.commit()


def record_written_by_the_editor(desk: Desk) -> None:
    for level, who in enumerate((B, C, D), start=1):
        desk.review(level, who)
        desk.commit(EDITOR)


def record_committed_by_another_reviewer(desk: Desk) -> None:
    desk.review(1, B)
    desk.commit(B)
    desk.review(2, C)
    desk.commit(D)
    desk.review(3, D)
    desk.commit(D)


def author_name_borrowed(desk: Desk) -> None:
    for level, who in enumerate((B, C, D), start=1):
        desk.review(level, who)
        desk.commit(who, committer=EDITOR)


def squashed(desk: Desk) -> None:
    for level, who in enumerate((B, C, D), start=1):
        desk.review(level, who)
    desk.commit(D)


def never_committed(desk: Desk) -> None:
    for level, who in enumerate((B, C, D), start=1):
        desk.review(level, who)


def reviewer_twice(desk: Desk) -> None:
    desk.edit(PEOPLE, "roles: [二审]", "roles: [一审, 二审]")
    desk.commit(D, at="2026-03-01")
    for level, who in ((1, C), (2, C), (3, D)):
        desk.review(level, who)
        desk.commit(who)


def level_without_the_role(desk: Desk) -> None:
    desk.reviews()
    desk.edit(RECORD, "reviewer: reviewer-c", "reviewer: reviewer-b")
    desk.commit(B)


def nobody_known(desk: Desk) -> None:
    desk.reviews()
    desk.edit(RECORD, "reviewer: reviewer-c", "reviewer: reviewer-x")
    desk.commit("reviewer-x")


def author_reviews(desk: Desk) -> None:
    desk.edit(NOTICE, "status: published", "status: published\nauthor: 演示审核乙")
    desk.commit()
    desk.reviews()


def reviewer_wrote_it(desk: Desk) -> None:
    desk.edit(NOTICE, "title: ", "title: 新")
    desk.commit(C)
    desk.reviews()


def record_copied(desk: Desk) -> None:
    desk.reviews()
    shutil.copy(desk.root / NOTICE, desk.root / "content/notice/other.md")
    shutil.copy(desk.root / RECORD, desk.root / "content/notice/other.review.yaml")
    desk.commit()


def sent_back(desk: Desk) -> None:
    desk.review(1, B)
    desk.commit(B)
    desk.review(2, C, "--result", "退回", "--remark", "数字不对")
    desk.commit(C)
    desk.review(3, D)
    desk.commit(D)


def sent_back_turned_into_passed(desk: Desk) -> None:
    sent_back(desk)
    desk.edit(RECORD, "result: 退回", "result: 通过")
    desk.commit()


def date_in_the_future(desk: Desk) -> None:
    desk.review(1, B)
    desk.commit(B)
    desk.review(2, C)
    desk.commit(C)
    desk.review(3, D, at="2026-04-01")
    desk.commit(D, at="2026-04-01")


def date_forged(desk: Desk) -> None:
    desk.review(1, B, at="2026-01-05")
    desk.commit(B)
    desk.review(2, C)
    desk.commit(C)
    desk.review(3, D)
    desk.commit(D)


def wrong_order(desk: Desk) -> None:
    for level, who in ((3, D), (2, C), (1, B)):
        desk.review(level, who)
        desk.commit(who)


def days_in_wrong_order(desk: Desk) -> None:
    for level, who, day in ((1, B, "2026-03-07"), (2, C, "2026-03-06"), (3, D, "2026-03-08")):
        desk.review(level, who, at=day)
        desk.commit(who, at=day)


def not_for_the_public(desk: Desk) -> None:
    desk.review(1, B, "--secrecy", "不予公开", "--reason", "工作秘密")
    desk.commit(B)
    desk.review(2, C)
    desk.commit(C)
    desk.review(3, D)
    desk.commit(D)


def no_secrecy_attribute(desk: Desk) -> None:
    desk.reviews()
    desk.edit(RECORD, "secrecy: 主动公开", "secrecy: ")
    desk.commit(D)


def two_records_of_a_level(desk: Desk) -> None:
    desk.reviews()
    text = (desk.root / RECORD).read_text("utf-8")
    (desk.root / RECORD).write_text(text + text.partition("reviews:\n")[2], encoding="utf-8")
    desk.commit(D)


def record_unreadable(desk: Desk) -> None:
    desk.reviews()
    (desk.root / RECORD).write_text("reviews: [", encoding="utf-8")


def a_field_nobody_knows(desk: Desk) -> None:
    desk.reviews()
    desk.edit(RECORD, "secrecy:", "skip: true\nsecrecy:")


def editor_makes_himself_a_reviewer(desk: Desk) -> None:
    desk.edit(PEOPLE, "roles: [编辑]", "roles: [编辑, 一审]")
    desk.commit(EDITOR)
    desk.reviews()


def address_of_a_reviewer_taken_over(desk: Desk) -> None:
    desk.edit(PEOPLE, "email: reviewer-b@", "email: editor-a@")
    desk.edit(PEOPLE, "slug: editor-a", "slug: editor-z")
    desk.commit(EDITOR)
    desk.edit(PEOPLE, "roles: [编辑], email: editor-a@", "roles: [编辑], email: editor-z@")
    desk.review(1, EDITOR)
    desk.commit(EDITOR)
    desk.review(2, C)
    desk.commit(C)
    desk.review(3, D)
    desk.commit(D)


def role_and_review_in_one_commit(desk: Desk) -> None:
    desk.edit(PEOPLE, "roles: [二审]", "roles: [一审, 二审]")
    desk.review(1, C)
    desk.commit(C)
    desk.review(2, C)
    desk.commit(C)
    desk.review(3, D)
    desk.commit(D)


def unsigned(desk: Desk) -> None:
    require_signed(desk)
    desk.reviews()


def signed_by_another_key(desk: Desk) -> None:
    require_signed(desk)
    for level, who in enumerate((B, C, D), start=1):
        desk.review(level, who)
        desk.commit(who, key=EDITOR)


def keys_exchanged(desk: Desk) -> None:
    require_signed(desk)
    mine = (desk.keys / f"{EDITOR}.pub").read_text("utf-8")
    text = "".join(f"{who}@canlian.example {mine}" for who in (B, C, D))
    (desk.root / "portal/allowed_signers").write_text(text, encoding="utf-8")
    desk.commit(EDITOR)
    for level, who in enumerate((B, C, D), start=1):
        desk.review(level, who)
        desk.commit(who, key=EDITOR)


def rebased_by_the_editor(desk: Desk) -> None:
    desk.git("checkout", "-q", "-b", "side")
    desk.reviews()
    desk.git("checkout", "-q", "main")
    (desk.root / "content/notice/files/b.txt").write_text("别的", encoding="utf-8")
    desk.commit()
    desk.git("checkout", "-q", "side")
    desk.git("rebase", "-q", "main")


CHEATS = [
    no_record, one_level, level_left_out, text_edited_after, text_edited_and_not_committed, field_edited_after,
    picture_swapped, attachment_changed, file_renamed, hash_corrected_by_the_editor, record_written_by_the_editor,
    record_committed_by_another_reviewer, author_name_borrowed, squashed, never_committed, reviewer_twice,
    level_without_the_role, nobody_known, author_reviews, reviewer_wrote_it, record_copied, sent_back,
    sent_back_turned_into_passed, date_in_the_future, date_forged, wrong_order, days_in_wrong_order,
    not_for_the_public, no_secrecy_attribute, two_records_of_a_level, record_unreadable, a_field_nobody_knows,
    editor_makes_himself_a_reviewer, address_of_a_reviewer_taken_over, role_and_review_in_one_commit, unsigned,
    signed_by_another_key, keys_exchanged, rebased_by_the_editor,
]  # fmt: skip


@pytest.mark.parametrize("cheat", CHEATS, ids=lambda cheat: cheat.__name__)
def test_cheating_is_refused(cheat: Callable[[Desk], None], desk: Desk) -> None:
    cheat(desk)
    problems = desk.told()
    assert [problem for problem in problems if not problem.warning]
    assert all(problem.what.endswith("。") and problem.remedy for problem in problems)


def test_a_shallow_copy_is_refused(desk: Desk, tmp_path: Path) -> None:
    desk.reviews()
    subprocess.run(["git", "clone", "-q", "--depth=1", f"file://{desk.root}", str(tmp_path / "copy")], check=True)
    (problem, *_) = Desk(tmp_path / "copy", desk.keys).told()
    assert "浅克隆" in problem.what
    assert not problem.warning


def test_without_git_it_says_what_is_not_proved(desk: Desk) -> None:
    desk.reviews()
    shutil.rmtree(desk.root / ".git")
    (problem,) = desk.told()
    assert problem.warning
    assert "证明不了" in problem.what


def test_a_record_without_its_item_is_told(desk: Desk) -> None:
    desk.reviews()
    (desk.root / NOTICE).unlink()
    assert [problem.what for problem in desk.told(RECORD)] == ["审核记录没有对应的内容。"]


def test_who_may_not_review_cannot_record(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.git("config", "user.email", "editor-a@canlian.example")
    assert main([NOTICE, "--level", "1", "--yes"], desk.root) == 2
    assert not (desk.root / RECORD).exists()
    assert "没有第 1 审的职责" in capsys.readouterr().err


def test_the_reviewer_sees_the_text_and_what_changed(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.reviews()
    desk.edit(NOTICE, "title: ", "title: 新")
    desk.commit()
    capsys.readouterr()
    desk.review(1, B)
    printed = capsys.readouterr().out
    assert "+title: 新" in printed
    assert "报名处门口的坡道" in printed
