"""The words of an old page in our Markdown: headings, lists, tables, footnotes, pictures, and their account."""

from accessibility.retrofit.body.body import body_of

__all__ = ["body_of"]
