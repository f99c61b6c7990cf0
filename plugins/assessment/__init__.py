"""The portal, and each unit's part of it, against what inspections of public sites look at (考核自查).

`python -m plugins.assessment` writes reports/assessment-<date>.html and .csv: veto items first, what would be deducted
and the item that caused it, and what falls due in the next 30 days. `indicators.yaml` holds the indicators; one more is
an entry there and, when it is measured in a new way, a file in `measures/`. Points and rules that nobody has verified
are marked so and never counted. No setting; as a Pelican plugin it adds nothing.
"""
