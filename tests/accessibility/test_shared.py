"""What is judged once for all pages comes out as when each page is judged by itself, on a site made to trap that."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from accessibility import shared
from accessibility.audit import audit
from accessibility.settings import Settings
from accessibility.shared import MOST, Shared
from accessibility.snapshot import Box

# The same on every page, byte by byte
SHELL = (
    '<header><a href="/"><img id=logo src="{logo}" alt="样例残联" width=260 height=64></a>'
    '<nav aria-labelledby=menu-name><a class=pale href="/a">办事指南</a> <a href="/b" id=menu-b></a></nav>'
    '<p class=said>This service is open to everyone who lives in the city and has a certificate.</p>'
    '<button aria-describedby=hint class=small>搜索</button></header>'
)  # fmt: skip
PAGE = (
    '<!doctype html><html lang="{lang}"><meta charset=utf-8><title>第{number}页</title>{head}<body>{before}{shell}'
    "<main><h1>第{number}页</h1>{main}</main>{script}"
)
USUAL = {"lang": "zh-CN", "head": "", "before": "", "main": "<p>正文。", "script": "", "logo": "/logo.png"}
# What surrounds the shell differs from page to page
TRAPS = [
    {},
    {"head": "<style>.pale { color: #bbb }</style>"},
    {"head": "<style>body { background: #333 } .said { color: #fff }</style>"},
    {"head": "<style>header { background: linear-gradient(#000, #fff) }</style>"},
    {"main": '<p id=logo>另一个</p><p id=menu-name>栏目</p><p id=hint>输入关键词</p><a id=menu-b href="/">回</a>'},
    {"lang": "en", "main": "<p>This is the text of the page in the language of the page."},
    {"lang": "en", "before": "<div lang=zh-CN>", "main": "<p>正文。"},
    {"head": '<base href="http://127.0.0.1:9/other/">', "main": '<p id=menu-name>栏目</p>'},
    {"head": '<meta name=viewport content="width=device-width, user-scalable=no"><style>.small{font-size:6px}</style>'},
    {"script": "<script>document.querySelector('.pale').textContent = 'Read more about our services here'</script>"},
    {"script": "<script>logo.alt = '图片'; document.querySelector('.said').lang = 'en'</script>"},
    {"before": "<div style='width: 200px; overflow: hidden; white-space: nowrap'>"},
    {"before": "<div aria-hidden=true>"},
    {"logo": "/other.png"},
    {"head": "<style>img { filter: invert(1); opacity: .2 }</style>"},
]  # fmt: skip
ONLY = (
    "color-contrast", "link-name", "region", "html-has-lang", "meta-viewport", "aria-hidden-focus",
    "text_has_contrast", "link_has_name", "ids_lead_to_one_place", "foreign_part_declares_language", "text_is_not_cut",
    "page_language_matches_text", "image_text_is_in_its_alternative", "picture_holds_no_text", "control_has_name",
    "image_alternative_says_something", "target_is_large_enough", "part_language_matches_text",
)  # fmt: skip


def picture(words):
    image = Image.new("RGB", (260, 64), "white")
    ImageDraw.Draw(image).text((8, 8), words, fill="black", font_size=40)
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@pytest.mark.browser
def test_shared_or_not_the_same_is_found(tmp_path):
    """Whatever page came before: without sharing they are gone through the other way round."""
    (tmp_path / "logo.png").write_bytes(picture("CLOSED"))
    (tmp_path / "other.png").write_bytes(picture("OPEN NOW"))
    pages = []
    for number, trap in enumerate(TRAPS):
        parts = {**USUAL, **trap}
        shell = SHELL.format(logo=parts["logo"])
        pages.append(tmp_path / f"{number}.html")
        pages[-1].write_text(PAGE.format(number=number, shell=shell, **parts), encoding="utf-8")
    targets = tuple(map(str, pages))
    settings = Settings(targets=targets, only=ONLY, jobs=1, use_cache=False, cache=str(tmp_path / "cache"))
    whole = [audit(settings), audit(replace(settings, share=False, targets=targets[::-1]))]
    found = [{page.url: (page.findings, page.not_checked, page.notes) for page in report.pages} for report in whole]
    assert found[0] == found[1]
    assert len({str([(one.check, one.outcome) for one in said]) for said, *_ in found[0].values()}) > len(TRAPS) / 2


def test_a_question_is_asked_once_until_it_is_forgotten():
    asked = []
    question = Shared(lambda text, size=(1, 2): asked.append(text) or (text, size))
    long = "长" * 1000
    for _ in range(2):
        assert [question("a"), question(b"a"), question(long)] == [("a", (1, 2)), (b"a", (1, 2)), (long, (1, 2))]
    assert (question("a", size=(2, 1)), question(1), question(True)) == (("a", (2, 1)), (1, (1, 2)), (True, (1, 2)))
    assert asked == ["a", b"a", long, "a", 1, True]
    shared.forget()
    question("a")
    assert len(asked) == 7


def test_no_question_gets_at_more_than_values():
    with pytest.raises(TypeError, match="Box"):
        Shared(lambda box: box)(Box(0, 0, 1, 1))
    with pytest.raises(TypeError, match="list"):
        Shared(lambda words: words)((["a"],))


def test_what_is_remembered_is_bounded():
    question = Shared(lambda number: number)
    for number in range(2 * MOST):
        assert question(number) == number
    assert len(question.known) == MOST
