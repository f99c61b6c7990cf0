"""What the preview does when something is saved: the page at once, the rest of the site when the editor pauses.

What is wrong is told in the terminal and on the page; the last good pages stay.
"""

import sys
from collections.abc import Collection, Sequence
from pathlib import Path

from publishing.builder import EVERYTHING, Builder, Built
from publishing.page_sources import page_sources
from publishing.preview import Changes
from publishing.rehearsal import Rehearsal, rehearse

PROGRAMS = ("plugins", "pelicanconf.py", "publishconf.py")
CONTENT = "content"
PAUSES = 8  # before the gates are asked, which takes longer than an editor waits


class Watching:
    """One preview. root: the project; site: where its pages go."""

    def __init__(self, root: Path, site: Path, changes: Changes) -> None:
        self.root = root
        self.changes = changes
        self.folder = site.with_name("rehearsal")
        self.builder = Builder(root, self.folder, site)
        self.rehearsal = Rehearsal(folder=self.folder)
        self._unsettled = False
        self._unchecked = 0  # pauses to come before the gates are asked
        self._trouble = ""  # that was told last

    def begin(self) -> None:
        """Everything anew."""
        self.rehearsal = rehearse(self.root, self.folder)
        for draft, wanting in self.rehearsal.unfinished.items():
            print(f"· 草稿 {draft} 还差 {len(wanting)} 处，写好才看得到。", flush=True)
        self._unsettled, self._unchecked = False, 0  # a whole build asks the gates
        self._tell(self.builder.build(), everything=True)

    def saved(self, paths: Collection[Path]) -> None:
        """Files that were saved, made or deleted; absolute."""
        names = sorted({self._name(path) for path in paths})
        if any(name.startswith(PROGRAMS) for name in names):
            self.builder.close()
        if not all(name.startswith(f"{CONTENT}/") for name in names):
            return self.begin()
        for name in names:
            self.rehearsal.take_over(self.root, name)
        self._unsettled, self._unchecked = True, PAUSES
        built = self._less_drafts(self.builder.saved(names))
        if built.addresses or built.refused or built.trouble:
            self._tell(built)
        return None

    def paused(self) -> None:
        """Nothing was saved for a moment: one of the things that wait is done."""
        if self._unsettled:
            self._unsettled = False
            self._settle()
        elif self._unchecked > 0:
            self._unchecked -= 1
            if self._unchecked:
                return
            built = self.builder.check()
            if built.refused or built.trouble:
                self._tell(built, gates=True)

    def close(self) -> None:
        self.builder.close()

    def _settle(self) -> None:
        """A draft that is not finished yet is set aside, and keeps nothing else from being made."""
        built = self.builder.settle()
        aside = sorted({path for path, _ in built.refused} & self.rehearsal.drafts)
        for name in aside:
            lines = [told for path, told in built.refused if path == name]
            self.rehearsal.set_aside(self.root, name, lines)
            print(f"· 草稿 {name} 还差 {len(lines)} 处，写好才看得到。", flush=True)
        if aside:
            self.builder.saved(aside)
            built = self.builder.settle()
        self._tell(built)

    def _less_drafts(self, built: Built) -> Built:
        """What a draft lacks is told when the rest of the site follows."""
        refused = tuple(one for one in built.refused if one[0] not in self.rehearsal.drafts)
        return Built(addresses=built.addresses, refused=refused, trouble=built.trouble, seconds=built.seconds)

    def _tell(self, built: Built, *, everything: bool = False, gates: bool = False) -> None:
        trouble = "\n".join([*(told for _, told in built.refused), *filter(None, [built.trouble])])
        if trouble and trouble == self._trouble:
            return  # told already
        self._trouble = trouble
        if trouble and not gates:
            print(f"{trouble}\n✗ 有错误，预览保留上一次的样子。改好后保存，会自动重试。", file=sys.stderr, flush=True)
        elif trouble:
            print(f"{trouble}\n✗ 这样还不能发布。", file=sys.stderr, flush=True)
        else:
            print(f"✓ 已更新{_places(built.addresses, everything=everything)}（{built.seconds:.2f} 秒）。", flush=True)
        self.changes.tell(
            "" if gates else trouble,
            pages=[EVERYTHING] if everything else built.addresses,
            drafts=self._drafts(),
            unfinished=[line for lines in self.rehearsal.unfinished.values() for line in lines],
            refused=trouble.splitlines() if gates else (),
        )

    def _name(self, path: Path) -> str:
        """From the root; a program of another folder that is linked here counts as one of ours."""
        inside = path.is_relative_to(self.root)
        return path.relative_to(self.root).as_posix() if inside else PROGRAMS[0]

    def _drafts(self) -> Sequence[str]:
        """Addresses of the drafts that are shown."""
        if not self.rehearsal.drafts:
            return []
        sources = page_sources(self.folder)
        return sorted(address for address, name in sources.items() if name in self.rehearsal.drafts)


def _places(addresses: Sequence[str], *, everything: bool) -> str:
    if everything or not addresses:
        return ""
    return f"：{addresses[0]}" + (f" 等 {len(addresses)} 页" if len(addresses) > 1 else "")
