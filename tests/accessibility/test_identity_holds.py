"""Whatever a rebuild changes around a barrier, it keeps its identity and its cause; two barriers do not share one."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessibility.baseline import compared
from accessibility.identity import cause, identity
from accessibility.judge import finding as found_on
from accessibility.model import Check, Impact, Words, failed
from tests.accessibility import snapshots
from tests.accessibility.findings import page

KINDS = {
    "link": "<a class='{own}' id='{id}' href='/{word}.html'>{word}</a>",
    "picture": "<img class='{own}' id='{id}' src='/files/{word}.{digest}.jpg'>",
    "field": "<input class='{own}' id='{id}' name='{word}'>",
    "button": "<button class='{own}' id='{id}'><span>{word}</span></button>",
    "list": "<ul class='{own} list-{word}' id='{id}'><li>一</li></ul>",
}
words = st.sampled_from(["指南", "通知", "办证", "补贴", "就业", "康复", "教育", "维权", "文化", "体育"])
places = st.sampled_from(["nav", "main", "aside", "footer"])
barriers = st.lists(st.tuples(places, st.sampled_from(sorted(KINDS)), words), min_size=1, max_size=8, unique=True)
generated = st.from_regex(r"(css|sc|jss)-[0-9][a-z0-9]{5}|[A-Z][a-z]{4}_x__[a-z][A-Z][a-z][A-Z]", fullmatch=True)
HASH = st.from_regex(r"[0-9][0-9a-f]{7}", fullmatch=True)
text = st.text("这里有一些别的文字 0123abc，。", max_size=120)


@st.composite
def builds(draw, of):
    """The same barriers in another build: siblings moved, generated names anew, other text around, more wrappers."""
    parts = []
    for place in ("nav", "main", "aside", "footer"):
        mine = draw(st.permutations([one for one in of if one[0] == place]))
        inside = []
        for _, kind, word in mine:
            made = KINDS[kind].format(
                own=draw(st.sampled_from(["", "active ", "is-open "])) + draw(generated),
                id=draw(st.from_regex(r"[a-z]{2}\d{1,6}", fullmatch=True)),
                word=word,
                digest=draw(HASH),
            )
            around = draw(st.sampled_from(["{0}", "<div>{0}</div>", "<div><span>{0}</span></div>", "<p>别的</p>{0}"]))
            inside.append(around.format(made))
        parts.append(f"<{place}><p>{draw(text)}</p>{''.join(inside)}</{place}>")
    return f"<html><title>{draw(text)}</title><body class='{draw(generated)}'>{''.join(parts)}</body></html>"


pairs = barriers.flatmap(lambda of: st.tuples(st.just(of), builds(of), builds(of)))


def met(source, what):
    snapshot = snapshots.page(source)
    return Counter(what(element) for element in snapshot.elements("a", "img", "input", "button", "ul"))


@settings(max_examples=40)
@given(pairs)
def test_identities_survive_a_rebuild(built):
    _, before, after = built
    assert met(before, lambda one: identity("check", one)) == met(after, lambda one: identity("check", one))


@settings(max_examples=40)
@given(pairs)
def test_causes_survive_a_rebuild(built):
    _, before, after = built
    assert met(before, cause) == met(after, cause)


@settings(max_examples=40)
@given(pairs)
def test_another_barrier_has_another_identity(built):
    """A list is told by its place only, so that several at one place are counted, not told apart."""
    of, before, _ = built
    identities = met(before, lambda one: identity("check", one))
    assert len(identities) == len({one if one[1] != "list" else one[:2] for one in of})


@settings(max_examples=40)
@given(pairs, st.data())
def test_a_rebuild_in_another_order_of_pages_is_neither_new_nor_mended(built, data):
    _, before, after = built
    then = [judged(before, f"https://preview.example/{name}.html") for name in "abc"]
    now = [judged(after, f"/{name}.html") for name in data.draw(st.permutations("abc"))]
    pages, mended = compared(now, then)
    assert {found.standing for one in pages for found in one.findings} == {"known"} and mended == ()


@settings(max_examples=40)
@given(pairs, st.data())
def test_one_barrier_more_is_one_new_and_one_less_is_one_mended(built, data):
    _, before, after = built
    then, now = judged(before, "/a.html"), judged(after, "/a.html")
    gone = data.draw(st.integers(0, len(now.findings) - 1))
    fewer = replace(now, findings=(*now.findings[:gone], *now.findings[gone + 1 :]))
    assert len(compared([fewer], [then])[1]) == 1
    (more,), mended = compared([now], [replace(then, findings=then.findings[1:])])
    assert [found.standing for found in more.findings].count("new") == 1 and mended == ()


def judged(source, url):
    """A page with a failure on every element of the five kinds."""
    said = Words(zh="句", en="sentence")
    check = Check(title=said, criteria=("1.1.1",), impact=Impact.MINOR, who=said, remedy=said)
    elements = snapshots.page(source).elements("a", "img", "input", "button", "ul")
    return page(*(found_on("check", check, element, failed("坏", "bad")) for element in elements), url=url)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("menu__link", True),
        ("navItem", True),
        ("mainNavBar", True),
        ("col-6", True),
        ("toTop", True),
        ("FAQ", True),
        ("css-1x2y3z", False),
        ("sc-bdVaJa", False),
        ("Menu_item__aXbYc", False),
        ("clearfix", False),
        ("is-open", False),
        ("active", False),
    ],
)
def test_names_that_people_gave_are_told_from_those_of_tools_and_states(name, kept):
    (element,) = snapshots.page(f"<p class='{name}'>x</p>").elements("p")
    assert cause(element) == (f"p.{name}" if kept else "p")


def test_an_element_without_a_name_of_its_own_is_told_by_the_one_around():
    (element,) = snapshots.page("<main class=page><div class='card sc-1a2b'><ul><li>x</li></ul></div></main>").elements(
        "li"
    )
    assert cause(element) == "main .card li"


@pytest.mark.parametrize("tag", ["html", "body", "main", "ul"])
def test_what_only_holds_others_is_not_told_by_all_they_say(tag):
    before, after = (f"<body><main><ul><li>{text}</li></ul></main>" for text in ("旧文", "新文"))
    one, other = (next(snapshots.page(source).elements(tag)) for source in (before, after))
    assert identity("check", one) == identity("check", other)


def test_a_preview_on_another_host_has_the_same_barriers():
    one, other = (
        replace(snapshots.page(f"<img src={host}/a/photo.jpg>"), url=f"{host}/x.html")
        for host in ("https://preview.example", "https://www.example.org")
    )
    assert identity("check", next(one.elements("img"))) == identity("check", next(other.elements("img")))
