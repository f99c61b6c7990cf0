"""No vector of OWASP's filter evasion list survives, in a body or in a field; a page that holds one is told."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.markdown import parse_body
from plugins.script_gate.pages import page_faults
from tests.little_site import LittleSite
from tests.plugins.content_model.markdown.published import Published
from tests.plugins.script_gate.poison import build_poisoned, vectors

VECTORS = vectors()
AROUND = [
    "{}",
    "> {}",
    "- {}\n- 一",
    "[{}](a.md)",
    "[文字]({})",
    "[文字](<{}>)",
    "![{}](a.png)",
    "## {}",
    "**{}**",
    "*[甲]: {}\n\n甲",
]
AROUND += [
    "表：{}\n\n| {} | 乙 |\n|---|---|\n| {} | 1 |",
    "::: 提示 {}\n{}\n:::",
    "正文[^1]\n\n[^1]: {}",
    "[文字]{{lang={}}}",
]


def survivors(text: str) -> list[str]:
    """What a strict parser and a browser's one find in the body; both have nothing to do with the reader."""
    body = parse_body(text, first_line=1, path=Path("a.md"))
    return Published(body.html).faults + [fault.what for fault in page_faults(f"<main>{body.html}</main>".encode())]


@pytest.mark.parametrize("around", AROUND)
def test_no_vector_survives_in_a_body(around: str) -> None:
    assert {vector: met for vector in VECTORS if (met := survivors(around.replace("{}", vector)))} == {}


@settings(max_examples=400)
@given(
    st.sampled_from(VECTORS),
    st.sampled_from(AROUND),
    st.lists(
        st.tuples(
            st.integers(0, 200),
            st.sampled_from(["\t", "\n", "\0", "\x0c", "/", "`", "\\", "]", "&#x6a;", "<", '"', "K"]),
        )
    ),
    st.booleans(),
)
def test_no_mutation_of_a_vector_survives(vector: str, around: str, noise: list[tuple[int, str]], swap: bool) -> None:
    for at, sign in noise:
        vector = vector[:at] + sign + vector[at:]
    assert survivors(around.replace("{}", vector.swapcase() if swap else vector)) == []


def test_no_vector_survives_in_a_field(tmp_path: Path) -> None:
    output, count = build_poisoned(tmp_path / "门户")
    pages = {path.relative_to(output): path.read_bytes() for path in output.rglob("*.html")}
    assert count > 60
    assert {path: faults for path, page in pages.items() if (faults := list(page_faults(page)))} == {}


def test_the_pages_of_a_site_pass(little_site: LittleSite) -> None:
    assert [fault for page in little_site.output.rglob("*.html") for fault in page_faults(page.read_bytes())] == []


LIVELY = [
    "<script>x</script>",
    '<script src="https://evil.example/x.js"></script>',
    '<script src="//evil.example"></script>',
    '<p onclick="x">',
    '<p style="x">',
    "<style>x</style>",
    '<iframe src="/x">',
    '<object data="/x">',
    '<base href="/">',
    '<a href="javascript:x">',
    '<a href="&#10;java&#9;script:x">',
    '<a href="data:text/html,x">',
    '<embed src="/x">',
    '<img src="data:image/png;base64,x">',
    '<form action="https://evil.example/">',
    '<button formaction="javascript:x">',
    '<meta http-equiv="refresh" content="0;url=/">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    '<svg><a xlink:href="javascript:x"></a></svg>',
    "<svg><script>x</script></svg>",
    '<iframe srcdoc="x">',
]


@pytest.mark.parametrize("markup", LIVELY)
def test_what_the_policy_would_block_is_told_with_its_line(markup: str) -> None:
    faults = list(page_faults(f"<!doctype html>\n<body>\n{markup}".encode()))
    assert faults and {fault.line for fault in faults} == {3}
