"""The editors' Markdown: read, checked and turned into accessible HTML. For editors: docs/markdown.zh-CN.md.

`parse_body` reads a body once; `render` puts the site's addresses in when all items are known.
"""

from plugins.content_model.markdown.body import Body, Heading, Image, Link
from plugins.content_model.markdown.parse import parse_body
from plugins.content_model.markdown.render import Rendered, Resolved, Resolver, render

__all__ = ["Body", "Heading", "Image", "Link", "Rendered", "Resolved", "Resolver", "parse_body", "render"]
