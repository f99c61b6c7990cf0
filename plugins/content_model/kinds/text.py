"""One line of text."""

from plugins.content_model.refusal import RefusalError


def read(text: str) -> str:
    """Any text without a line break."""
    if "\n" in text:
        raise RefusalError("占了不止一行。", "请写在一行里。")
    return text
