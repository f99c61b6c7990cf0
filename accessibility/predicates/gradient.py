"""The colours of a CSS gradient that covers its box."""

import re
from functools import lru_cache

from accessibility.predicates.colour import Colour, parse

_COLOUR = re.compile(r"(?:rgba?|color)\([^()]*\)|#[0-9a-fA-F]{3,8}\b|transparent")
_ONE = re.compile(r"^(?:repeating-)?(?:linear|radial|conic)-gradient\((?:[^()]|\([^()]*\))*\)$")


@lru_cache(maxsize=1024)
def stops(image: str) -> tuple[Colour, ...]:
    """Of a background-image that is one gradient and nothing else; () for any other image."""
    if not _ONE.match(image):
        return ()
    found = [parse(written) for written in _COLOUR.findall(image)]
    return tuple(colour for colour in found if colour is not None) if None not in found else ()
