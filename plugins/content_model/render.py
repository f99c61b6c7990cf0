"""An item's body as HTML with the site's own addresses in it."""

from plugins.content_model.item import Item
from plugins.content_model.library import Library
from plugins.content_model.markdown import Resolved, render
from plugins.content_model.problem import ContentError
from plugins.content_model.targets import target_of


def render_body(item: Item, library: Library) -> str:
    """Safe HTML. Raises ContentError when something leads nowhere, and RefusalError; check.py tells both before."""

    def resolve(path: str) -> Resolved:
        target = target_of(path, item, library)
        return Resolved(url=target.href, file=library.root / target.file.path if target.file else None)

    rendered = render(item.body, resolve)
    if rendered.problems:
        raise ContentError(list(rendered.problems))
    return rendered.html
