"""Acts as a person does and writes down what happened: one probe a file, `probe(tab, snapshot) -> observation`.

The folder is walked; there is no list to register in. A probe that only watches has `WATCHES = True` and runs before
those that act, on the page as it came. One that needs a package that is an extra names it: `EXTRA = "rapidocr"`.
"""

import importlib
import pkgutil
from functools import cache
from types import ModuleType
from typing import get_type_hints


@cache
def all_probes() -> dict[type, ModuleType]:
    """Every probe by the observation it brings home, the watchers first."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    probes = sorted((m for m in modules if hasattr(m, "probe")), key=lambda m: not getattr(m, "WATCHES", False))
    return {get_type_hints(module.probe)["return"]: module for module in probes}
