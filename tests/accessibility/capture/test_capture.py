"""One snapshot holds what a person and their assistive technology meet on a page."""

import pytest

from accessibility.browser.size import CONDITIONS, look
from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.capture import page as capture_page
from accessibility.errors import PageError
from accessibility.snapshot import Snapshot

pytestmark = pytest.mark.browser

GIF = "data:image/gif;base64,R0lGODlhAgADAIAAAAAAAP///yH5BAEAAAAALAAAAAACAAMAAAIDhBEFADs="


@pytest.fixture
def seen(tab, serve):
    """Serves one page and captures it."""

    def see(html: str, **files: str) -> Snapshot:
        pages = {"index.html": f"<!DOCTYPE html><html lang=zh><meta charset=utf-8><title>残联</title>{html}", **files}
        visit(tab, f"{serve(pages)}/index.html")
        return capture(tab)

    return see


def test_the_page_itself(seen):
    snapshot = seen("<body style='margin:0'><p>办理</p><div style='height:3000px'></div>")
    assert (snapshot.title, snapshot.width, snapshot.quirks, snapshot.root.tag) == ("残联", 1280, False, "html")
    assert snapshot.scroll_height > 3000
    assert snapshot.document.attr("doctype") == "html"


def test_nodes_stand_in_document_order_and_a_subtree_is_a_slice(seen):
    snapshot = seen("<ul><li>甲<b>乙</b></li><li>丙</li></ul><p>丁</p>")
    (ul,) = snapshot.elements("ul")
    assert [place.tag for place in ul.descendants() if place.is_element] == ["li", "b", "li"]
    assert ul.text == "甲乙丙"
    assert all(node.parent < index for index, node in enumerate(snapshot.nodes))


def test_role_name_and_states_are_those_of_the_accessibility_tree(seen):
    snapshot = seen("<label for=a>姓名</label><input id=a required><h2>材料</h2><img src=x alt=照片>")
    field, heading, image = (next(snapshot.elements(tag)) for tag in ("input", "h2", "img"))
    assert (field.role, field.name, field.state("required")) == ("textbox", "姓名", "true")
    assert (heading.role, heading.state("level")) == ("heading", "2")
    assert (image.role, image.node.ax.name_from) == ("img", "attribute:alt")


def test_boxes_are_in_page_coordinates_through_frames(seen):
    snapshot = seen(
        "<body style='margin:0'><div style='height:100px'></div>"
        "<iframe style='margin-left:50px;border:5px solid;padding:2px'"
        " srcdoc='<body style=margin:0><p style=margin:0>甲'>"
    )
    (paragraph,) = snapshot.elements("p")
    assert (paragraph.box.x, paragraph.box.y) == (57, 107)


def test_frames_of_another_origin_are_seen(seen, serve):
    other = serve("<meta charset=utf-8><title>邻</title><a href=/ onclick='0'>邻居</a>").replace(
        "127.0.0.1", "localhost"
    )
    (link,) = seen(f"<iframe src='{other}/'></iframe>").elements("a")
    assert (link.name, link.node.listeners, link.own_document.attr("title")) == ("邻居", {"click"}, "邻")


@pytest.mark.parametrize("mode", ["open", "closed"])
def test_shadow_roots_are_seen_and_keep_their_own_ids(seen, mode):
    snapshot = seen(
        f"<div id=h><i id=x>槽</i></div><script>h.attachShadow({{mode: '{mode}'}}).innerHTML ="
        f" '<p id=x><slot></slot></p><img src={GIF}>'</script>"
    )
    inner, slotted = next(snapshot.elements("p")), next(snapshot.elements("i"))
    assert inner.scope.node.shadow == mode
    assert slotted.scope == snapshot.document
    assert list(slotted.ancestors())[1] == inner
    assert [snapshot.by_id(place.node.scope, "x") for place in (inner, slotted)] == [inner, slotted]


def test_pictures_media_and_fields_tell_their_state(seen):
    snapshot = seen(
        f"<img src='{GIF}'><video controls muted><track kind=captions srclang=zh label=中></video>"
        "<input value=甲><input type=checkbox checked><select><option>一<option selected>二</select>"
    )
    image, video = next(snapshot.elements("img")).node.image, next(snapshot.elements("video")).node.media
    assert (image.natural_width, image.natural_height, image.complete) == (2, 3, True)
    assert (video.controls, video.muted, video.tracks) == (True, True, (("captions", "zh", "中"),))
    text, box = snapshot.elements("input")
    assert (text.node.value, box.node.checked) == ("甲", True)
    assert [option.node.checked for option in snapshot.elements("option")] == [False, True]


def test_listeners_of_elements_documents_and_windows(seen):
    snapshot = seen("<b onclick='0'>甲</b><script>addEventListener('keydown', () => 0)</script>")
    assert next(snapshot.elements("b")).node.listeners == {"click"}
    assert "keydown" in snapshot.document.node.listeners


def test_text_is_there_line_by_line_and_pseudo_elements_too(seen):
    snapshot = seen("<style>p{width:5em}p::after{content:'完'}</style><p>请带身份证和照片😀到街道</p>")
    (text,) = next(snapshot.elements("p")).descendants("#text")
    assert "".join(line.text for line in text.node.lines) == "请带身份证和照片😀到街道"
    assert len(text.node.lines) == 3
    assert [place.node.text for place in snapshot.places if place.tag == "::after"] == ["完"]


def test_the_page_can_not_fool_the_capture(seen):
    snapshot = seen(f"<img src='{GIF}'><script>Document.prototype.querySelectorAll = () => []; Map = null</script>")
    assert next(snapshot.elements("img")).node.image.natural_width == 2


def test_a_second_look_asks_only_for_what_may_have_changed(tab, serve, monkeypatch):
    visit(tab, serve("<!DOCTYPE html><style>@media (prefers-color-scheme: dark) {b {color: red}}</style><b>甲</b>"))
    look(tab, CONDITIONS[0])
    light = capture(tab)
    look(tab, CONDITIONS[1])
    full = capture(tab)
    monkeypatch.setattr(capture_page, "ax_nodes", None)
    assert capture(tab, earlier=light) == full


def test_a_second_look_sees_what_has_changed(tab, serve):
    visit(tab, serve("<!DOCTYPE html><meta charset=utf-8><button>开</button>"))
    before = capture(tab)
    tab.evaluate("document.querySelector('button').setAttribute('aria-label', '关')")
    assert next(capture(tab, earlier=before).elements("button")).name == "关"


def test_what_is_folded_away_has_no_box_even_after_a_script_asked_for_its_style(seen):
    asking = (
        "<script>getComputedStyle(document.querySelector('p')).color; document.querySelector('p').offsetTop</script>"
    )
    folded = seen(f"<details><summary>标题</summary><p>折起来的内容</p></details>{asking}")
    assert next(folded.elements("p")).box is None
    assert next(folded.elements("summary")).box is not None


def test_what_a_closed_details_shows_all_the_same_has_a_box(seen):
    """As the navigation of a wide page does, that on a narrow one is folded."""
    open_by_style = "<style>details::details-content{content-visibility:visible}</style>"
    shown = seen(f"{open_by_style}<details><summary>栏目</summary><ul><li><a href='/x'>通知</a></ul></details>")
    assert next(shown.elements("a")).box is not None


def test_a_large_page_is_cut_and_told(tab, serve, monkeypatch):
    monkeypatch.setattr(capture_page, "MAX_NODES", 50)
    visit(tab, serve("<!DOCTYPE html><p>一</p>" + "<i>项</i>" * 100))
    snapshot = capture(tab)
    assert (len(snapshot.nodes), snapshot.left_out > 100) == (50, True)


def test_a_page_beyond_all_measure_is_refused(tab, serve, monkeypatch):
    monkeypatch.setattr(capture_page, "MAX_ELEMENTS", 50)
    visit(tab, serve("<!DOCTYPE html>" + "<i>项</i>" * 100))
    with pytest.raises(PageError, match="最多只能检测 50 个"):
        capture(tab)


@pytest.mark.parametrize("shadow", ["", "document.body.attachShadow({mode: 'open'}).innerHTML = '<slot></slot>';"])
def test_a_bottomless_page_ends_somewhere(tab, serve, shadow):
    nest = "let at = document.body; for (let i = 0; i < 1500; i++) at = at.appendChild(document.createElement('b'))"
    visit(tab, serve(f"<!DOCTYPE html><p>一</p><script>{shadow}{nest}</script>"))
    snapshot = capture(tab)
    assert 500 < len(list(snapshot.elements("b"))) < 1500
    assert snapshot.left_out > 400


def test_shadow_roots_in_shadow_roots_keep_their_pictures(seen):
    snapshot = seen(
        "<div id=h></div><script>let at = h; for (let i = 0; i < 30; i++) {"
        " const root = at.attachShadow({mode: 'open'});"
        f" root.innerHTML = '<img src={GIF}><div></div>'; at = root.querySelector('div') }}</script>"
    )
    images = list(snapshot.elements("img"))
    assert len(images) == 30
    assert all(image.node.image.natural_width == 2 for image in images)
