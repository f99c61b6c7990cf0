"""A day of portal/calendar.yaml, by its slug; looked up in references.py."""

from plugins.content_model.kinds.slug import read

__all__ = ["read"]
