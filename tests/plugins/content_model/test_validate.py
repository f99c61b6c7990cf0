"""Fields: known, present, of their kind; every slip told with file, line, value and remedy."""

from pathlib import Path

import pytest

from plugins.content_model.check import check_paths
from plugins.content_model.problem import Problem

HERE = Path(__file__).parent / "content"


def refused(project: Path, name: str, old: str, new: str) -> list[Problem]:
    """The problems of a sample in which one piece of text is another."""
    (path,) = project.glob(f"content/*/{name}.md")
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return check_paths([path], project)


SLIPS = [
    ("notice", "title:", "titel:", "titel", "没有“titel”", "请改成“title”。"),
    ("notice", "title:", "标题:", "标题", "没有“标题”", "请改成“title”。"),
    ("notice", "kind: 征求意见", "kind: 征求意件", "kind: 征求意件", "不在可选的词里", "请改成“征求意见”"),
    ("notice", "示残联〔2026〕5号", "示残联[2026]5号", "document_number", "用了方括号", "示残联〔2026〕5号"),
    ("notice", "end: 2026-05-15", "end: 2026-05-10", "period", "早于开始日期", "核对"),
    ("notice", "period: {start: 2026-05-11, end: 2026-05-15}\n", "", "kind", "没有写起止日期", "period"),
    ("notice", "number: 0000-0000001", "number: 待定", "  - {kind", "不像一个电话号码", "0000-0000001"),
    ("notice", "number: 0000-0000001", "number:0000-0000001", "  - {kind", "冒号后面没有空格", "number: 0000-0000001"),
    ("notice", "number: 0000-0000001, ", "", "  - {kind", "缺少“号码”", "请补上"),
    ("notice", "phones:\n  - {", "phones: {", "phones", "不是列表", "- "),
    ("notice", "keywords: [样例]", "keywords: 样例", "keywords", "不是列表", "[样例]"),
    ("notice", "keywords: [样例]", "keywords: [样例，通知]", "keywords", "当作一个词", "一个词一项"),
    ("notice", "unit: city", "unit: town", "unit", "没有登记", "city"),
    ("notice", "date: 2026-05-11 09:30", "date: 2026-02-30", "date", "不是日历上有的日期", "核对"),
    ("notice", "sample: true", "sample: yes", "sample", "既不是 true", "写 true"),
    ("notice", "sample: true", "updated: 2026-05-01", "updated", "早于发布日期", "核对"),
    ("notice", "sample: true", "image: {file: files/a.jpg}", "image", "没有替代文字", "decorative"),
    (
        "notice",
        "sample: true",
        "attachments: [{file: files/a.pdf, name: 表}]",
        "attachments",
        "没有找到",
        "content/notice/files/a.pdf",
    ),
    ("notice", "sample: true", "slug: 通知", "slug", "不能用在网址里", "小写字母"),
    ("notice", "sample: true", "lang: 中文", "lang", "不是语言代码", "zh-CN"),
    ("notice", "summary: 向全市", "summary: 待填 #", "summary", "注释", "引号"),
    ("notice", "type: notice", "type: notise", "type", "没有“notise”", "notice"),
    ("notice", "type: notice", "type: news", "type", "不能放", "notice"),
    ("policy", "validity: 有效", "validity: 废止", "validity", "没有废止日期", "repealed_on"),
    ("policy", "validity: 有效", "validity: 执行期满\nrepealed_on: 2027-01-01", "repealed_on", "有效性却是", "删去"),
    ("policy", "000000000/2026-00001", "2026-1", "index_number", "索引号", "顺序号"),
    ("interpretation", "interprets: [policy/policy.md]\n", "", "form", "没有写解读的是哪份文件", "interprets"),
    ("interpretation", "policy/policy.md", "policy/plan.md", "interprets", "没有找到", "核对"),
    ("interpretation", "policy/policy.md", "policy/interpretation.md", "interprets", "就是本文件", "另一个文件"),
    ("interpretation", "policy/policy.md", "news/news.md", "interprets", "这里要的是“政策文件”", "核对"),
    ("campaign", "day: helping-the-disabled-day", "day: some-day", "day", "没有登记", "international-day"),
    ("campaign", "end: 2026-05-17 11:30", "end: 2026-05-17 08:00", "    end", "不晚于开始时间", "核对"),
    ("campaign", "    step_free: 广场南侧入口无台阶，设轮椅席位\n", "", "  - name", "缺少“无障碍路线”", "请补上"),
    ("guide", "count: 1\n", "count: 一\n", "    count", "不是整数", "半角数字"),
    ("guide", "  - {kind: 监督, number: 0000-0000009, name: 机关纪委}\n", "", "phones", "没有“监督”一种", "监督"),
    (
        "guide",
        "offline_way: 到街道残联窗口当面办理；行动不便的可以预约上门。\n",
        "",
        "type",
        "缺少“线下办理”",
        "请补上",
    ),
    ("guide", "fee: 不收费", "fee: 待填", "fee", "还没有填写", "请填写"),
    ("statistic", "[乙区, 900, 60]", "[乙区, 900]", "      - [乙区", "有 2 格", "写“-”"),
    ("statistic", "[乙区, 900, 60]", "[乙区, 901, 60]", "    total_row", "各项之和是 2101", "核对数字"),
    ("statistic", "[乙区, 900, 60]", "[乙区, 900, '']", "      - [乙区", "有空格子", "写“-”"),
    ("statistic", "total_row: 合计", "total_row: 总计", "    total_row", "有 0 行", "行标题"),
    ("statistic", "2026Q1", "2026 年一季度", "period", "不是数据时期", "2026Q1"),
    ("answer", "这是样例答复：请先向户籍所在地的街道残联询问。", "待填", "待填", "正文里还有“待填”", "写好"),
    ("news", "五月九日，", "source: 甲\n", "source: 甲", "像一个字段", "前面"),
]


@pytest.mark.parametrize(("name", "old", "new", "at", "what", "remedy"), SLIPS)
def test_a_slip_is_told_with_line_and_remedy(
    name: str, old: str, new: str, at: str, what: str, remedy: str, project: Path
) -> None:
    """at: what the line told begins with."""
    problems = refused(project, name, old, new)
    (path,) = project.glob(f"content/*/{name}.md")
    lines = path.read_text(encoding="utf-8").split("\n")
    line = next(number for number, text in enumerate(lines, start=1) if text.startswith(at))
    found = [one for one in problems if one.line == line and what in one.what and remedy in one.remedy]
    assert found, "\n".join(map(str, problems))


def test_news_without_a_text_are_refused(project: Path) -> None:
    (problem,) = refused(project, "news", "五月九日，甲区第一街道活动室门口的坡道完工。", "")
    assert "没有正文" in problem.what


def test_the_words_for_an_editor_are_as_promised(project: Path) -> None:
    (problem,) = refused(project, "notice", "示残联〔2026〕5号", "常残联[2026]3号")
    assert str(problem) == (
        "content/notice/notice.md:13  发文字号“常残联[2026]3号”用了方括号。请改成六角括号：常残联〔2026〕3号。"
    )
    assert problem.met == "常残联[2026]3号"


def test_all_slips_of_all_files_are_told_in_one_run_in_order(project: Path) -> None:
    refused(project, "notice", "unit: city", "unit: town")
    refused(project, "news", "title:", "titel:")
    refused(project, "guide", "count: 1\n", "count: 一\n")
    problems = check_paths([], project)
    assert [one.path.name for one in problems] == ["guide.md", "news.md", "notice.md"]


def test_a_draft_may_wait_for_words_but_not_lack_a_field(project: Path) -> None:
    assert refused(project, "guide", "status: published", "status: draft") == []
    assert refused(project, "guide", "fee: 不收费", "fee: 待填") == []
    (problem,) = refused(project, "guide", "fee: 待填\n", "")
    assert "缺少“收费标准”" in problem.what


def test_a_leading_zero_and_a_time_stay_what_they_are(
    project: Path,
) -> None:
    from plugins.content_model.library import Library

    refused(project, "organisation", "hours: 工作日 9:00—11:30，13:30—17:00", "hours: 9:30")
    item = Library(project).item("organisation/organisation.md")
    assert item and (item.fields.hours, item.fields.postcode) == ("9:30", "000000")
    assert item.fields.phones[0].number == "0000-0000002"
