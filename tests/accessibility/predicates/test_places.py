"""A probe's path leads to the same element in the snapshot, through shadow roots, slots and frames."""

from pathlib import Path

import pytest

from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.predicates.places import at_path, path_of
from accessibility.probes import world as world_room
from accessibility.probes.world import World

PAGE = """<!doctype html><html lang="zh-CN"><title>页</title><body><p>一</p>
<x-card id="host"><b id="slotted">槽</b></x-card>
<iframe srcdoc="<p>甲</p><a id='inner' href='#x'>框</a>"></iframe><a id="last" href="#y">末</a>
<script>host.attachShadow({mode: "open"}).innerHTML = "<i>前</i><slot></slot><a id='deep' href='#z'>影</a>"</script>"""


@pytest.mark.browser
@pytest.mark.parametrize("find", [
    "document.querySelector('#last')",
    "document.querySelector('#slotted')",
    "document.querySelector('#host').shadowRoot.querySelector('#deep')",
    "document.querySelector('iframe').contentDocument.querySelector('#inner')",
])  # fmt: skip
def test_path_leads_back_to_the_element(tab, serve, find, tmp_path):
    visit(tab, serve(PAGE))
    script = tmp_path / "here.js"
    script.write_text(f"({{ path() {{ return pathOf({find}); }}, id() {{ return {find}.id; }} }})", encoding="utf-8")
    world = World(tab, script)
    found = at_path(capture(tab), tuple(world.call("path")))
    assert found is not None
    assert found.attr("id") == world.call("id")


@pytest.mark.browser
def test_a_path_to_nowhere_is_none(tab, serve):
    visit(tab, serve("<!doctype html><title>页</title><p>一"))
    assert at_path(capture(tab), (0, 1, 7)) is None
    assert Path(world_room.__file__).with_name("world.js").is_file()


@pytest.mark.browser
def test_every_element_has_a_path_that_leads_back(tab, serve):
    visit(tab, serve(PAGE))
    snapshot = capture(tab)
    assert all(at_path(snapshot, path_of(element)) == element for element in snapshot.elements())
