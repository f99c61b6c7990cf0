"""The pattern library: pages that show the examples of components, as many as the component with most examples has."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape

from tests.theme.examples import COMPONENTS, Example, examples, render

PAGE = Markup("""<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
{styles}
</head>
<body>
<main id="main" class="page wrap">
<h1>{title}</h1>
{examples}
</main>
</body>
</html>
""")


def pattern_library(environment: Environment, words: Mapping[str, Any], styles: str = "") -> Mapping[str, str]:
    """File name → page. Each holds one example of every component, so that ids of two examples never meet."""
    by_component = [[example for example in examples() if example.component == name] for name in COMPONENTS]
    pages = {}
    for number, row in enumerate(zip_longest(*by_component), start=1):
        shown = Markup("\n").join(
            markup for example in row if example for markup in _shown(environment, example, words)
        )
        title = f"Examples {number}"
        pages[f"examples-{number}.html"] = PAGE.format(
            lang=words["lang"], title=title, styles=Markup(styles), examples=shown
        )
    return pages


def _shown(environment: Environment, example: Example, words: Mapping[str, Any]) -> Iterator[Markup]:
    """The example below headings of the levels above its own, so that none is skipped."""
    for level in range(2, max(3, example.data.get("level") or 3)):
        yield Markup(f"<h{level}>{escape(example.component)}: {escape(example.name)}</h{level}>")
    markup = Markup(render(environment, example, words))
    yield markup if markup.lstrip().startswith("<") else Markup("<p>{}</p>").format(markup)
