"""Each kind of value: what it takes, and what it refuses with which remedy."""

from datetime import date, datetime

import pytest

from plugins.content_model.kinds import reader_of
from plugins.content_model.kinds.moment import BEIJING
from plugins.content_model.refusal import RefusalError

TAKEN = [
    ("text", "一行", "一行"),
    ("paragraph", "一\n二", "一\n二"),
    ("word", "全国助残日", "全国助残日"),
    ("date", "2026-05-17", date(2026, 5, 17)),
    ("date", "2024-02-29", date(2024, 2, 29)),
    ("moment", "2026-05-17", datetime(2026, 5, 17, tzinfo=BEIJING)),
    ("moment", "2026-05-17 09:30", datetime(2026, 5, 17, 9, 30, tzinfo=BEIJING)),
    ("flag", "true", True),
    ("flag", "false", False),
    ("number", "0", 0),
    ("number", "12", 12),
    ("slug", "apply-2026", "apply-2026"),
    ("slug", "apply.en", "apply.en"),
    ("language", "zh-CN", "zh-CN"),
    ("language", "mn-Mong", "mn-Mong"),
    ("url", "https://service.example/a?b=1", "https://service.example/a?b=1"),
    ("email", "office@canlian.example", "office@canlian.example"),
    ("phone_number", "0000-0000001", "0000-0000001"),
    ("phone_number", "0000-0000001-12", "0000-0000001-12"),
    ("phone_number", "12385", "12385"),
    ("phone_number", "120", "120"),
    ("phone_number", "400-000-0000", "400-000-0000"),
    ("document_number", "示残联〔2026〕3号", "示残联〔2026〕3号"),
    ("document_number", "国务院令第711号", "国务院令第711号"),
    ("index_number", "000014349/2017-00110", "000014349/2017-00110"),
    ("index_number", "13370303MB2317407H/2020-5113656", "13370303MB2317407H/2020-5113656"),
    ("statistical_period", "2026Q1", "2026Q1"),
    ("item", "policy/plan.md", "policy/plan.md"),
    ("file", "files/form.docx", "files/form.docx"),
]


@pytest.mark.parametrize(("kind", "text", "value"), TAKEN, ids=str)
def test_a_right_value_is_typed(kind: str, text: str, value: object) -> None:
    assert reader_of(kind)(text) == value


REFUSED = [
    ("text", "一\n二", "一行"),
    ("word", "残疾人，无障碍", "一个词一项"),
    ("date", "2026-02-30", "核对"),
    ("date", "2023-02-29", "核对"),
    ("date", "2026/5/7", "2026-05-07"),
    ("date", "2026年5月17日", "2026-05-17"),
    ("date", "2026-5-7", "2026-05-07"),
    ("date", "２０２６-05-17", "2026-05-17"),
    ("date", "2026-05-17 09:30", "2026-05-17"),
    ("moment", "2026-05-17 9:30", "24 小时制"),
    ("moment", "2026-05-17 24:00", "00 到 23"),
    ("moment", "2026-05-17 09：30", "24 小时制"),
    ("flag", "yes", "写 true"),
    ("flag", "是", "写 true"),
    ("flag", "True", "小写"),
    ("number", "两", "半角数字"),
    ("number", "010", "0 开头"),
    ("number", "2份", "不带单位"),
    ("number", "-1", "半角数字"),
    ("slug", "残疾人证", "小写字母"),
    ("slug", "Apply", "小写字母"),
    ("slug", "a--b", "小写字母"),
    ("slug", "../a", "小写字母"),
    ("slug", "index", "换一个"),
    ("slug", "page-2", "换一个"),
    ("language", "中文", "zh-CN"),
    ("language", "zh_CN", "zh-CN"),
    ("url", "www.example.com", "https://"),
    ("url", "javascript:alert(1)", "https://"),
    ("url", "https://a b.example/", "空格"),
    ("email", "office＠canlian.example", "半角"),
    ("phone_number", "0000－0000001", "半角"),
    ("phone_number", "0000-0000001、0000-0000002", "一项只写一个"),
    ("phone_number", "待定", "0000-0000001"),
    ("document_number", "示残联[2026]3号", "请改成六角括号：示残联〔2026〕3号。"),
    ("document_number", "示残联（2026）3号", "请改成六角括号：示残联〔2026〕3号。"),
    ("document_number", "示残联【2026】3号", "请改成六角括号：示残联〔2026〕3号。"),
    ("document_number", "示残联〔2026〕第3号", "请改成：示残联〔2026〕3号。"),
    ("document_number", "示残联〔2026〕03号", "请改成：示残联〔2026〕3号。"),
    ("document_number", "示残联 〔2026〕3号", "请改成：示残联〔2026〕3号。"),
    ("document_number", "2026年3号文", "六角括号"),
    ("index_number", "2026-1", "顺序号"),
    ("statistical_period", "2026Q5", "2026Q1"),
    ("statistical_period", "2026-13", "2026-03"),
    ("item", "plan", "栏目名"),
    ("item", "../policy/plan.md", "栏目名"),
    ("file", "/etc/passwd", "本文件旁边"),
    ("file", "../policy/files/a.pdf", "本文件旁边"),
    ("file", "files/../../../a.pdf", "本文件旁边"),
    ("file", "C:\\a.pdf", "本文件旁边"),
]


@pytest.mark.parametrize(("kind", "text", "remedy"), REFUSED)
def test_a_wrong_value_is_refused_with_its_remedy(kind: str, text: str, remedy: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        reader_of(kind)(text)
    assert remedy in refusal.value.remedy
    assert refusal.value.remedy.endswith("。")
