"""People who cannot see the portal find what they came for: Orca reads, and these keys are all that is pressed.

What is expected is what Orca 43 says in Chinese, at the steps that matter; what it says between may change.
"""

import re

import pytest

from tests.orca.listener import Listener

pytestmark = [pytest.mark.orca, pytest.mark.slow, pytest.mark.xdist_group("orca")]

BOTH = pytest.mark.parametrize("listener", ["chromium", "firefox"], indirect=True, scope="module")
CHROMIUM = pytest.mark.parametrize("listener", ["chromium"], indirect=True, scope="module")
HOLDER = "残疾人证首次申办"


@BOTH
def test_the_certificate_guide_is_found_by_headings(listener: Listener, portal: str) -> None:
    listener.open(f"{portal}/index.html")
    assert f"{HOLDER} 链接 标题 水平 3" in listener.go("h", HOLDER, at_most=3)
    listener.follow(HOLDER)
    assert f"{HOLDER} 标题 水平 1" in listener.press("1")
    listener.go("2", "谁可以办 标题 水平 2", at_most=3)
    assert "个项目的列表" in (conditions := listener.press("Down"))
    assert "户籍" in conditions + listener.press("Down") + listener.press("Down")
    listener.go("2", "要带什么 标题 水平 2", at_most=1)
    assert "残疾人证申请表" in listener.press("Down")
    listener.go("2", "电话 标题 水平 2", at_most=5)
    listener.go("Down", "0000-000", at_most=4)


@BOTH
def test_a_statistics_table_is_read_by_cell_with_its_headers(listener: Listener, portal: str) -> None:
    listener.open(f"{portal}/statistic/2026-q3.html")
    assert "三季度示范市残疾人证业务" in (met := listener.press("t"))
    assert "有 8 行的表格 5 列" in met
    assert "新办" in listener.press("alt+shift+Down")
    listener.press("alt+shift+Right")
    assert "1—9月累计" in (cell := listener.press("alt+shift+Right"))
    assert "561" in cell
    assert "行 2，列 3" in cell
    assert "换领 836" in listener.press("alt+shift+Down")


@BOTH
def test_the_reading_settings_are_opened_changed_and_confirmed(listener: Listener, portal: str) -> None:
    listener.open(f"{portal}/about/help.html")
    assert "已收起" in listener.go_on("Tab", "阅读设置", at_most=5)
    listener.send("space", "已展开")
    assert "已选中 单选钮" in listener.send("Tab", "已选中 单选钮")
    assert "未选中 单选钮" in listener.press("r")
    listener.send("space", "文字大小：")


@BOTH
def test_a_wrong_address_tells_what_happened_and_leads_on(listener: Listener, portal: str) -> None:
    assert "找不到这一页" in " ".join(listener.open(f"{portal}/guide/no-such-page.html"))
    assert "找不到这一页 标题 水平 1" in listener.press("1")
    listener.go("Down", "这一页已经移走", at_most=2)
    assert "链接" in listener.go("k", "回到首页", at_most=2)


@BOTH
def test_the_skip_link_and_the_landmarks_lead_past_the_menu(listener: Listener, portal: str) -> None:
    assert "跳到正文 链接." in listener.open(f"{portal}/index.html")
    listener.move("Tab")
    listener.send("Return", "您要办什么事？")
    assert "常办的事" in listener.press("h")
    assert "报告网页障碍" in listener.go("m", "报告网页障碍", at_most=3)


@BOTH
def test_a_search_tells_how_much_was_found(listener: Listener, portal: str) -> None:
    listener.open(f"{portal}/index.html")
    listener.go_on("Tab", "搜一搜 输入", at_most=20)
    listener.hear("焦点模式")
    listener.type("0000-0000001")
    listener.send("Return", "找到")
    listener.hear("个页面。")


@CHROMIUM
def test_english_in_a_notice_is_known_as_english(listener: Listener, portal: str) -> None:
    listener.open(f"{portal}/notice/international-day.html")
    listener.press("1")
    listener.go("Down", "International Day of Persons with Disabilities", at_most=25)
    languages = {
        event["said"].strip(" ."): event["language"] for event in listener.desk.speech.fresh() if "said" in event
    }
    assert languages["International Day of Persons with Disabilities"] == "en"
    assert all(language != "en" for words, language in languages.items() if not words.isascii())


@CHROMIUM
def test_a_field_says_its_label_its_duty_and_its_hint(listener: Listener, portal: str) -> None:
    listener.open(f"{portal}/search.html")
    assert "搜索词 输入 必需" in (field := listener.press("e"))
    assert "几个词用空格隔开" in field
    assert "栏目 组合框" in listener.press("c")
    assert "搜索 按钮" in listener.press("b")


@CHROMIUM
def test_a_list_of_notices_is_counted_and_each_has_its_date(listener: Listener, portal: str) -> None:
    listener.open(f"{portal}/notice/index.html")
    assert "通知公告 标题 水平 1" in listener.press("1")
    assert re.search(r"[5-9] 个项目的列表", listener.press("l"))
    assert "2026年" in listener.go("Down", "2026年", at_most=4)


@CHROMIUM
def test_the_phone_is_one_landmark_and_a_few_lines_away(listener: Listener, portal: str) -> None:
    listener.open(f"{portal}/policy/accessibility-law.html")
    listener.go("m", "报告网页障碍", at_most=8)
    listener.go("2", "联系我们 标题 水平 2", at_most=2)
    listener.go("Down", "0000-0000001 链接", at_most=6)


@CHROMIUM
def test_a_file_tells_its_format_and_size_before_it_is_opened(listener: Listener, portal: str) -> None:
    listener.open(f"{portal}/guide/certificate-apply.html")
    listener.go("2", "要带什么 标题 水平 2", at_most=4)
    assert "（DOCX，" in listener.go("k", "空白表", at_most=3)
