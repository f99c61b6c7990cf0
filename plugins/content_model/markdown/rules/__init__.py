"""What a good body keeps to, one promise a file, found by walking this folder.

A rule is `check(page)`: it looks at what was read and gives a `Problem` for each place an editor has to mend.
"""

import pkgutil
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import import_module

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem

Rule = Callable[[Page], Iterator[Problem]]


@cache
def rules() -> Sequence[Rule]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").check for name in names)


def problems_of(page: Page) -> tuple[Problem, ...]:
    """All that is to be mended, in the order of the file."""
    return tuple(sorted({problem for rule in rules() for problem in rule(page)}))
