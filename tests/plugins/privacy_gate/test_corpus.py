"""What tells of a person is found, what does not is left alone, over strings with every trap."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.privacy_gate.finding import Finding
from plugins.privacy_gate.fold import fold
from plugins.privacy_gate.identity import is_id18
from plugins.privacy_gate.scan import scan
from tests.plugins.privacy_gate.corpus import negatives, positives

ROOT = Path(__file__).parents[3]


def test_at_least_99_percent_of_what_tells_is_found() -> None:
    strings = positives()
    missed = Counter(trap for trap, text in strings if not scan(text))
    assert len(strings) >= 300
    assert missed.total() <= len(strings) // 100, missed


def test_hardly_anything_else_is_met() -> None:
    strings = negatives()
    met = [(what, text, scan(text)) for what, text in strings if scan(text)]
    assert len(strings) >= 600
    assert len(met) <= len(positives()) // 100, met


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("999999199001010016", "id"),
        ("99999919900101001643", "certificate"),
        ("99999919900101001643B1", "certificate"),
        ("11010519491231002X", "id"),
        ("110105********002X", "masked_id"),
        ("1.10105E+17", "damaged"),
    ],
)
def test_each_is_called_by_its_name(text: str, kind: str) -> None:
    assert [found.kind for found in scan(text)] == [kind]


def test_an_impossible_date_is_no_id() -> None:
    assert not is_id18("999999200102290024")


def test_the_line_is_the_editors_line() -> None:
    assert [found.line for found in scan("一\n二\n\u200b９９９９９９199001010016\n四")] == [3]


def test_what_a_typed_field_makes_public_is_lawful() -> None:
    assert scan("服务电话13800138000", allowed=["13800138000"]) == []
    assert scan("服务电话13800138001", allowed=["13800138000"]) != []


def test_a_report_does_not_repeat_the_number() -> None:
    assert "9001010" not in Finding(line=1, kind="id", value="999999199001010016").shown


@given(st.text(alphabet=st.sampled_from("0123456789xX*１２ \n|-.—王小明患有尿毒症二级肢体岁<b>&#;%\u200b\u00ad一二")))
def test_no_text_breaks_it(text: str) -> None:
    assert all(1 <= found.line <= text.count("\n") + 1 for found in scan(text))


@given(st.text())
def test_folding_keeps_lines(text: str) -> None:
    assert fold(text).count("\n") == text.count("\n")


@given(st.text(max_size=30), st.text(max_size=30))
def test_an_id_is_found_wherever_it_stands(before: str, after: str) -> None:
    assert scan(f"{before}\n999999199001010016\n{after}")


def test_times_of_one_page_never_make_a_number() -> None:
    for minute in range(60):
        times = (f"2024-12-30T12:{minute:02}+08:00", "2024-12-26", "2025")
        page = "\n\n".join(f'<time datetime="{one}">{one[:4]}年</time>' for one in times)
        assert scan(page) == [], minute


def test_a_word_that_means_and_begins_no_name() -> None:
    assert scan("所有残疾人，家属和照") == []
