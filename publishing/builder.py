"""The builder of the preview, which stays: after one whole build, a saved page is there in milliseconds."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from publishing.asked import Asked

EVERYTHING = "*"  # instead of addresses


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """addresses: of the pages that are other ones now. refused, warned: what the editor is told, by content file.

    trouble: what went wrong that is not a content file's. is_complete: nothing else of the site waits to be made.
    """

    addresses: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    warned: tuple[tuple[str, str], ...] = ()
    trouble: str = ""
    is_complete: bool = True
    seconds: float = 0.0


class Builder:
    """plugins.fast_build's Resident, in a process of its own: a new one is taken when the programs have changed."""

    def __init__(self, root: Path, folder: Path, site: Path) -> None:
        """folder: where content/ and portal/ are. site: where the pages go."""
        words = ("-m", "plugins.fast_build", str(folder), str(site), str(root / "pelicanconf.py"))
        self._resident = Asked(root, *words)

    def build(self) -> Built:
        """The whole site."""
        return self._ask("build")

    def saved(self, paths: Sequence[str]) -> Built:
        """The pages of these files of content/, as far as they stand for themselves."""
        return self._ask("saved", paths)

    def settle(self) -> Built:
        """Whatever else follows from what was saved: lists, neighbours, feeds."""
        return self._ask("settle")

    def check(self) -> Built:
        """What the gates say."""
        return self._ask("check")

    def close(self) -> None:
        self._resident.close()

    def _ask(self, what: str, paths: Sequence[str] = ()) -> Built:
        told = self._resident.ask(json.dumps({"do": what, "paths": [*paths]}))
        if told is None:
            return Built(trouble="生成网站的程序停了，原因在上面。改好后保存，会重新开始。", is_complete=False)
        problems = [(one["warning"], (str(one["path"]), str(one["told"]))) for one in told["problems"]]
        return Built(
            addresses=tuple(told["addresses"]),
            refused=tuple(one for warning, one in problems if not warning),
            warned=tuple(one for warning, one in problems if warning),
            trouble=told["trouble"],
            is_complete=told["is_complete"],
            seconds=told["seconds"],
        )
