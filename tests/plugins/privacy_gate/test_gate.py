"""The gate in the chain: one file, all files, the built site, the past; and it fails closed."""

import json
import subprocess
from datetime import datetime
from pathlib import Path

import pytest

from plugins.content_model.__main__ import main
from plugins.content_model.check import check_paths
from plugins.content_model.gates import check_output
from plugins.content_model.kinds.moment import BEIJING
from plugins.content_model.library import Library
from plugins.content_model.past.settled import Settled
from plugins.content_model.problem import Problem
from plugins.content_model.publication import build_time
from plugins.content_model.site import open_site
from plugins.privacy_gate.__main__ import main as search
from tests.little_site import REPOSITORY, write_content

ID = "999999199001010016"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The shipped portal with one sample of every type; only this gate is on."""
    root = tmp_path / "门户"
    (root / "portal").mkdir(parents=True)
    for file in (REPOSITORY / "portal").glob("*.yaml"):
        if file.stem != "gates":
            (root / "portal" / file.name).write_bytes(file.read_bytes())
    write_content(root)
    gates(root)
    return root


def gates(root: Path, **states: str) -> None:
    others = [path.parent.name for path in (REPOSITORY / "plugins").glob("*/gate.py")]
    wanted = {**{name: "关" for name in others if name != "privacy_gate"}, **states}
    entries = [f"  - {{name: {name}, state: {state}, reason: 测试}}\n" for name, state in wanted.items()]
    (root / "portal/gates.yaml").write_text(
        "gates:\n" + "".join(entries or ["  - {name: privacy_gate, state: 开}\n"]), "utf-8"
    )


def told(root: Path, *paths: str) -> list[Problem]:
    return check_paths([Path(path) for path in paths], root)


def add(root: Path, text: str) -> Path:
    """A line at the end of the notice."""
    path = root / "content/notice/notice.md"
    path.write_text(path.read_text("utf-8") + f"\n{text}\n", encoding="utf-8")
    return path


def test_the_samples_pass(project: Path) -> None:
    assert told(project) == []


def test_a_number_in_a_text_is_refused_with_its_line(project: Path) -> None:
    lines = add(project, f"证号{ID}").read_text("utf-8").splitlines()
    (problem,) = told(project, "content/notice/notice.md")
    assert problem.line == len(lines)
    assert "身份证号码" in problem.what
    assert ID not in str(problem)


def test_a_draft_counts_too(project: Path) -> None:
    path = project / "content/guide/draft.md"
    path.write_text(path.read_text("utf-8") + ID, encoding="utf-8")
    assert told(project) != []


@pytest.mark.parametrize("place", ["content/notice/files/list.csv", "content/notice/.hidden.txt", "portal/list.csv"])
def test_a_file_nobody_links_is_read(place: str, project: Path) -> None:
    (project / place).parent.mkdir(exist_ok=True)
    (project / place).write_text(f"1,{ID}\n", encoding="utf-8")
    assert [problem.path.as_posix() for problem in told(project)] == [place]


def test_a_file_name_counts(project: Path) -> None:
    (project / "content/notice/files").mkdir(exist_ok=True)
    (project / f"content/notice/files/{ID}.txt").write_text("空", encoding="utf-8")
    assert "文件名" in told(project)[0].what


@pytest.mark.parametrize("line", [f"[表](files/{ID}.csv)", f"![照片{ID}](files/b.png)", f"<!-- {ID} -->"])
def test_no_message_of_any_gate_repeats_a_number(line: str, project: Path) -> None:
    add(project, line)
    problems = told(project, "content/notice/notice.md")
    assert problems
    assert not any(ID in str(problem) for problem in problems)


def test_names_in_a_file_name_are_not_repeated(project: Path) -> None:
    (project / "content/notice/files").mkdir(exist_ok=True)
    (project / "content/notice/files/翟秀芝-精神残疾.txt").write_text("空", encoding="utf-8")
    (problem, *_) = told(project)
    assert "翟秀芝" not in str(problem)


def test_front_matter_counts(project: Path) -> None:
    path = project / "content/notice/notice.md"
    path.write_text(path.read_text("utf-8").replace("summary: ", "summary: 13800138000 ", 1), encoding="utf-8")
    assert told(project) != []


def test_a_typed_phone_is_a_public_one(project: Path) -> None:
    path = project / "content/notice/notice.md"
    text = path.read_text("utf-8")
    assert "phones:" in text
    line = "  - {kind: 咨询, number: 13800138000, name: 办公室}\n"
    path.write_text(text.replace("phones:\n", f"phones:\n{line}", 1), encoding="utf-8")
    assert told(project) == []


def test_an_attachment_that_cannot_be_read_is_refused(project: Path) -> None:
    (project / "content/notice/files").mkdir(exist_ok=True)
    (project / "content/notice/files/a.docx").write_bytes(b"PK nothing")
    assert "读不了" in told(project)[0].what


def test_switched_off_it_is_silent(project: Path) -> None:
    add(project, ID)
    gates(project, privacy_gate="关")
    assert told(project) == []


def test_switching_off_needs_a_reason(project: Path) -> None:
    (project / "portal/gates.yaml").write_text("gates:\n  - {name: privacy_gate, state: 关}\n", encoding="utf-8")
    assert any("没有写原因" in problem.what for problem in told(project))


def test_a_gate_that_does_not_exist_is_told(project: Path) -> None:
    gates(project, privacy_gates="关")
    assert any("没有“privacy_gates”" in problem.what for problem in told(project))


def test_a_gate_that_breaks_stays_shut(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.privacy_gate.gate._look", lambda *_: 1 / 0)
    (problem,) = told(project)
    assert "没能运行" in problem.what


def test_without_a_file_every_gate_is_on(project: Path) -> None:
    add(project, ID)
    (project / "portal/gates.yaml").unlink()
    assert any("身份证" in problem.what for problem in told(project))


def test_the_second_look_finds_the_same(project: Path) -> None:
    assert told(project) == []
    add(project, ID)
    assert told(project) == told(project) != []


def test_a_memory_that_somebody_else_wrote_is_not_believed(project: Path) -> None:
    git(project, "init", "-q")
    commit(project)
    assert told(project) == []
    memory = project / ".cache/privacy_gate.settled"
    seal, _, text = memory.read_text("utf-8").partition("\n")
    path = add(project, ID).relative_to(project)
    facts = json.loads(text)
    facts["known"][path.as_posix()] = [Settled(project, "privacy_gate", by_history=False)._digest([path])]
    memory.write_text(f"{seal}\n{json.dumps(facts, ensure_ascii=False, sort_keys=True)}", encoding="utf-8")
    assert any("身份证" in problem.what for problem in told(project))


def test_what_templates_bring_together_is_found_in_the_output(project: Path) -> None:
    output = project / "output"
    output.mkdir()
    (output / "search.json").write_text(f'["{ID}"]', encoding="utf-8")
    (problem,) = check_output(Library(project), build_time(), output)
    assert problem.path == Path("search.json")
    assert main(["output", str(output)], project) == 2


def test_the_past_is_searched(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = add(project, ID)
    git(project, "init", "-q")
    commit(project)
    path.write_text(path.read_text("utf-8").replace(ID, ""), encoding="utf-8")
    commit(project)
    assert told(project) == []
    assert search(["history"], project) == 2
    out = capsys.readouterr().out
    assert "git filter-repo" in out
    assert out.count("重新克隆") == 1


def test_a_clean_past_passes_and_no_past_is_told(project: Path) -> None:
    assert search(["history"], project) == 1
    git(project, "init", "-q")
    commit(project)
    assert search(["history"], project) == 0


def test_a_shallow_copy_is_told(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(project, "init", "-q")
    commit(project)
    commit(project)
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{project}", "copy")
    assert search(["history"], tmp_path / "copy") == 1
    assert "浅克隆" in capsys.readouterr().err


NAMED = "named: {basis: 《示范办法》第八条, consent_record: 样例同意〔2026〕1号, names: [王建国]}\n"


def publicity(root: Path, named: str = NAMED) -> None:
    """The notice as a 公示 from 11 to 15 May with someone's name in it."""
    path = root / "content/notice/notice.md"
    text = path.read_text("utf-8").replace("kind: 征求意见", "kind: 公示")
    head, _, body = text.partition("\n---\n")
    path.write_text(f"{head}\n{named}---\n王建国，肢体二级。\n\n{body}", encoding="utf-8")


def test_a_publicity_may_name_whom_it_registers_and_no_other(project: Path) -> None:
    publicity(project)
    assert told(project) == []
    add(project, "李秀英，肢体二级")
    assert len(told(project)) == 1


def test_a_publicity_does_not_make_numbers_public(project: Path) -> None:
    publicity(project)
    add(project, f"王建国，肢体二级，{ID}")
    assert any("身份证" in problem.what for problem in told(project))


@pytest.mark.parametrize("part", ["basis: 《示范办法》第八条, ", "consent_record: 样例同意〔2026〕1号, "])
def test_a_publicity_without_basis_or_consent_is_refused(part: str, project: Path) -> None:
    publicity(project, NAMED.replace(part, ""))
    assert told(project) != []


def test_only_a_publicity_names_people(project: Path) -> None:
    publicity(project)
    path = project / "content/notice/notice.md"
    path.write_text(path.read_text("utf-8").replace("kind: 公示", "kind: 通知"), encoding="utf-8")
    assert any("只有公示可以登记姓名" in problem.remedy for problem in told(project))


def test_a_publicity_is_taken_down_by_itself(project: Path) -> None:
    publicity(project)
    last, after = (datetime(2026, 5, day, 23, 0, tzinfo=BEIJING) for day in (15, 16))
    assert "王建国" in open_site(project, last).items["notice/notice.md"].text
    over = open_site(project, after).items["notice/notice.md"]
    assert "王建国" not in f"{over.text}{over.body}{over.fields.values}"
    assert over.url == "/notice/notice.html"


def test_a_name_still_in_the_output_afterwards_is_refused(project: Path) -> None:
    publicity(project)
    (project / "output").mkdir()
    (project / "output/a.html").write_text("<p>王建国，肢体二级</p>", encoding="utf-8")
    assert not list(check_output(Library(project), datetime(2026, 5, 15, tzinfo=BEIJING), project / "output"))
    assert list(check_output(Library(project), datetime(2026, 5, 16, tzinfo=BEIJING), project / "output"))


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "-c", "user.name=甲", "-c", "user.email=a@canlian.example", "commit", "-q", "--allow-empty", "-m", "改")


def git(root: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=root, check=True)
