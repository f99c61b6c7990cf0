"""A desk to listen at: a screen without a monitor, a window manager, buses, and Orca; all of it gone afterwards.

What runs here carries a mark in its environment, also what daemons start for themselves. Everything that carries the
mark is killed at the end, so nothing stays, whatever happened on the way.
"""

import ctypes
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.orca.needs import LOCALE
from tests.orca.speech import Speech

HERE = Path(__file__).parent
MARK = "PODAO_ORCA_DESK"
PREFIX = "podao-orca-"  # and a random name: nothing else on the machine has it
SCREEN = (1280, 900)
# The bus starts the bus of accessibility when it is asked for; a second one of our own would race it
A11Y = ("gdbus", "call", "--session", "--dest=org.a11y.Bus", "--object-path=/org/a11y/bus", "--method")
STEP_S = 0.02
START_S = 60.0  # 3 s on a quiet machine
GONE_S = 10.0
PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


class DeskError(Exception):
    """Something of the desk did not start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Running until its block ends."""

    folder: Path  # everything is written below it
    environment: Mapping[str, str]
    speech: Speech
    started: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, *words: str, log: str) -> None:
        """A program that ends with the desk. It dies with this process too, should this be killed."""
        with (self.folder / f"{log}.log").open("ab") as written:
            program = subprocess.Popen(
                ["setpriv", "--pdeathsig", "KILL", *words],
                env=dict(self.environment),
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=written,
                stderr=written,
            )
        self.started.append(program)

    def run(self, *words: str) -> str:
        """What a short command prints; "" when it fails."""
        done = subprocess.run(words, env=dict(self.environment), capture_output=True, text=True, check=False)
        return done.stdout.strip() if done.returncode == 0 else ""

    def log(self, name: str) -> str:
        file = self.folder / f"{name}.log"
        return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""


@contextmanager
def desk(*, by_lines: bool = True) -> Iterator[Desk]:
    """by_lines: Orca reads what stands on one line in one go, as it does for everybody; else element by element."""
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    environment = _environment(folder, by_lines=by_lines)
    (folder / "heard.jsonl").touch()
    made = Desk(folder=folder, environment=environment, speech=Speech(folder / "heard.jsonl"))
    before = _children()
    _adopt_orphans(yes=True)
    try:
        _set_up(made, environment)
        yield made
    finally:
        end_all(environment[MARK])
        for program in made.started:
            program.wait(GONE_S)
        _take_in(before)
        _adopt_orphans(yes=False)
        shutil.rmtree(folder, ignore_errors=True)


def end_all(mark: str) -> None:
    """Kill whatever carries the mark, until nothing does."""
    until = time.monotonic() + GONE_S
    while (left := marked(mark)) and time.monotonic() < until:
        for pid in left:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        time.sleep(STEP_S)


def marked(mark: str) -> list[int]:
    """The processes that were started for this desk, by whomever, and all theirs; ended ones are none."""
    if not mark.startswith(PREFIX):
        raise ValueError(f"{mark!r} is no mark of a desk")
    parents: dict[int, int] = {}
    found: set[int] = set()
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, ValueError):
            parents[int(place.name)] = int((place / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
            told = (place / "environ").read_bytes() + (place / "cmdline").read_bytes()
            if mark.encode() in told:  # Chromium writes over its environment; its profile's name has the mark too
                found.add(int(place.name))
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return sorted(found)


def _children() -> set[int]:
    """Of this process, the ended ones too."""
    return {int(pid) for pid in Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="utf-8").split()}


def _take_in(before: set[int]) -> None:
    """Wait for all that became ours since: what was killed takes a while to die, and then carries no mark any more."""
    until = time.monotonic() + GONE_S
    while (left := _children() - before) and time.monotonic() < until:
        for pid in left:
            with suppress(ChildProcessError):
                os.waitpid(pid, os.WNOHANG)
        time.sleep(STEP_S)


def _adopt_orphans(*, yes: bool) -> None:
    """What daemons leave behind becomes ours to wait for: not every container has an init that does."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, int(yes), 0, 0, 0)


def _environment(folder: Path, *, by_lines: bool) -> dict[str, str]:
    kept = ("TZ", "SSL_CERT_FILE")
    for name in ("home", "run"):
        (folder / name).mkdir(mode=0o700)
    _hide_others(folder / "bin")
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        MARK: folder.name,
        "HOME": str(folder / "home"),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "LANG": "zh_CN.UTF-8",
        "LC_ALL": "zh_CN.UTF-8",
        "LANGUAGE": "zh_CN",
        "LOCPATH": str(LOCALE),
        "ORCA_HEARD": str(folder / "heard.jsonl"),
        "ORCA_LAYOUT": "true" if by_lines else "false",
        "ACCESSIBILITY_ENABLED": "1",
        "GNOME_ACCESSIBILITY": "1",
        "NO_AT_BRIDGE": "0",
        "GSETTINGS_BACKEND": "memory",
        "MOZ_DISABLE_CONTENT_SANDBOX": "1",  # containers forbid what the sandbox needs
    }


def _hide_others(programs: Path) -> None:
    """Orca asks pgrep for another Orca, and gives up or kills it. Somebody here may be working with that one."""
    programs.mkdir()
    (programs / "pgrep").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    (programs / "pgrep").chmod(0o700)


def _set_up(made: Desk, environment: dict[str, str]) -> None:
    width, height = SCREEN
    made.start(
        "Xvfb", "-displayfd", "1", "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset", log="screen"
    )
    environment["DISPLAY"] = ":" + _waited(lambda: _first_number(made.log("screen")), "Xvfb", made)
    made.start("dbus-daemon", "--session", "--nofork", "--print-address=1", log="bus")
    environment["DBUS_SESSION_BUS_ADDRESS"] = _waited(lambda: made.log("bus").strip(), "dbus-daemon", made)
    _write_settings(made.folder)
    made.start("openbox", "--config-file", str(HERE / "openbox.xml"), log="windows")
    _waited(lambda: made.run(*A11Y, "org.a11y.Bus.GetAddress"), "at-spi-bus-launcher", made)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        made.run(*A11Y, "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", name, "<true>")
    made.start("orca", log="orca")
    _waited(lambda: " ".join(made.speech.said()), "Orca", made)


def _write_settings(folder: Path) -> None:
    home = folder / "home"
    speech = home / ".config" / "speech-dispatcher"
    speech.mkdir(parents=True)
    lines = (
        "LogLevel 1",
        f'LogDir "{folder}"',
        'AddModule "dummy" "sd_dummy" ""',
        "DefaultModule dummy",
        'DefaultLanguage "zh-CN"',
    )
    (speech / "speechd.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")
    orca = home / ".local" / "share" / "orca"
    orca.mkdir(parents=True)
    shutil.copyfile(HERE / "tap.py", orca / "orca-customizations.py")


def _first_number(text: str) -> str:
    return next((line for line in text.splitlines() if line.isdigit()), "")


def _waited(ask: Callable[[], str], who: str, made: Desk) -> str:
    until = time.monotonic() + START_S
    while time.monotonic() < until:
        if answer := ask():
            return answer
        time.sleep(STEP_S)
    logs = "\n".join(f"{file.name}: {file.read_text(errors='replace')}" for file in made.folder.glob("*.log"))
    raise DeskError(f"{who} 没有启动。{who} did not start.\n{logs}")
