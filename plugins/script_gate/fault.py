"""One thing that could run."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Fault:
    """line: from 1, 0 where lines mean nothing. what: continues the sentence "这个文件里有…"."""

    line: int
    met: str
    what: str
    remedy: str
    risk: str = "会在读者的电脑上运行，或者连到别处"
