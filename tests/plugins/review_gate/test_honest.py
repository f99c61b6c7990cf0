"""What honest people do is never in the way."""

import shutil

from tests.plugins.review_gate.conftest import DAY, GATES, NOTICE, PEOPLE, RECORD, B, C, D, Desk


def test_three_honest_reviews_pass(done: Desk) -> None:
    assert done.told() == []


def test_three_signed_reviews_pass_where_signatures_are_asked(desk: Desk) -> None:
    desk.edit(GATES, "state: 开", "state: 开, require_signed: true")
    desk.commit(D, at="2026-03-01")
    desk.reviews(sign=True)
    assert desk.told() == []


def test_a_draft_becomes_published_without_a_new_review_even_by_a_reviewer(desk: Desk) -> None:
    desk.edit(NOTICE, "status: published", "status: draft")
    desk.commit()
    desk.reviews()
    desk.edit(NOTICE, "status: draft", "status: published")
    desk.commit(D)
    assert desk.told() == []


def test_a_merge_keeps_the_proof(desk: Desk) -> None:
    desk.git("checkout", "-q", "-b", "side")
    desk.reviews()
    desk.git("checkout", "-q", "main")
    desk.git("commit", "-q", "--allow-empty", "-m", "别的事")
    desk.git("merge", "-q", "--no-ff", "-m", "合", "side")
    assert desk.told() == []


def test_an_edit_that_is_reviewed_anew_passes(done: Desk) -> None:
    done.edit(NOTICE, "title: ", "title: 新")
    done.commit()
    assert len(done.told()) == 1
    done.reviews()
    assert done.told() == []


def test_line_ends_of_another_system_are_no_edit(done: Desk) -> None:
    data = (done.root / NOTICE).read_bytes()
    (done.root / NOTICE).write_bytes(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"))
    assert done.told() == []


def test_the_spelling_of_the_address_does_not_matter(desk: Desk) -> None:
    for level, who in enumerate((B, C, D), start=1):
        assert desk.review(level, who) == 0
        desk.git("add", "-A")
        desk.git("commit", "-q", "-m", "审", who=who.title())
    assert desk.told() == []


def test_people_may_be_changed_by_the_third_reviewer(done: Desk) -> None:
    done.edit(PEOPLE, "roles: [编辑]", "roles: [编辑, 一审]")
    done.commit(D)
    assert done.told() == []


def test_while_a_portal_is_set_up_anybody_lists_people(desk: Desk) -> None:
    """The kit's own history lists people who never were; who adopts it puts his own in their place."""
    desk.edit(PEOPLE, "email: reviewer-d@", "email: nobody@")
    desk.git("commit", "-q", "--amend", "-a", "-m", "工具包", at="2026-03-01")
    desk.edit(PEOPLE, "email: nobody@", "email: reviewer-d@")
    desk.commit()
    desk.reviews()
    assert desk.told() == []


def test_a_draft_needs_neither_record_nor_git(desk: Desk) -> None:
    desk.edit(NOTICE, "status: published", "status: draft")
    shutil.rmtree(desk.root / ".git")
    assert desk.told() == []


def test_the_third_reviewer_may_confirm_what_another_changed(done: Desk) -> None:
    done.edit(PEOPLE, "roles: [编辑]", "roles: [编辑, 一审]")
    done.commit()
    assert len(done.told()) == 1
    done.edit(PEOPLE, "people:", "# 核对过，丁\npeople:")
    done.commit(D)
    assert done.told() == []


def test_a_look_at_everything_remembers_and_still_sees_every_change(done: Desk) -> None:
    assert done.told(whole=True) == []
    memory = done.root / ".cache/review_gate.settled"
    before = memory.read_bytes()
    assert done.told(whole=True) == []
    assert memory.read_bytes() == before
    done.edit(NOTICE, "title: ", "title: 新")
    assert len(done.told(whole=True)) == 1
    done.edit(NOTICE, "title: 新", "title: ")
    done.edit(RECORD, f"on: {DAY}", "on: 2026-03-04")
    assert done.told(whole=True)


def test_a_memory_from_elsewhere_or_damaged_is_not_believed(done: Desk) -> None:
    assert done.told(whole=True) == []
    memory = done.root / ".cache/review_gate.settled"
    seal, _, text = memory.read_text("utf-8").partition("\n")
    (done.root / ".git/podao-memory.key").write_bytes(b"x" * 32)
    done.edit(RECORD, "reviewer: reviewer-c", "reviewer: reviewer-b")
    assert done.told(whole=True)
    for damaged in ("", seal, f"{seal}\n", f"{seal}\n{text[:40]}", f"{seal}\n{{}}", "\0" * 100):
        memory.write_text(damaged, encoding="utf-8")
        assert done.told(whole=True)


def test_a_memory_of_another_past_is_not_believed(done: Desk) -> None:
    assert done.told(whole=True) == []
    done.git("reset", "-q", "--soft", "HEAD~3")
    done.git("commit", "-q", "-m", "并作一次")
    assert len(done.told(whole=True)) >= 3
    assert not {C, B} & {problem.met for problem in done.told(whole=True)}
