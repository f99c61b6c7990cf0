"""The worklist is in order of readers helped a minute."""

from accessibility.retrofit.triage.order import estimate, ordered
from accessibility.retrofit.triage.task import Task, kinds
from accessibility.retrofit.values import Doubt


def task(kind: str, item: str, name: str = "", decided: bool = False) -> Task:
    return Task(doubt=Doubt(kind=kind, place="", met="", identity=f"{item} {kind} {name}"), item=item, decided=decided)


def order(*tasks: Task, readers: dict[str, float] | None = None) -> list[str]:
    visits = readers or {}
    return [task.doubt.identity.strip() for _, task in ordered(tasks, lambda one: visits.get(one.item, 10))]


def test_what_keeps_a_page_from_going_live_comes_before_what_improves_it() -> None:
    assert order(task("heading", "a.md"), task("date", "b.md")) == ["b.md date", "a.md heading"]


def test_of_two_pages_the_one_more_readers_wait_for_comes_first() -> None:
    assert order(task("date", "a.md"), task("date", "b.md"), readers={"b.md": 20}) == ["b.md date", "a.md date"]


def test_a_page_with_one_question_left_comes_before_one_with_five() -> None:
    many = [task("alternative", "a.md", str(number)) for number in range(5)]
    assert order(*many, task("alternative", "b.md"))[0] == "b.md alternative"


def test_a_decided_question_no_longer_counts_against_its_page() -> None:
    decided = [task("alternative", "a.md", str(number), decided=True) for number in range(5)]
    assert order(*decided, task("alternative", "a.md", "last"), task("ocr", "b.md")) == [
        "a.md alternative last",
        "b.md ocr",
    ]


def test_the_order_is_the_same_whatever_order_questions_came_in() -> None:
    tasks = [task("date", f"{number}.md") for number in range(9)]
    assert order(*tasks) == order(*reversed(tasks))


def test_old_news_has_fewer_readers_than_new_and_a_guide_keeps_its_own() -> None:
    assert estimate("news", "2005-01-01", 2018, 0) < estimate("news", "2018-01-01", 2018, 0)
    assert estimate("guide", "2005-01-01", 2018, 0) == estimate("guide", "2018-01-01", 2018, 0)


def test_every_kind_of_doubt_says_how_it_is_answered() -> None:
    assert [name for name, kind in kinds().items() if not kind.hint] == []
