"""What a screen reader says, from the accessibility tree.

walk: Snapshot → Lines of Pieces, in no language. wording: Lines → words, in the manner and language of a data file.
modes: other ways through the page than reading it from top to bottom. Nothing here needs a browser.
"""
