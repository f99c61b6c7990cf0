"""A desk leaves nothing behind, and a machine that cannot listen says why."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.orca import needs
from tests.orca.browsers import BROWSERS
from tests.orca.desk import MARK, Desk, desk, marked
from tests.real_build import ROOT

pytestmark = [pytest.mark.orca, pytest.mark.slow, pytest.mark.xdist_group("orca")]


def at_work(running: Desk) -> list[str]:
    """The programs of a desk, with a browser started on it."""
    BROWSERS["chromium"](running, "about:blank")
    running.speech.wait(lambda said: any("Chromium" in words for words in said), 60, "no browser")
    return programs(running)


def programs(running: Desk) -> list[str]:
    pids = marked(running.environment[MARK])
    return [Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip() for pid in pids]


def zombies() -> set[str]:
    return {line for line in _processes() if line.split()[2].startswith("Z")}


def _processes() -> list[str]:
    done = subprocess.run(["ps", "-eo", "pid=,ppid=,stat=,comm="], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_all_of_it_is_gone_when_an_error_ends_it(can_listen: None) -> None:
    with pytest.raises(ZeroDivisionError), desk() as running:
        assert {"Xvfb", "orca", "chromium", "openbox"} <= set(at_work(running))
        raise ZeroDivisionError
    assert not marked(running.environment[MARK])
    assert not running.folder.exists()
    assert not [line for line in zombies() if line.split()[1] == str(os.getpid())]


def test_the_orca_that_somebody_here_works_with_stays(can_listen: None) -> None:
    with desk() as theirs, desk() as ours:
        assert "orca" in programs(theirs)
        assert "orca" in programs(ours)


def test_all_of_it_is_gone_when_its_owner_is_killed(can_listen: None) -> None:
    code = (
        "from tests.orca.desk import *; import sys, time\n"
        "with desk() as running: print(running.environment[MARK], flush=True); time.sleep(600)"
    )
    owner = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert owner.stdout
    mark = owner.stdout.readline().strip()
    pids = marked(mark)
    assert pids
    owner.send_signal(signal.SIGKILL)
    owner.wait()
    owner.stdout.close()
    assert [pid for pid in pids if not _ends(pid)] == []


def _ends(pid: int) -> bool:
    """Within a minute: what has lost its screen or its bus ends by itself."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    ready, _, _ = select.select([handle], [], [], 60)
    os.close(handle)
    return bool(ready)


def test_a_machine_without_orca_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "inv orca --setup" in needs.missing()
    assert "orca" in needs.missing()


def test_another_orca_is_not_taken_for_the_one_that_is_known(monkeypatch: pytest.MonkeyPatch, can_listen: None) -> None:
    monkeypatch.setattr(needs, "_version", lambda: "46.1")
    assert "Orca 是 46.1" in needs.missing()
