"""A picture holds shapes and words, whatever the trick."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.script_gate.drawings import drawing_faults, xml_faults
from tests.little_site import REPOSITORY

ROOT = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
LINES = Path(__file__).with_name("drawings.txt").read_text(encoding="utf-8").splitlines()
ATTACKS = [line.replace("ROOT", ROOT) for line in LINES if not line.startswith("# ")]
HARMLESS = [
    '<rect width="1" height="1" fill="#fff"/>',
    '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/>',
    '<style>.a{fill:url(#a);stroke:red}</style><use href="#a"/><use xlink:href="#a"/>',
    '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata><g transform="scale(2)"/>',
    '<title>坡道</title><desc>图</desc><text style="font-size:12px">javascript: onclick=</text><!-- 注 -->',
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_attack_passes(attack: str) -> None:
    assert list(drawing_faults(attack.encode()))


@pytest.mark.parametrize("shapes", HARMLESS)
def test_shapes_and_words_pass(shapes: str) -> None:
    assert list(drawing_faults(f"{ROOT}{shapes}</svg>".encode())) == []


def test_the_pictures_that_are_shipped_pass() -> None:
    pictures = [*REPOSITORY.glob("content/*/files/*.svg"), *REPOSITORY.glob("theme/**/*.svg")]
    assert pictures and [fault for picture in pictures for fault in drawing_faults(picture.read_bytes())] == []


def test_other_encodings_hide_nothing() -> None:
    attack = f'<?xml version="1.0" encoding="UTF-16"?>{ROOT}<script>alert(1)</script></svg>'
    assert list(drawing_faults(attack.encode("utf-16")))


def test_data_in_xml_passes_and_what_lives_in_it_does_not() -> None:
    assert list(xml_faults("<表><行 数='1'>甲</行></表>".encode())) == []
    assert list(xml_faults(b'<a><s xmlns="http://www.w3.org/1999/xhtml"/></a>'))
    assert list(xml_faults(b'<?xml-stylesheet href="x.xsl"?><a/>'))


@settings(max_examples=300)
@given(st.binary(max_size=400) | st.lists(st.sampled_from([*ATTACKS, *HARMLESS, "</svg>", "<", "&"]), max_size=6).map(
    lambda pieces: "".join(pieces).encode()
))  # fmt: skip
def test_any_bytes_are_judged(data: bytes) -> None:
    """No crash; whatever holds an open script element is refused."""
    faults = list(drawing_faults(data))
    assert faults or b"<script" not in data
