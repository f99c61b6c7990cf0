"""Ways to get an item out without three honest reviews that leave their mark in the files: each is refused."""

import shutil
from collections.abc import Callable

import pytest

from plugins.review_gate.sidecar import read_sidecar
from tests.plugins.review_gate.conftest import FORM, NOTICE, PEOPLE, PICTURE, RECORD, B, C, D, Desk

OTHER, OTHER_RECORD = "content/notice/other.md", "content/notice/other.review.yaml"


def no_record(desk: Desk) -> None:
    (desk.root / RECORD).unlink()


def level_left_out(desk: Desk) -> None:
    entries = (desk.root / RECORD).read_text("utf-8").split("  - level: ")
    (desk.root / RECORD).write_text(f"{entries[0]}  - level: {entries[1]}  - level: {entries[3]}", encoding="utf-8")


def text_edited_after(desk: Desk) -> None:
    desk.edit(NOTICE, "![报名处门口的坡道]", "加一句。\n\n![报名处门口的坡道]")
    desk.commit()


def text_edited_and_not_committed(desk: Desk) -> None:
    desk.edit(NOTICE, "![报名处门口的坡道]", "加一句。\n\n![报名处门口的坡道]")


def one_invisible_sign_added(desk: Desk) -> None:
    desk.edit(NOTICE, "报名处门口", "报名处\u200b门口")


def field_edited_after(desk: Desk) -> None:
    desk.edit(NOTICE, "title: ", "title: 新")


def alternative_text_edited(desk: Desk) -> None:
    desk.edit(NOTICE, "报名处门口的坡道", "报名处门口的台阶")


def comment_in_the_fields_edited(desk: Desk) -> None:
    desk.edit(NOTICE, "title: ", "# 王某某的电话\ntitle: ")


def picture_swapped(desk: Desk) -> None:
    desk.edit(PICTURE, "<svg", "<svg id='x'")


def attachment_changed(desk: Desk) -> None:
    desk.edit(FORM, "空表", "名单")
    desk.commit()


def attachment_added(desk: Desk) -> None:
    (desk.root / "content/notice/files/list.txt").write_text("名单", encoding="utf-8")
    desk.edit(NOTICE, "![报名处门口的坡道]", "[报名名单](files/list.txt)\n\n![报名处门口的坡道]")


def attachment_behind_a_link_exchanged(desk: Desk) -> None:
    (desk.root / "content/notice/files/list.txt").write_text("名单", encoding="utf-8")
    (desk.root / FORM).unlink()
    (desk.root / FORM).symlink_to("list.txt")


def file_renamed(desk: Desk) -> None:
    (desk.root / NOTICE).rename(desk.root / OTHER)
    (desk.root / RECORD).rename(desk.root / OTHER_RECORD)
    desk.commit()


def file_moved_to_another_column(desk: Desk) -> None:
    (desk.root / "content/news/files").mkdir(parents=True)
    for path in (NOTICE, RECORD, FORM, PICTURE):
        (desk.root / path).rename(desk.root / path.replace("content/notice", "content/news", 1))
    desk.commit()


def record_copied(desk: Desk) -> None:
    shutil.copy(desk.root / NOTICE, desk.root / OTHER)
    shutil.copy(desk.root / RECORD, desk.root / OTHER_RECORD)
    desk.commit()


def record_linked(desk: Desk) -> None:
    shutil.copy(desk.root / NOTICE, desk.root / OTHER)
    (desk.root / OTHER_RECORD).symlink_to("notice.review.yaml")
    desk.commit()


def record_itself_a_link(desk: Desk) -> None:
    (desk.root / RECORD).rename(desk.root / "record.yaml")
    (desk.root / RECORD).symlink_to("../../record.yaml")


def item_a_link(desk: Desk) -> None:
    (desk.root / NOTICE).rename(desk.root / "notice.md")
    (desk.root / NOTICE).symlink_to("../../notice.md")


def record_in_another_case(desk: Desk) -> None:
    (desk.root / RECORD).rename(desk.root / "content/notice/Notice.review.yaml")


def record_in_other_letters(desk: Desk) -> None:
    (desk.root / RECORD).rename(desk.root / "content/notice/n\u03bftice.review.yaml")


def record_of_an_older_name_put_beside(desk: Desk) -> None:
    (desk.root / RECORD).rename(desk.root / "content/notice/notice.review.yml")


def hash_copied_from_another_item(desk: Desk) -> None:
    own = read_sidecar((desk.root / RECORD).read_bytes()).entries[0].sha256
    (desk.root / RECORD).write_text((desk.root / RECORD).read_text("utf-8").replace(own, "0" * 64), encoding="utf-8")


def reviewer_twice(desk: Desk) -> None:
    desk.edit(PEOPLE, "roles: [二审]", "roles: [一审, 二审]")
    desk.edit(RECORD, "reviewer: reviewer-b", "reviewer: reviewer-c")


def reviewer_without_the_role(desk: Desk) -> None:
    desk.edit(RECORD, "reviewer: reviewer-c", "reviewer: editor-a")


def reviewer_unknown(desk: Desk) -> None:
    desk.edit(RECORD, "reviewer: reviewer-c", "reviewer: reviewer-x")


def reviewer_in_another_case(desk: Desk) -> None:
    desk.edit(RECORD, "reviewer: reviewer-c", "reviewer: Reviewer-C")


def reviewer_in_other_letters(desk: Desk) -> None:
    desk.edit(RECORD, "reviewer: reviewer-c", "reviewer: reviewer-\u0441")


def two_names_with_one_address(desk: Desk) -> None:
    new = "  - {slug: reviewer-e, name: 演示审核戊, unit: city, roles: [二审], email: Reviewer-B+2@canlian.example}\n"
    desk.edit(PEOPLE, "people:\n", f"people:\n{new}")


def one_name_twice(desk: Desk) -> None:
    new = "  - {slug: reviewer-e, name: 演示审核　乙, unit: city, roles: [二审], email: reviewer-e@canlian.example}\n"
    desk.edit(PEOPLE, "people:\n", f"people:\n{new}")


def sample_people_in_a_real_portal(desk: Desk) -> None:
    desk.edit(PEOPLE, "email: reviewer-c@canlian.example", "email: reviewer-c@canlian.example, sample: true")
    portal = desk.root / "portal/portal.yaml"
    lines = portal.read_text("utf-8").split("\n")
    portal.write_text("\n".join(one for one in lines if not one.startswith("demonstration:")), encoding="utf-8")


def sent_back(desk: Desk) -> None:
    desk.edit(RECORD, "result: 同意", "result: 退回")


def result_in_other_words(desk: Desk) -> None:
    desk.edit(RECORD, "result: 同意", "result: 原则同意")


def no_secrecy_attribute(desk: Desk) -> None:
    desk.edit(RECORD, "secrecy: 主动公开", "secrecy: ")


def secrecy_changed_after(desk: Desk) -> None:
    desk.edit(RECORD, "secrecy: 主动公开", 'secrecy: 依申请公开\nreason: "涉及第三方"')


def secrecy_changed_after_with_its_hashes(desk: Desk) -> None:
    (desk.root / RECORD).unlink()
    for level, who in enumerate((B, C, D), start=1):
        desk.forge(level, who, secrecy="依申请公开")
        desk.commit(who)


def two_records_of_a_level(desk: Desk) -> None:
    text = (desk.root / RECORD).read_text("utf-8")
    (desk.root / RECORD).write_text(text + text.partition("reviews:\n")[2], encoding="utf-8")


def a_level_above_the_third(desk: Desk) -> None:
    desk.edit(RECORD, "level: 3", "level: 4")


def record_unreadable(desk: Desk) -> None:
    (desk.root / RECORD).write_text("reviews: [", encoding="utf-8")


def record_empty(desk: Desk) -> None:
    (desk.root / RECORD).write_text("", encoding="utf-8")


def record_in_another_form(desk: Desk) -> None:
    desk.edit(RECORD, "secrecy: 主动公开", "# 注\nsecrecy: 主动公开")


def a_field_nobody_knows(desk: Desk) -> None:
    desk.edit(RECORD, "secrecy:", "skip: true\nsecrecy:")


def date_in_the_future(desk: Desk) -> None:
    for _ in range(3):
        desk.edit(RECORD, "on: 2026-03-05", "on: 2026-04-01")


def days_in_wrong_order(desk: Desk) -> None:
    desk.edit(RECORD, "on: 2026-03-05", "on: 2026-03-06")


def published_by_an_uncommitted_edit_of_the_people(desk: Desk) -> None:
    desk.edit(PEOPLE, "slug: reviewer-c", "slug: reviewer-z")
    desk.edit(RECORD, "reviewer: reviewer-c", "reviewer: reviewer-z")


CHEATS = {
    "没有审核记录": [no_record, record_in_another_case, record_in_other_letters, record_of_an_older_name_put_beside],
    "没有二审的记录": [level_left_out],
    "作废": [
        text_edited_after,
        text_edited_and_not_committed,
        one_invisible_sign_added,
        field_edited_after,
        alternative_text_edited,
        comment_in_the_fields_edited,
        picture_swapped,
        attachment_changed,
        attachment_added,
        attachment_behind_a_link_exchanged,
        file_renamed,
        file_moved_to_another_column,
        record_copied,
        hash_copied_from_another_item,
        secrecy_changed_after,
    ],
    "是一个链接": [record_linked, record_itself_a_link, item_a_link],
    "同一个人审了": [reviewer_twice],
    "没有二审的职责": [reviewer_without_the_role],
    "没有登记": [reviewer_unknown, reviewer_in_another_case, reviewer_in_other_letters],
    "邮箱相同": [two_names_with_one_address],
    "姓名相同": [one_name_twice],
    "是样例": [sample_people_in_a_real_portal],
    "没有同意": [sent_back],
    "不清楚": [result_in_other_words],
    "没有写公开属性": [no_secrecy_attribute],
    "不能上网公开": [secrecy_changed_after_with_its_hashes],
    "不止一条": [two_records_of_a_level],
    "没有第 4 审": [a_level_above_the_third],
    "读不懂": [record_unreadable],
    "写法和": [record_empty, record_in_another_form],
    "没有“skip”": [a_field_nobody_knows],
    "还没有到": [date_in_the_future],
    "早于": [days_in_wrong_order],
    "还没有提交": [published_by_an_uncommitted_edit_of_the_people],
}


@pytest.mark.parametrize(
    ("cheat", "why"),
    [pytest.param(cheat, why, id=cheat.__name__) for why, cheats in CHEATS.items() for cheat in cheats],
)
def test_a_false_record_is_refused(cheat: Callable[[Desk], None], why: str, done: Desk) -> None:
    cheat(done)
    found = [path.relative_to(done.root).as_posix() for path in sorted(done.root.glob("content/*/*.*"))]
    problems = [problem for problem in done.told(*found, PEOPLE) if not problem.warning]
    assert why in "".join(problem.what for problem in problems)
    assert all(problem.what.endswith("。") and problem.remedy for problem in problems)


AUTHORS = [
    "演示审核乙", "演示审核 乙", "演示审核乙（兼）", "王某、演示审核乙", "演示审核\u200b乙", "reviewer-b",
    "ＲＥＶＩＥＷＥＲ-B", "乙 Reviewer-B@canlian.example", "reviewer-b+稿@canlian.example",
]  # fmt: skip


@pytest.mark.parametrize("field", ["author", "editor"])
@pytest.mark.parametrize("author", AUTHORS)
def test_who_is_named_as_the_author_may_not_review(author: str, field: str, desk: Desk) -> None:
    kind = "news" if field == "editor" else "notice"
    desk.edit(NOTICE, "status: published", f"status: published\n{field}: {author}")
    desk.edit(NOTICE, "type: notice", f"type: {kind}")
    desk.commit()
    for level, who in enumerate((B, C, D), start=1):
        desk.forge(level, who)
        desk.commit(who)
    assert ["就是作者" in problem.what for problem in desk.told()] == [True]


def test_a_record_without_its_item_is_told(done: Desk) -> None:
    (done.root / NOTICE).unlink()
    assert [problem.what for problem in done.told(RECORD)] == ["审核记录没有对应的内容。"]
