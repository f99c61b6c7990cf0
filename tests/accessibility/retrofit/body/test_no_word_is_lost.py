"""Whatever an old page holds, each of its words is in the new text or dropped with a reason, and nothing breaks."""

import re
import sys
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

import reading

from accessibility.retrofit.body.account import markdown_signs, words_in
from accessibility.retrofit.body.wording import signs
from accessibility.retrofit.tree import body_element, tree_of


def read(word: str) -> str:
    """With \\u3000 for a character that would part the words here."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), word)


SAID = r"""
残疾人证 办理 一、申请条件 （一）年龄 1.身份证 2、户口簿 ①照片 ②证明 第一章_总则 通\u3000知 附件：1.申请表
2.审批表 表1 图1 注： [1] ［1］ 二〇一九年 。 ； ： ， a_b *x* | --- `c` # > - + 1. &amp;nbsp; &nbsp;&nbsp;
１２３ ＡＢＣ \ue5e5 \uf0b7 \ufffd 2019-01-01 http://x.cn/ 〔2017〕34号 张\u3000三\u3000\u3000李\u3000四 关 于
公 布 联系电话 :： 01甲 10乙 --&gt; &lt;b&gt; \\
"""
TAGGED = """
p div span b font a h2 h4 ul ol li table tr td th caption thead br hr img center blockquote pre dl dt dd sup
script style o:p form input select option iframe object embed map area marquee strong em u del noscript label
tbody figure figcaption
"""
GIVEN = """
align=center style='font-weight:bold' style='display:none' style='font-size:22px' class=tab
style='mso-list:l0_level2' id=a1 onclick="location.href='/x.html'" style='white-space:pre'
style='font-family:Wingdings' colspan=2 rowspan=3 rowspan=0 border=1 style='font-family:黑体' title=说明
href=/a.doc href='#a1' href='javascript:void(0)' src=/p.jpg src=/spacer.gif bgcolor=#eee
"""
WORDS = st.sampled_from([read(word) for word in SAID.split()])
ATTRIBUTES = st.sampled_from(["", "", "", "", *(f" {one.replace('_', ' ')}" for one in GIVEN.split())])
TAGS = st.sampled_from(TAGGED.split())
PIECES = st.recursive(
    WORDS,
    lambda inner: st.builds(
        lambda tag, attributes, children, closed: (
            f"<{tag}{attributes}>{''.join(children)}" + (f"</{tag}>" if closed else "")
        ),
        TAGS,
        ATTRIBUTES,
        st.lists(inner, max_size=4),
        st.booleans() | st.just(True),
    ),
    max_leaves=25,
)


@given(st.lists(PIECES, min_size=1, max_size=6))
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_no_word_is_lost_without_a_reason(pieces: list[str]) -> None:
    page = "<body>" + "".join(pieces) + "</body>"
    body = reading.body(page)
    assert [doubt for doubt in body.doubts if doubt.kind == "words"] == []
    read_back = reading.words(reading.read_back(body.markdown))
    shown = signs(read_back + "".join(image for image in reading.alternatives(body.markdown)))
    assert without_marks(markdown_signs(body.markdown) - shown) == {}
    assert reading.body(page) == body
    assert words_in(body_element(tree_of(page))) is not None


def without_marks(left: dict[str, int]) -> dict[str, int]:
    """Signs that are Markdown's, not words: those of lists, tables, captions, code and the names of notes."""
    marks = "-|#>*`:：\\[]!^.{}<>/0123456789_表图行标题langzhCNsupdelbr=~"
    return {char: count for char, count in left.items() if char not in marks}
