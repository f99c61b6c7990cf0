"""The content model: front matter and portal files are read, checked and handed to Pelican as typed values.

Declarations: `common.yaml` and `types/<type>.yaml` (items), `groups/` (repeated parts), `vocabularies/` (shared
words), `portal_files/` (portal/*.yaml).
"""
