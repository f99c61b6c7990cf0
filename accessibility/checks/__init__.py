"""One check, one file: `CHECK` says what it promises, `targets` yields elements, `judge` gives one verdict each.

A check that compares pages has `compare(pages) -> Iterator[tuple[int, Element, Verdict]]` in place of the two.
The folder is walked; there is no list to register in.
"""

import importlib
import pkgutil
from functools import cache
from types import ModuleType


@cache
def all_checks() -> dict[str, ModuleType]:
    """Every check by its id, in the order of the alphabet."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: importlib.import_module(f"{__name__}.{name}") for name in names}
