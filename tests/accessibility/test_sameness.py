"""Two looks at a page are the same only when nothing that axe reads differs; that is proved against axe's source."""

import re

import pytest

from accessibility.browser.size import CONDITIONS, look
from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.capture.page import STYLES
from accessibility.engines.axe import COLOUR_RULES
from accessibility.engines.axe_words import PACKAGE
from accessibility.sameness import Change, change

HEAD = "<!doctype html><meta charset=utf-8><title>测试</title>"
QUERY = "(prefers-color-scheme: dark)"
DARK = f"@media {QUERY}"
SHORTHANDS = {
    "overflow": {"overflow-x", "overflow-y"},
    "text-decoration": {"text-decoration-line", "text-decoration-style", "text-decoration-color"},
    "mask": {"mask-image"},
    "mask-border": {"-webkit-mask-box-image-source"},
}
OLD_NAMES = re.compile(r"^-ms-|^-webkit-(mask|transform|overflow-scrolling)")  # the browser tells them by the new name


@pytest.fixture
def dark_against_light(tab, serve):
    def compare(html: str) -> Change:
        visit(tab, serve(HEAD + html))
        looks = []
        for condition in CONDITIONS[:2]:
            look(tab, condition)
            looks.append(capture(tab))
        return change(*looks)

    return compare


@pytest.mark.browser
@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>没有深色样式", Change.NOTHING),
        (f"<style>{DARK} {{p {{color: #eee; background: #111}}}}</style><p>颜色", Change.COLOURS),
        (f"<style>p {{transition: color 5s}} {DARK} {{p {{color: red}}}}</style><p>慢慢变", Change.COLOURS),
        (f"<style>{DARK} {{p {{display: none}}}}</style><p>藏起来", Change.MORE),
        (f"<style>{DARK} {{p {{letter-spacing: 3px}}}}</style><p>排版", Change.MORE),
        (f"<style>{DARK} {{p::before {{content: '夜'}}}}</style><p>生成的内容", Change.MORE),
        (f"<script>matchMedia('{QUERY}').onchange = () => document.body.append('夜')</script>脚本", Change.MORE),
    ],
)  # fmt: skip
def test_what_differs_is_seen(dark_against_light, html, expected):
    assert dark_against_light(html) is expected


def test_every_style_that_axe_reads_is_captured():
    source = (PACKAGE / "axe.js").read_text(encoding="utf-8")
    read = set(re.findall(r"get(?:ComputedStyle)?PropertyValue\('([a-z-]+)'\)", source))
    wanted = {name for one in read if not OLD_NAMES.search(one) for name in SHORTHANDS.get(one, {one})}
    assert wanted - set(STYLES) == set()
    assert len(read) > 40, "axe asks for styles in another way now"


def test_only_the_colour_rules_of_axe_read_colours():
    """By what they match and check. A new axe-core that reads colours in more places has to be looked at again."""
    source = (PACKAGE / "axe.js").read_text(encoding="utf-8")
    specs = [spec for spec in re.split(r"\{\s+id: '", source) if "tags: [ 'cat." in spec]
    reading = {spec.partition("'")[0] for spec in specs if re.search(r"^color|in-text-block|data-table", spec)}
    assert reading == COLOUR_RULES
    assert len(re.findall(r"\('background-color'\)|\('color'\)|color_default2\(\)", source)) == 14
