"""Whoever waits is told how many pages are done, how fast it goes, how long it will take and what has been found."""

from accessibility.model import Finding, Outcome, PageResult
from accessibility.progress import SoFar, progress


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


def page(*places):
    found = [
        Finding(
            check="image-alt", engine="axe", outcome=Outcome.FAILED, criteria=(), level="A", impact="serious",
            selector=place, html="", message=None, help="", identity="", cause=place,
        )
        for place in places
    ]  # fmt: skip
    return PageResult(url="/a.html", http_status=200, title="", sha256="", findings=tuple(found))


def test_rate_and_time_left_are_of_the_pages_that_were_judged():
    clock = Clock()
    so_far = SoFar(clock=clock)
    for anew in (False, False, True, True):
        so_far.add(10, page(), anew=anew)
    clock.now += 30
    assert (so_far.per_min, so_far.left_s) == (4.0, 90.0)
    assert "还要 left 1:30" in so_far.state


def test_one_cause_on_many_pages_is_one():
    so_far = SoFar(clock=Clock())
    for places in (("header img", "main img"), ("header img",), ()):
        so_far.add(3, page(*places), anew=True)
    assert "causes 2" in so_far.state


def test_in_a_log_pages_that_were_not_judged_share_a_line(capsys):
    with progress() as told:
        for _ in range(3):
            told(4, page(), False)
        told(4, page("img"), True)
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1 and said[0].startswith("[4/4] /a.html 1 ")
