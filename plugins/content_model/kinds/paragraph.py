"""Text that may have several lines, written after `|`."""


def read(text: str) -> str:
    """Any text; line breaks are kept."""
    return text
