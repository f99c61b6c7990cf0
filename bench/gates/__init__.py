"""How long the gates take: over the shipped content, and over thousands of items with all their history.

`generate.py` writes a portal whose every item was honestly reviewed by three people, in a git repository with five
commits an item; `once.py` is one look at it in a process of its own; `__main__.py` prints the table.
"""
