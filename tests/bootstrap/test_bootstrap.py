"""A step acts once, says what it does, and says what to do by hand when it fails."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bootstrap import browser, packages, python
from bootstrap.step import StepError, do, fingerprint, handed_over, is_stamped

ROOT = Path(__file__).parent.parent.parent


def test_a_failing_command_names_what_to_do_by_hand():
    with pytest.raises(StepError, match=r"(?s)testing.*boom.*ring the bell"):
        do("testing", [sys.executable, "-c", "raise SystemExit('boom')"], by_hand="ring the bell")


def test_a_missing_command_names_what_to_do_by_hand():
    with pytest.raises(StepError, match="ring the bell"):
        do("testing", ["no-such-command-here"], by_hand="ring the bell")


def test_the_exit_code_is_handed_over(tmp_path):
    assert handed_over([sys.executable, "-c", "raise SystemExit(2)"], cwd=tmp_path) == 2


def test_a_stamp_holds_only_for_the_same_inputs(tmp_path):
    lock, stamp = tmp_path / "lock", tmp_path / "stamp"
    lock.write_text("a==1")
    stamp.write_text(fingerprint(lock))
    assert is_stamped(stamp, fingerprint(lock))
    lock.write_text("a==2")
    assert not is_stamped(stamp, fingerprint(lock))


def test_packages_already_installed_are_left_alone(tmp_path):
    (tmp_path / ".venv").mkdir()
    (tmp_path / "requirements.lock").write_text("a==1")
    (tmp_path / ".venv/requirements.stamp").write_text(fingerprint(tmp_path / "requirements.lock"))
    packages.install(tmp_path, Path("this interpreter would fail"))


def test_old_python_is_refused_by_name(monkeypatch):
    monkeypatch.setattr(python, "OLDEST", (99, 0))
    with pytest.raises(StepError, match=r"3\.11"):
        python.require_version()


def test_a_moved_environment_is_made_anew(tmp_path):
    folder = tmp_path / "甲 乙"
    folder.mkdir()
    first = python.virtual_environment(folder)
    moved = folder.rename(tmp_path / "丙")
    again = python.virtual_environment(moved)
    assert again.is_relative_to(moved)
    said = subprocess.run([again, "-c", "import sys; print(sys.prefix)"], capture_output=True, text=True, check=True)
    assert Path(said.stdout.strip()) == moved / ".venv"
    assert not first.exists()


def test_an_environment_that_stands_is_kept(tmp_path):
    interpreter = python.virtual_environment(tmp_path)
    mark = interpreter.parent.parent / "mark"
    mark.touch()
    assert (python.virtual_environment(tmp_path), mark.exists()) == (interpreter, True)


def test_chrome_from_the_environment_comes_first(tmp_path, monkeypatch):
    mine = tmp_path / "my chrome"
    mine.write_text("#!/bin/sh\n")
    mine.chmod(0o755)
    monkeypatch.setenv("CHROME", str(mine))
    assert browser.found() == str(mine)


def test_a_wrong_chrome_is_an_error_not_a_fallback(monkeypatch):
    monkeypatch.setenv("CHROME", "/no/such/chrome")
    with pytest.raises(StepError, match="CHROME"):
        browser.found()


def test_a_browser_on_the_path_is_found(tmp_path, monkeypatch):
    (tmp_path / "google-chrome").write_text("#!/bin/sh\n")
    (tmp_path / "google-chrome").chmod(0o755)
    monkeypatch.delenv("CHROME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert browser.found() == str(tmp_path / "google-chrome")


def test_setting_up_runs_with_the_standard_library_alone():
    code = "import sys; sys.path.insert(0, sys.argv[1]); import bootstrap"
    done = subprocess.run([sys.executable, "-S", "-c", code, str(ROOT)], env=dict(os.environ), check=False)
    assert done.returncode == 0
