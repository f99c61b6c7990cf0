"""What is mistyped is told at its place; what only looks like it is left alone."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.language_gate.judge import findings_in
from plugins.language_gate.mend import mended
from plugins.language_gate.readable import read_sheet
from tests.little_site import REPOSITORY

FRONT = "---\ntitle: 标题\nkeywords: [甲, 乙]\nsummary: 摘要。\n---\n"
LISTS = REPOSITORY / "plugins/language_gate"
SLIPS = [
    line.removeprefix("?").split()
    for line in (LISTS / "slips.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def told(body: str) -> list[tuple[str, str]]:
    return [(finding.met, finding.better) for finding in findings_in(read_sheet(f"{FRONT}{body}\n"))]


@pytest.mark.parametrize(("wrong", "right"), [slip[:2] for slip in SLIPS], ids=lambda word: word)
def test_each_slip_is_told_and_what_is_right_is_not(wrong: str, right: str) -> None:
    assert told(f"请看{wrong}。") == [(wrong, right)]
    assert told(f"请看{right}。") == []


@pytest.mark.parametrize("longer", sorted({word for slip in SLIPS for word in slip[2:]}))
def test_longer_words_in_which_it_is_no_slip_are_left_alone(longer: str) -> None:
    assert told(f"请看{longer}。") == []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("带上证件,照片。", "带上证件，照片。"),
        ("可以吗?可以!", "可以吗？可以！"),
        ("时间:周一", "时间：周一"),
        ("领取(免费)。", "领取（免费）。"),
        ('写着"免费"两个字。', "写着“免费”两个字。"),
        ("好。。", "好。"),
        ("等等...", "等等……"),
        ("今天--周二", "今天——周二"),
        ("地点 ，时间", "地点，时间"),
        ("共１２人，Ａ座", "共12人，A座"),
        ("示残联[2026]5号", "示残联〔2026〕5号"),
        ("示残联（2026）5号", "示残联〔2026〕5号"),
        ("我们的的服务", "我们的服务"),
        ("帐户和登陆网站", "账户和登录网站"),
    ],
)
def test_what_is_certain_is_mended(text: str, better: str) -> None:
    assert mended(f"{FRONT}{text}\n") == f"{FRONT}{better}\n"
    assert mended(f"{FRONT}{better}\n") == f"{FRONT}{better}\n"


@pytest.mark.parametrize(
    "text",
    [
        "带上证件，照片（免费），写着“甲”“乙”。",
        "9:00—17:00，1,200 元，3.5 米，GB/T 26341—2010，a@b.cn，https://www.gov.cn/a?b=1,2",
        "[登记表](files/form.docx)（Word 文档，23 KB）",
        "![坡道](a.png){装饰} `代码,中文` <kbd>甲</kbd>",
        "1）第一项；2）第二项；（三）第三项",
        "```\n帐户,登陆网站\n```",
        "（一）办证\n\n（二）领证",
        "一步一步地教，认真认真再认真，是是非非，实实在在",
        "国办发〔2017〕47号，示残联〔2026〕5号",
        "《住房和城乡建设部关于……的通知》",
        "| 甲 | 乙 |\n|---|---|\n| 1,200 | -3 |",
        "[^1]: 见（第二条）。",
        "他说：“文件里写的是‘残障人士’。”",
        "《聋哑人的故事》",
        "请打 12385。English, only English (yes).",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "请看（第二条。",
        "请看第二条）。",
        "他说：“来吧。",
        "《办法，第二条",
        "“甲（乙”丙）",
        "人力资源与社会保障部",
        "残废",
    ],
)
def test_what_only_a_person_can_decide_is_told_and_not_mended(text: str) -> None:
    assert told(text)
    assert mended(f"{FRONT}{text}\n") == f"{FRONT}{text}\n"


def test_fields_are_read_too_and_yaml_stays_yaml() -> None:
    source = FRONT.replace("摘要。", "请登陆网站,查看帐户。")
    assert [finding.line for finding in findings_in(read_sheet(source))] == [4, 4]
    assert mended(source) == FRONT.replace("摘要。", "请登录网站,查看账户。")


def test_the_shipped_content_raises_nothing() -> None:
    """Written with care: whatever is told of it would be a false alarm."""
    items = sorted(REPOSITORY.glob("content/*/*.md"))
    found = {item.name: told for item in items if (told := findings_in(read_sheet(item.read_text(encoding="utf-8"))))}
    assert len(items) > 80 and found == {}


PIECES = [*"，,。（）()“”`[…Ａ：:", "帐户", "的的", "```\n", "\n\n", "残联", "](a.md)", "---\n"]


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=30).map("".join))
def test_any_text_is_judged_and_mending_is_final(text: str) -> None:
    """No crash; every finding stands where it says; code and addresses are never touched."""
    lines = text.split("\n")
    for finding in findings_in(read_sheet(text)):
        line = lines[finding.line - 1]
        assert not finding.certain or line[finding.column :].startswith(finding.met)
    once = mended(text)
    assert mended(once) == once
    assert re.findall(r"\]\(a\.md\)", once) == re.findall(r"\]\(a\.md\)", text)


def test_no_list_names_a_word_twice() -> None:
    for name in ("slips.txt", "bodies.txt"):
        lines = [line for line in (LISTS / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        words = [line.removeprefix("?").split()[0] for line in lines]
        assert len(words) == len(set(words))
        assert all(Path(name) and len(line.split()) >= 2 for line in lines)
