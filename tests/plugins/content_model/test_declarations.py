"""The declarations agree with each other, with the samples and with the theme's templates."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.content_model.check import check_paths
from plugins.content_model.declarations import Declaration, group, item_type, item_types, names, portal_file
from plugins.content_model.field_guide import field_guide
from plugins.content_model.item import Item
from plugins.content_model.kinds import reader_of
from plugins.content_model.new import yaml_lines
from plugins.content_model.read_portal import read_portal
from plugins.content_model.record import Record
from plugins.content_model.validate import read_record
from plugins.content_model.yaml_text import read_yaml

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[2]


def declarations() -> Iterator[Declaration]:
    yield from map(item_type, item_types())
    yield from map(group, names("groups"))
    yield from map(portal_file, names("portal_files"))


DECLARATIONS = [pytest.param(one, id=one.name) for one in declarations()]


def test_every_type_has_a_sample_and_no_sample_is_without_a_type() -> None:
    assert sorted(path.stem for path in (HERE / "content").glob("*.md")) == list(item_types())


def test_every_type_has_a_template() -> None:
    assert set(item_types()) <= {path.stem for path in (REPOSITORY / "theme" / "templates").glob("*.html")}


def test_every_type_has_a_column() -> None:
    portal, _ = read_portal(HERE)
    assert {name for column in portal.columns for name in column.types} == set(item_types())


def test_the_samples_have_no_problem(project: Path) -> None:
    assert check_paths([], project) == []


@pytest.mark.parametrize("name", item_types())
def test_no_field_is_hidden_by_a_property_of_items(name: str) -> None:
    same = {"type", "slug", "lang", "status"}  # of the same meaning
    assert not item_type(name).fields.keys() & {*dir(Item), *dir(Record)} - same


def test_a_kind_and_a_group_never_share_a_name() -> None:
    kinds = {path.stem for path in (REPOSITORY / "plugins/content_model/kinds").glob("*.py")}
    assert not kinds & set(names("groups"))


@pytest.mark.parametrize("declaration", DECLARATIONS)
def test_every_field_has_a_kind_that_exists_and_a_help_that_is_a_sentence(declaration: Declaration) -> None:
    for field in declaration.fields.values():
        assert field.group or field.kind in {"choice", "rows"} or callable(reader_of(field.kind))
        assert field.help.endswith("。")
        assert bool(field.choices) == (field.kind == "choice")


@pytest.mark.parametrize("declaration", DECLARATIONS)
def test_the_examples_shown_to_editors_are_accepted(declaration: Declaration) -> None:
    for field in declaration.fields.values():
        tree, problems = read_yaml("\n".join(yaml_lines(field.key, field.example)), path=Path("example"))
        alone = Declaration(name="example", label="例", purpose="", fields={field.key: field})
        assert problems == []
        assert read_record(tree, alone, path=Path("example"))[1] == []


def test_the_reference_for_editors_is_up_to_date() -> None:
    """When this fails: python -m plugins.content_model fields."""
    assert (REPOSITORY / "docs" / "fields.zh-CN.md").read_text(encoding="utf-8") == field_guide()
