"""Links lead somewhere and files are what they say: no dead link, no disguised attachment, no way into the office.

`gate.py` looks at items, at files beside them, and at every page of output/. `formats.yaml` says what begins how.
`python -m plugins.link_gate` asks the web about every external link and writes portal/links.csv with the date;
a link found dead there is warned about, or leads to the copy that portal/archives.yaml declares. No setting.
"""


def register() -> None:
    """Connect to Pelican, which is imported here only: checking content needs none of it."""
    from plugins.link_gate.send import connect  # noqa: PLC0415

    connect()
