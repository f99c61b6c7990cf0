"""Wording and punctuation: what is often mistyped, marks of the wrong width, names of bodies, and how plain a text is.

All of it is warned about and nothing is refused: a machine may be wrong about words. The lists are ours, in this
folder: slips.txt, bodies.txt, doubled.txt, marks.yaml, simple_words.txt, own_words.txt; one line more is one slip more.
`python -m plugins.language_gate [FILE…] [--yes]` mends what is certain: it shows the difference first and asks.
As a Pelican plugin it adds nothing. No setting.
"""
