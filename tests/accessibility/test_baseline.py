"""A baseline tells what is new, what was known and what is mended."""

from accessibility.baseline import compared
from accessibility.model import NotChecked, Outcome, Words
from tests.accessibility.findings import finding, page

OLD, OTHER = finding(identity="a" * 16), finding(identity="b" * 16)


def standings(pages):
    return [found.standing for one in pages for found in one.findings]


def test_new_known_and_mended_are_told_apart():
    pages, mended = compared([page(OLD, finding())], [page(OLD, OTHER)])
    assert standings(pages) == ["known", "new"]
    assert [one["identity"] for one in mended] == ["b" * 16]


def test_one_more_of_the_same_kind_on_a_page_is_new():
    pages, _ = compared([page(OLD, OLD)], [page(OLD)])
    assert standings(pages) == ["known", "new"]


def test_the_order_of_pages_and_the_host_do_not_matter():
    before = [page(OLD, url="https://old.example/a.html"), page(OTHER, url="https://old.example/b/index.html")]
    pages, mended = compared([page(OTHER, url="/b/"), page(OLD, url="/a.html")], before)
    assert (standings(pages), mended) == (["known", "known"], ())


def test_the_same_barrier_on_another_page_is_new():
    pages, _ = compared([page(OLD, url="/new.html")], [page(OLD, url="/old.html")])
    assert standings(pages) == ["new"]


def test_a_page_that_was_not_looked_at_mends_nothing():
    left = NotChecked(what="page", why=Words(zh="超时", en="timeout"))
    assert compared([page(not_checked=(left,))], [page(OLD)])[1] == ()
    assert compared([], [page(OLD)])[1] == ()


def test_questions_are_neither_new_nor_known():
    pages, _ = compared([page(finding(outcome=Outcome.CANT_TELL))], [page()])
    assert standings(pages) == [""]


def test_what_is_known_by_name_or_a_question_now_is_not_mended():
    known = finding(identity="a" * 16, standing="known")
    question = finding(identity="b" * 16, outcome=Outcome.CANT_TELL)
    pages, mended = compared([page(known, question)], [page(OLD, OTHER)])
    assert (standings(pages), mended) == (["known", ""], ())


def test_a_check_that_was_not_run_mends_nothing():
    assert compared([page()], [page(OLD)], ran={"region"})[1] == ()
    assert len(compared([page()], [page(OLD)], ran={"image-alt"})[1]) == 1
