"""Where only colours differ, the checks that read none are not asked again: the mark on those that do is right."""

import ast
import re
from functools import cache
from pathlib import Path

import accessibility
from accessibility.checks import all_checks
from accessibility.sameness import COLOURS

ROOT = Path(accessibility.__file__).parent.parent
PLAIN = frozenset({"color", "fill", "stroke"})  # also words of other things, such as <input type="color">
ASKED = re.compile(r"""style(?:\.get)?\(\s*["'](?:color|fill|stroke)["']""")


@cache
def reads_colours(module: str) -> bool:
    """The module, or one that it takes from, names a style property that is a colour."""
    file = (ROOT / module.replace(".", "/")).with_suffix(".py")
    if not file.is_file() or module == "accessibility.sameness":
        return False
    source = file.read_text(encoding="utf-8")
    tree = ast.parse(source)
    words = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    if words & (COLOURS - PLAIN) or ASKED.search(source):
        return True
    return any(reads_colours(name) for name in _imported(tree) if name != module)


def _imported(tree: ast.Module) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("accessibility"):
            found |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
    return found


def test_the_checks_that_read_colours_say_so():
    still = {name: module for name, module in all_checks().items() if not module.CHECK.needs}
    marked = {name for name, module in still.items() if module.CHECK.colours}
    assert marked == {name for name in still if reads_colours(f"accessibility.checks.{name}")}


def test_a_colour_is_found_through_what_a_check_takes_from():
    assert reads_colours("accessibility.predicates.text_contrasts")
    assert not reads_colours("accessibility.predicates.wording")
