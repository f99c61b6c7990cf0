"""Keeps 发布日期 true: not earlier than the commit that published the item, never changed afterwards.

`judge.py` is the pure core, `past.py` asks git, `working_days.py` counts by China's calendar, `gate.py` puts them
together. portal/gates.yaml may declare `baseline`: what was first committed up to that day came from an older site.
As a Pelican plugin it adds nothing.
"""
