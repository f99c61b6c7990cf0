"""Pelican remembers the text of every article it ever showed, for ever: in a process that stays, it has to be told.

`Content.get_content` and `get_summary` are `pelican.utils.memoized`, whose dictionary belongs to the class and is never
cleared (Pelican 4.5 to 4.12; a rebuild of 10,000 articles keeps 172 MB). There is no signal or method for that; the
dictionary is reached through the descriptor's own attribute `cache`. See docs/decisions/011.
"""

from pelican.contents import Content

NAMES = ("get_content", "get_summary")


def forget_texts() -> None:
    """Of all articles. AttributeError where Pelican does it in another way."""
    for name in NAMES:
        vars(Content)[name].cache.clear()
