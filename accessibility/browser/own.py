"""Scripts that can't be misled by a form field called "children" or a picture called "body", see own.js."""

import json
import re
from functools import cache, lru_cache
from pathlib import Path

HERE = Path(__file__)
NAMES = tuple(HERE.with_name("own_names.txt").read_text(encoding="utf-8").split())
# After a value, not after the dots of a spread.
ACCESS = re.compile(rf"(?<=[\w$)\]}}])(\s*)(\?)?\.({'|'.join(NAMES)})(?![\w$])")


@cache
def meanings() -> str:
    """Statements to be run once in a world, before any script that went through `unmistakable`."""
    return HERE.with_suffix(".js").read_text(encoding="utf-8").replace("NAMES", json.dumps(NAMES))


@lru_cache(maxsize=64)
def unmistakable(source: str) -> str:
    """The same script, asking every element for its own properties."""
    return ACCESS.sub(lambda met: f"{met[1]}{'?.' if met[2] else ''}[podaoOwn.{met[3]}]", source)
