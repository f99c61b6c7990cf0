"""Wording is warned about and never refused; mending is shown before it is written."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.content_model.check import check_paths
from plugins.content_model.problem import Problem
from plugins.language_gate.__main__ import main
from plugins.language_gate.plain import measure
from tests.little_site import REPOSITORY, write_content
from tests.plugins.only_gates import leave_on

NOTICE = "content/notice/notice.md"
OFFICIAL = (
    "深入贯彻落实决策部署，统筹推进残疾人社会保障体系和关爱服务体系建设，切实维护残疾人合法权益，着力补短板、强弱项、提质量，"
    "健全完善残疾人帮扶长效机制，细化工作举措，压实主体责任，确保各项任务落地见效。"
)
PLAIN = "带身份证和户口本来。不收费。当天就能办好。走不动的，打电话，我们上门办。"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "门户"
    (root / "portal").mkdir(parents=True)
    for file in (REPOSITORY / "portal").glob("*.yaml"):
        (root / "portal" / file.name).write_bytes(file.read_bytes())
    leave_on(root, "language_gate")
    write_content(root)
    return root


@pytest.fixture
def add(project: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = project / NOTICE
        path.write_text(path.read_text(encoding="utf-8") + f"\n{text}\n", encoding="utf-8")
        return path

    return write


def told(root: Path) -> list[Problem]:
    return check_paths([Path(NOTICE)], root)


def test_a_slip_is_a_warning_with_its_line_and_what_to_write(project: Path, add: Callable[[str], Path]) -> None:
    path = add("登陆网站查询。")
    (problem,) = told(project)
    assert problem.warning and problem.line == path.read_text(encoding="utf-8").count("\n")
    assert "登录网站" in problem.remedy


def test_hard_prose_is_told_with_its_hardest_sentences(project: Path, add: Callable[[str], Path]) -> None:
    assert told(project) == []
    add(OFFICIAL)
    assert any("一句话有" in problem.what for problem in told(project))
    add("\n\n".join([OFFICIAL] * 6))
    assert any("最难的几句" in problem.what and "第 " in problem.what for problem in told(project))


def test_plain_and_official_prose_are_told_apart() -> None:
    plain, official = measure([(1, PLAIN)]), measure([(1, OFFICIAL)])
    assert plain.mean_length < 12 and official.mean_length > 50
    assert plain.simple > 0.85 and official.simple < 0.7
    assert official.hardest(1)[0].line == 1
    assert measure([]).simple == 1.0


def test_the_short_name_of_a_unit_is_no_source(project: Path) -> None:
    path = project / NOTICE
    text = path.read_text(encoding="utf-8")
    source = next(line for line in text.splitlines() if line.startswith("source:"))
    path.write_text(text.replace(source, "source: 市残联"), encoding="utf-8")
    assert any("是简称" in problem.what for problem in told(project))


def test_nothing_is_written_before_a_yes(
    project: Path, add: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    path = add("请登陆网站查询帐户。")
    before = path.read_bytes()
    assert main([str(path)], project, ask=lambda _: "n") == 2
    assert path.read_bytes() == before
    assert "-请登陆网站查询帐户。\n+请登录网站查询账户。" in capsys.readouterr().out
    assert main([str(path)], project, ask=lambda _: "y") == 0
    assert path.read_bytes() == before.replace("登陆".encode(), "登录".encode()).replace(
        "帐户".encode(), "账户".encode()
    )
    assert main([str(path), "--yes"], project) == 0
    assert main([str(project / "none.md")], project) == 1


def test_line_ends_and_byte_order_marks_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("\ufeff---\r\ntitle: 甲\r\n---\r\n查询帐户\r\n".encode())
    assert main([str(path), "--yes"], tmp_path) == 0
    assert path.read_bytes() == "\ufeff---\r\ntitle: 甲\r\n---\r\n查询账户\r\n".encode()
