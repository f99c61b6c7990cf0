"""Nothing that runs goes out: no script in a picture, no macro in an attachment, no handler on a page.

Markdown cannot hold any of it: the content model's reader writes only the tags of its seal. This gate looks at what
comes beside the text (`drawings.py`, `attachments.py`) and, after the build, at every page as a browser reads it
(`pages.py`). What is met is refused, never cleaned in silence. As a Pelican plugin it adds nothing. No setting.
"""
