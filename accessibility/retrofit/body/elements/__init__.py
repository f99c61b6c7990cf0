"""How elements that mean more than their text are read, one kind a file, found by walking this folder.

Each module has `TAGS` and `read(gatherer, element, look, styles)`.
"""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from accessibility.retrofit.body.gather import Handler


@cache
def handlers() -> Mapping[str, Handler]:
    """By tag."""
    found: dict[str, Handler] = {}
    for name in sorted(module.name for module in pkgutil.iter_modules(__path__)):
        module = import_module(f"{__name__}.{name}")
        found.update(dict.fromkeys(module.TAGS, module.read))
    return found
