"""A saved snapshot gives the same verdicts as the page it was taken from."""

import json

import pytest

from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.capture.snapshot_json import from_json, to_json
from accessibility.errors import SettingError
from accessibility.judge import judge
from accessibility.model import Outcome
from accessibility.observation import Observation

PAGE = """<!DOCTYPE html><html><head><title>办事</title></head><body><img src="a.png"><div role="checkbox">选</div>
<p lang="zz-xx">残疾人证</p><video controls><track kind="captions" srclang="zh"></video><ul><li>甲<li>乙</ul>
<div id="host"></div><script>host.attachShadow({mode: "closed"}).innerHTML = "<a href=x>更多</a>"</script></body>"""


@pytest.mark.browser
def test_a_saved_snapshot_is_judged_the_same_offline(tab, serve):
    visit(tab, serve(PAGE))
    snapshot = capture(tab)
    loaded = from_json(to_json(snapshot))
    assert loaded == snapshot
    every = frozenset(Outcome)
    assert judge(Observation(snapshot=loaded), shown=every) == judge(Observation(snapshot=snapshot), shown=every)


@pytest.mark.browser
def test_saving_twice_gives_the_same_bytes(tab, serve):
    visit(tab, serve(PAGE))
    saved = to_json(capture(tab))
    assert to_json(from_json(saved)) == saved


def test_another_format_is_refused():
    with pytest.raises(SettingError, match="重新采集"):
        from_json(json.dumps({"format": 0}))
