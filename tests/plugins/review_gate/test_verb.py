"""`inv review`: the reviewer sees everything he answers for, and only his own review can be recorded."""

import pytest

from plugins.review_gate.__main__ import main
from plugins.review_gate.difference import difference
from tests.plugins.review_gate.conftest import EDITOR, FORM, NOTICE, RECORD, B, C, D, Desk

Capture = pytest.CaptureFixture[str]


def test_the_reviewer_sees_text_files_earlier_reviews_and_what_changed(done: Desk, capsys: Capture) -> None:
    done.edit(NOTICE, "![报名处门口的坡道]", "![报名处东门口的坡道]")
    done.edit(FORM, "空表", "新表")
    done.commit()
    assert done.review(1, B) == 0
    printed = capsys.readouterr().out
    assert "报名处{+东+}门口" in printed
    assert f"换过的文件：{FORM}" in printed
    assert "一审：演示审核乙 2026-03-05 同意；以后改过，已经作废" in printed
    assert f"附带文件：{FORM}" in printed


def test_a_first_review_says_so(desk: Desk, capsys: Capture) -> None:
    assert desk.review(1, B) == 0
    assert "还没有审过" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("level", "who", "words", "why"),
    [
        (1, EDITOR, (), "没有第 1 审的职责"),
        (2, B, (), "没有第 2 审的职责"),
        (1, "nobody", (), "没有第 1 审的职责"),
        (2, C, (), "还没有一审"),
        (3, D, (), "还没有一审"),
        (1, B, ("--result", "退回"), "写明意见"),
        (1, B, ("--secrecy", "不予公开"), "写明理由"),
    ],
)
def test_what_does_not_hold_is_not_recorded(
    level: int, who: str, words: tuple[str, ...], why: str, desk: Desk, capsys: Capture
) -> None:
    assert desk.review(level, who, *words) in {1, 2}
    assert not (desk.root / RECORD).exists()
    assert why in capsys.readouterr().err


def test_the_author_cannot_record(desk: Desk, capsys: Capture) -> None:
    desk.edit(NOTICE, "status: published", "status: published\nauthor: 演示审核乙")
    assert desk.review(1, B) == 2
    assert "请由别的人审" in capsys.readouterr().err


def test_without_a_yes_nothing_is_recorded(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builtins.input", lambda _: "")
    desk.git("config", "user.email", f"{B}@canlian.example")
    assert main([NOTICE, "--level", "1"], desk.root) == 2
    assert not (desk.root / RECORD).exists()


def test_what_is_sent_back_is_recorded_and_keeps_the_item_in(desk: Desk) -> None:
    assert desk.review(1, B) == 0
    desk.commit(B)
    assert desk.review(2, C, "--result", "退回", "--remark", "第二段的电话 打不通") == 0
    desk.commit(C)
    assert "二审没有同意：第二段的电话 打不通。" in [problem.what for problem in desk.told()]


def test_a_review_of_a_lower_level_voids_those_above(done: Desk) -> None:
    assert done.review(1, B) == 0
    assert (done.root / RECORD).read_text("utf-8").count("- level:") == 1


def test_a_changed_paragraph_is_shown_by_its_words() -> None:
    old, new = (
        "一\n服务时间是周一到周五，请提前预约，谢谢大家。\n三",
        "一\n服务时间是周一到周六，请提前预约，谢谢大家。\n三\n四",
    )
    assert list(difference(old, new)) == [
        "第 2 行 ~ 服务时间是周一到周[-五-]{+六+}，请提前预约，谢谢大家。",
        "第 4 行 + 四",
    ]
