"""Fields in the ways old sites write them."""

import pytest

from accessibility.retrofit.fields.byline import byline_of
from accessibility.retrofit.fields.dates import date_in_path, first_date
from accessibility.retrofit.fields.facts import document_number, signature
from accessibility.retrofit.fields.kinds import kind_of
from accessibility.retrofit.fields.labels import field_named
from accessibility.retrofit.fields.services import phone_numbers, pieces
from accessibility.retrofit.fields.title import joined


@pytest.mark.parametrize(
    "text",
    [
        "2019年3月1日",
        "2019-3-1",
        "2019/03/01 ",
        "[2019.3.1]",
        "二〇一九年三月一日",
        "二O一九年三月一日",
        "２０１９年３月１日",
        "20190301",
    ],
)
def test_one_day_in_every_spelling(text: str) -> None:
    assert str(first_date(text)) == "2019-03-01"


@pytest.mark.parametrize("text", ["2019-02-30", "13800190301", "3月1日", "2019年", "电话0301-20190"])
def test_what_is_no_day(text: str) -> None:
    assert first_date(text) is None


def test_an_address_hints_at_a_day() -> None:
    assert str(date_in_path("/art/2019/3/1/art_12_345.html")) == "2019-03-01"
    assert date_in_path("/show.asp?id=2019") is None


@pytest.mark.parametrize(
    "line",
    [
        "发布时间：2011-6-28 来源：区残联 点击数：12 字号：【大 中 小】",
        "2011-06-28 09:05:11　来源：区残联　浏览次数：",
        "信息来源： 区残联 2011年6月28日 【打印】 【关闭】",
        "[2011-06-28] 来源:区残联 阅读：1,234次",
    ],
)
def test_a_byline_in_every_shape(line: str) -> None:
    said = byline_of(line)
    assert said.pure and said.values["source"] == "区残联" and said.values["date"].startswith("2011-06-28")


def test_a_day_above_its_month() -> None:
    assert byline_of("192018-04").values == {"date": "2018-04-19"}


@pytest.mark.parametrize(
    "line", ["时间：2019年5月19日，地点：市文化广场", "2018年12月3日，我市举办活动，来源广泛的人参加了。"]
)
def test_a_sentence_is_no_byline(line: str) -> None:
    assert not byline_of(line).pure


def test_a_name_keeps_its_brackets() -> None:
    assert byline_of("来源：示范市残联（演示） 日期：2019-1-2").values["source"] == "示范市残联（演示）"


@pytest.mark.parametrize(
    "text", ["残联发〔2019〕12号", "残联发[2019]12号", "残联发（2019）012号", "文号：残联发 【2019】 12 号"]
)
def test_a_document_number_in_every_bracket(text: str) -> None:
    assert document_number(text) == "残联发〔2019〕12号"


def test_who_signed_and_when() -> None:
    assert signature(["正文。", "某市残疾人联合会", "二〇一九年三月一日"]) == ("某市残疾人联合会", "2019-03-01")
    assert signature(["第五条 本办法自2015年1月1日起施行，有效期5年。"]) == ("", "")


@pytest.mark.parametrize(
    ("label", "field"), [("一、申请材料", "materials"), ("收费标准（元）：", "fee"), ("索 引 号", None)]
)
def test_labels_of_services(label: str, field: str | None) -> None:
    assert field_named(label, "guide") == field


def test_blanks_inside_a_label_do_not_matter() -> None:
    assert field_named("文　　号：", "facts") == "document_number"


def test_numbered_things_are_taken_apart() -> None:
    assert pieces("1.身份证；2.户口簿；3.照片2张。") == ["身份证", "户口簿", "照片2张"]
    assert pieces("本市户籍残疾人") == ["本市户籍残疾人"]


def test_phones_are_written_our_way() -> None:
    assert phone_numbers("0312－1234567、(0312)7654321转8，12385") == ["0312-1234567", "0312-7654321-8", "12385"]


def test_letters_set_apart_are_one_word() -> None:
    assert joined("通 知") == "通知" and joined("关 于 做 好 培 训 的 通 知") == "关于做好培训的通知"
    assert joined("2018 年工作 总结") == "2018 年工作 总结"


@pytest.mark.parametrize(
    ("title", "column", "kind"),
    [
        ("关于放假的通知", "通知公告", "notice"),
        ("某市残疾人保障办法", "政策法规", "policy"),
        ("某市残疾人保障办法解读", "政策解读", "interpretation"),
        ("市残联召开会议", "工作动态", "news"),
    ],
)
def test_types_by_column_and_title(title: str, column: str, kind: str) -> None:
    assert kind_of(title, column, dated=True, is_document=False, is_service=False)[0] == kind
