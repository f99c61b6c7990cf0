"""How many of a corpus' barriers are found, and how often a good page is blamed, by axe and by us."""
