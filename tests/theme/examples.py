"""The examples that components declare, and how to render one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment
from markupsafe import Markup

THEME = Path(__file__).parents[2] / "theme"
COMPONENTS = sorted(path.stem for path in (THEME / "components").glob("*/*.yaml"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One example of a component, as its YAML declares it."""

    component: str
    name: str
    data: Mapping[str, Any]


def declaration(component: str) -> Mapping[str, Any]:
    """The YAML of a component."""
    path = THEME / "components" / component / f"{component}.yaml"
    declared: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return declared


def examples() -> Iterator[Example]:
    """Every example of every component."""
    for component in COMPONENTS:
        for example in declaration(component)["examples"]:
            yield Example(component=component, name=example["name"], data=example["data"])


def render(environment: Environment, example: Example, words: Mapping[str, Any]) -> str:
    """The markup of one example."""
    params = declaration(example.component)["params"]
    data = {key: Markup(value) if params[key]["type"] == "markup" else value for key, value in example.data.items()}
    if "words" in params:
        data["words"] = words
    return str(macro(environment, example.component)(**data))


def macro(environment: Environment, component: str) -> Any:
    """The Jinja macro of a component."""
    return getattr(environment.get_template(f"components/{component}/{component}.html").module, component)
