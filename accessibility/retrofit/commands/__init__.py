"""`python -m accessibility retrofit VERB …`: one module a verb, found by walking this folder.

A verb has `add(parser)`, which declares its arguments, and `run(asked)`, which returns the exit code. The first line of
its docstring is its help. Its room is imported when it runs, so that one verb needs nobody else's libraries.
"""

import argparse
import pkgutil
from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast


class Verb(Protocol):
    __doc__: str | None
    add: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def verbs() -> dict[str, Verb]:
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    return {name: cast(Verb, import_module(f"{__name__}.{name}")) for name in names}


def add_to(parser: argparse.ArgumentParser) -> None:
    """Hangs every verb into the parser of `retrofit`."""
    below = parser.add_subparsers(dest="verb", required=True, parser_class=type(parser))
    for name, verb in verbs().items():
        help_line = (verb.__doc__ or name).strip().splitlines()[0]
        verb.add(below.add_parser(name, help=help_line, description=verb.__doc__))


def run(asked: argparse.Namespace) -> int:
    return verbs()[asked.verb].run(asked)
