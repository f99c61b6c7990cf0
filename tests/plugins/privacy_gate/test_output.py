"""What is read once more where it was built: precise in pages, the search index and lists, and nothing passed over."""

from plugins.privacy_gate.scan import scan

FACTS = "<dl><div>\n<dt>服务对象</dt>\n<dd>视力残疾人，肢体残疾人</dd></div>\n</dl>"


def test_emphasis_before_a_table_is_no_hidden_name() -> None:
    page = f"<p>**乡镇（街道）社区要统筹安排文化进社区活动**，接受监督。</p>{FACTS}"
    assert scan(page) == []


def test_hidden_names_in_a_row_are_still_told() -> None:
    assert scan("<table><tr><td>张**</td><td>幸福村</td><td>肢体二级</td></tr></table>")
    assert scan("- **明，幸福村，肢体二级，**华")


def test_rows_of_one_line_are_rows_and_their_lines_are_the_editors() -> None:
    page = "<p>一</p>\n<table><thead><tr><th>姓名</th><th>残疾类别</th></tr></thead>\n<tbody>\n<tr><td>王建国</td><td>肢体</td></tr></tbody></table>"
    assert {found.line for found in scan(page)} == {4}
    assert scan(page.replace("\n", ""))
