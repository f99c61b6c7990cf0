"""What was noted is there after a kill; half a line never is; two runs never write into one."""

import os

from accessibility.journal import open_journal


def test_what_was_noted_is_gone_on_with(tmp_path):
    first = open_journal(tmp_path, "run", resume=False)
    first.note({"page": "甲"})
    first.note({"page": "乙"})
    first.close()
    assert open_journal(tmp_path, "run", resume=True).lines == ({"page": "甲"}, {"page": "乙"})


def test_a_line_cut_short_at_any_byte_was_never_written(tmp_path):
    journal = open_journal(tmp_path, "run", resume=False)
    journal.note({"page": "甲"})
    whole = journal.path.stat().st_size
    journal.note({"page": "乙"})
    journal.close()
    raw = journal.path.read_bytes()
    for size in range(whole, len(raw) - 1):
        journal.path.write_bytes(raw[:size])
        again = open_journal(tmp_path, "run", resume=True)
        again.note({"page": "丙"})
        again.close()
        third = open_journal(tmp_path, "run", resume=True)
        third.close()
        assert third.lines == ({"page": "甲"}, {"page": "丙"})


def test_a_new_run_begins_anew_and_leaves_the_journal_of_a_living_one_alone(tmp_path):
    living = open_journal(tmp_path, "run", resume=False)
    living.note(1)
    new = open_journal(tmp_path, "run", resume=True)
    assert new.lines == () and new.path != living.path and living.path.exists()
    new.close()
    os.close(living.fd)
    assert open_journal(tmp_path, "run", resume=False).lines == ()
    assert len(list(tmp_path.glob("*.jsonl"))) == 1


def test_other_work_has_another_journal(tmp_path):
    one = open_journal(tmp_path, "one", resume=False)
    one.note(1)
    one.close()
    assert open_journal(tmp_path, "two", resume=True).lines == ()
