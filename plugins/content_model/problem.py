"""What an editor has to mend: where, what was met, what is wrong with it, and what to write instead."""

import re
from dataclasses import dataclass
from pathlib import Path

# A citizen's number or a card in a file name or an address: reports are copied about, so none repeats it
_NUMBER = re.compile(r"(\d\d)\d{11,}([\dXx]{2})")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One thing to mend. `what` and `remedy` are whole Chinese sentences; `what` holds the value met.

    path: relative to the project's root. line: from 1; 0 speaks of the whole file.
    """

    path: Path
    line: int
    what: str
    remedy: str
    met: str = ""  # the value as the editor wrote it, for tools
    warning: bool = False  # worth a look; nothing is refused for it

    def __str__(self) -> str:
        where = f"{self.path.as_posix()}:{self.line}" if self.line else self.path.as_posix()
        told = f"{where}  {'提醒：' if self.warning else ''}{self.what}{self.remedy}"
        return _NUMBER.sub(r"\1……\2", told)


class ContentError(Exception):
    """Content or portal files were refused; nothing was built. Pelican ends with `exitcode`."""

    exitcode = 2

    def __init__(self, problems: "list[Problem]") -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(["内容有问题，没有生成网站。", *map(str, self.problems)]))
