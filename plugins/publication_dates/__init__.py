"""Keeps 发布日期 true: not earlier than the commit that published the item, never changed afterwards.

`judge.py` is the pure core, `versions.py` what git knows of each file, `origin.py` where that begins, `working_days.py`
counts by China's calendar, `gate.py` puts them together. portal/gates.yaml may declare `baseline`, the day the content
of an older site was moved in, and `proof`, what is asked of git (必须核对 unless written). As a Pelican plugin it adds
nothing.
"""
