"""Keeps private what is private: IDs, certificates, phones, cards, health beside a name, homes, guardians, minors.

`gate.py` looks at every file under content/ and portal/, whatever its form, and once more at everything in output/.
`scan.scan(text) -> list[Finding]` is the pure core. kinds.yaml says why each matters and what to do, words.yaml holds
names and conditions. `python -m plugins.privacy_gate history` searches git's past. As a Pelican plugin it adds nothing.
"""
