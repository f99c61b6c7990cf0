"""A browser whose owner was killed is found by its profile and ended at the next start."""

import subprocess
import sys
import tempfile

import pytest

from accessibility.browser import leftovers
from accessibility.browser.start import end_browser


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def test_the_profile_of_a_living_owner_is_left_alone():
    profile = leftovers.new_profile()
    assert profile.is_dir()
    assert list(leftovers.leftovers()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are told by /proc")
def test_what_a_dead_owner_left_is_found_and_ended():
    profile = leftovers.new_profile()
    orphan = profile.rename(profile.with_name(f"{leftovers.PREFIX}{_dead_pid()}-x"))
    orphaned, other = _sleeper(str(orphan)), _sleeper("")
    leftovers.note(orphan, (orphaned.pid, other.pid))
    try:
        ((found, pids),) = leftovers.leftovers()
        assert (found, pids) == (orphan, (orphaned.pid,))
        end_browser(pids, str(found))
        assert orphaned.wait(10) != 0 and not orphan.exists()
        assert other.poll() is None
    finally:
        for process in (other, orphaned):
            process.kill()
            process.communicate()


def _sleeper(word: str) -> subprocess.Popen[bytes]:
    code = "import time; print(flush=True); time.sleep(60)"
    process = subprocess.Popen([sys.executable, "-c", code, word], stdout=subprocess.PIPE)
    assert process.stdout and process.stdout.readline()
    return process


def _dead_pid() -> int:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    return gone.pid
