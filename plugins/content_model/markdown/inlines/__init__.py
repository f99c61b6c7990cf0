"""What an editor can write inside a line, one piece of syntax a file, found by walking this folder.

Each module has `PRIORITY` (higher is looked for first, in all of the text) and `pattern(md)`. A pattern returns nodes,
never finished HTML; what Python-Markdown brings along for raw HTML is not used.
"""

import pkgutil
from importlib import import_module

from markdown import Markdown
from markdown.inlinepatterns import Pattern
from markdown.util import Registry


def inline_patterns(md: Markdown) -> Registry[Pattern]:
    registry: Registry[Pattern] = Registry()
    for module in pkgutil.iter_modules(__path__):
        syntax = import_module(f"{__name__}.{module.name}")
        registry.register(syntax.pattern(md), module.name, syntax.PRIORITY)
    return registry
