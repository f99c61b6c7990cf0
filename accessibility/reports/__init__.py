"""A report is a pure function: render(report) -> str, one module a format. The folder is walked; there is no list."""

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache

from accessibility.model import Report


@cache
def formats() -> dict[str, Callable[[Report], str]]:
    """Every format by its name, in the order of the alphabet."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = {name: importlib.import_module(f"{__name__}.{name}") for name in names}
    return {name: module.render for name, module in modules.items() if hasattr(module, "render")}
