"""What an editor can write inside a line, one piece of syntax a file, found by walking this folder.

Each module has `PRIORITY` (higher is looked for first, in all of the text), `TRIGGERS` (one of them stands in every
text that holds the syntax; others are not searched) and `pattern(md)`. A pattern returns nodes, never finished HTML;
what Python-Markdown brings along for raw HTML is not used.
"""

import pkgutil
from importlib import import_module

from markdown import Markdown
from markdown.inlinepatterns import Pattern


def inline_patterns(md: Markdown) -> list[tuple[tuple[str, ...], Pattern]]:
    """The patterns with their triggers, in the order in which they are looked for."""
    modules = [import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)]
    modules.sort(key=lambda module: -module.PRIORITY)
    return [(module.TRIGGERS, module.pattern(md)) for module in modules]
