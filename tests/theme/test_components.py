"""Every component says what it takes, and every example it declares gives good markup."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest
from jinja2 import Environment
from lxml import etree

from tests.theme.examples import COMPONENTS, THEME, Example, declaration, examples, macro, render

EXAMPLES = [pytest.param(example, id=f"{example.component}: {example.name}") for example in examples()]


def test_every_component_is_whole() -> None:
    folders = {path.name for path in (THEME / "components").iterdir()}
    whole = {name for name in folders if (THEME / f"components/{name}/{name}.html").is_file()} & set(COMPONENTS)
    assert folders == whole


@pytest.mark.parametrize("component", COMPONENTS)
def test_arguments_of_the_macro_are_the_declared_params(component: str, environment: Environment) -> None:
    assert list(macro(environment, component).arguments) == list(declaration(component)["params"])


@pytest.mark.parametrize("component", COMPONENTS)
def test_a_component_declares_purpose_criteria_and_examples(component: str) -> None:
    declared = declaration(component)
    assert set(declared) <= {"purpose", "bundle", "params", "criteria", "examples"}
    assert declared["purpose"] and declared["examples"]
    assert all(re.match("(MUST|SHOULD) ", criterion) for criterion in declared["criteria"])


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_an_example_is_well_formed(
    example: Example, language: str, environment: Environment, words: Mapping[str, Mapping[str, Any]]
) -> None:
    """Every tag is closed, every value is escaped, ids are unique."""
    markup = render(environment, example, words[language])
    tree = etree.fromstring(f"<div>{as_xml(markup)}</div>")
    ids = Counter(tree.xpath("//@id"))
    assert [name for name, count in ids.items() if count > 1] == []
    assert "<script>" not in markup


@pytest.mark.parametrize("component", COMPONENTS)
def test_classes_are_named_after_their_component(component: str) -> None:
    """block, block__part, block--variant; beside them only the classes of the theme's styles."""
    source = (THEME / "components" / component / f"{component}.html").read_text(encoding="utf-8")
    block = component.replace("_", "-")
    shared = {"wrap", "no-print", "visually-hidden", "prose", "table", "number"}
    found = {
        name for value in re.findall(r'class="([^"]*)"', source) for name in re.sub(r"{[{%].*?[}%]}", "", value).split()
    }
    assert {name for name in found if not re.match(rf"{block}(__|--|$)", name)} <= shared


def as_xml(markup: str) -> str:
    """HTML whose void elements and bare attributes are written the XML way."""
    closed = re.sub(r"<((?:img|br|hr|input|link|meta|wbr|path|circle)\b[^>]*?)/?>", r"<\1/>", markup)
    return re.sub(
        r"<[a-z][^>]*>", lambda tag: re.sub(r"""("[^"]*")|\s([a-z-]+)(?=[\s>/])""", _with_value, tag[0]), closed
    )


def _with_value(found: re.Match[str]) -> str:
    return found[1] or f' {found[2]}=""'
