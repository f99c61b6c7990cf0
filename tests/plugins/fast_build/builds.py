"""Two builds of one little portal: with fast_build after whatever came before, and without it into an empty folder."""

import hashlib
import shutil
from pathlib import Path
from typing import Any

import pytest
from blinker import Signal
from pelican import Pelican, signals
from pelican.settings import read_settings

from tests.little_site import REPOSITORY, write_content
from tests.plugins.only_gates import leave_on

NOW = "1790000000"  # 2026-09-22
WORDS = '''"""A plugin outside the kit that says something on every page."""

from pelican import signals

SAID = "甲"


def say(generator):
    generator.env.globals["said"] = SAID


def register():
    signals.generator_init.connect(say)
'''


def make_portal(root: Path) -> None:
    """Below root: content, portal, a theme of its own, and a plugin of its own."""
    shutil.copytree(REPOSITORY / "portal", root / "portal")
    leave_on(root)
    write_content(root)
    shutil.copytree(REPOSITORY / "theme", root / "theme")
    (root / "own_words.py").write_text(WORDS, encoding="utf-8")


def build(root: Path, output: Path, *, fast: bool, monkeypatch: pytest.MonkeyPatch, **settings: Any) -> Path:
    """In this process, with the shipped settings."""
    pelican_of(root, output, fast=fast, monkeypatch=monkeypatch, **settings)
    return output


def pelican_of(root: Path, output: Path, *, fast: bool, monkeypatch: pytest.MonkeyPatch, **settings: Any) -> Pelican:
    """The same; gives Pelican after its run."""
    for signal in vars(signals).values():
        if isinstance(signal, Signal):
            signal._clear_state()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", settings.pop("now", NOW))
    monkeypatch.delitem(__import__("sys").modules, "own_words", raising=False)
    place = {"PATH": str(root / "content"), "OUTPUT_PATH": str(output), "THEME": str(root / "theme")}
    chosen = read_settings(str(REPOSITORY / "publishconf.py"), override={**place, **settings})
    chosen["THEME_TEMPLATES_OVERRIDES"] = [str(root / "theme")]
    others = [name for name in chosen["PLUGINS"] if name != "plugins.fast_build"]
    chosen["PLUGIN_PATHS"] = [*chosen["PLUGIN_PATHS"], str(root)]
    chosen["PLUGINS"] = [*others, "own_words", *(["plugins.fast_build"] if fast else [])]
    pelican = Pelican(chosen)
    pelican.run()
    return pelican


def files(folder: Path) -> dict[str, str]:
    """Every file of a folder with its digest."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}
