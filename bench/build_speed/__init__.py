"""How long a build takes: ours beside Hugo and Eleventy, the same pages and an equal plain theme, in one run.

`generate.py` writes the items (`texts.py` their words) for all of them; `plain/`, `hugo/` and `eleventy/` are the three
equal themes; `contenders.py` says how each is run, `measure.py` takes clock, processors and memory; `__main__.py`
prints the table.
"""
