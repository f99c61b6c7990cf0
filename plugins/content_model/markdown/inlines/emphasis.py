"""`*强调*`, `**重要**`: Python-Markdown's own reader, which does not stumble over Chinese punctuation."""

from markdown import Markdown
from markdown.inlinepatterns import DelimiterProcessor, InlineProcessor

PRIORITY = 60
TRIGGERS = ("*", "_")


def pattern(md: Markdown) -> InlineProcessor:
    delimiters = DelimiterProcessor("*", "strong,em", md)
    delimiters.add("_", "strong,em", smart=True)
    return delimiters
