"""Footnotes are numbered in the order in which they are cited, stand at the end, and lead back to each citation."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from plugins.content_model.markdown.node import Node
from plugins.content_model.markdown.tags import start_tag
from plugins.content_model.markdown.words import Words


@dataclass(slots=True)
class Cited:
    """A footnote that is cited; `places` are the ids of the citations."""

    number: int
    note: Node
    places: list[str] = field(default_factory=list)


class Footnotes:
    def __init__(self, written: dict[str, Node], words: Words) -> None:
        self.written = written
        self.words = words
        self.cited: dict[str, Cited] = {}
        self.order: list[Cited] = []

    def cite(self, name: str, lang: dict[str, str]) -> str:
        """The reference to a footnote; "" when it is written nowhere. lang: of our words, where it has to be told."""
        note = self.written.get(name)
        if note is None:
            return ""
        if name not in self.cited:
            self.cited[name] = Cited(len(self.cited) + 1, note)
            self.order.append(self.cited[name])
        cited = self.cited[name]
        cited.places.append(f"fnref-{cited.number}" + (f"-{len(cited.places) + 1}" if cited.places else ""))
        label = self.words["footnote"].format(number=cited.number)
        attributes = {"href": f"#fn-{cited.number}", "id": cited.places[-1], "role": "doc-noteref", "aria-label": label}
        return f"<sup>{start_tag('a', {**attributes, **lang})}{cited.number}</a></sup>"

    def in_order(self) -> Iterator[Cited]:
        """Also those that are cited by footnotes while these are written: a list may grow while it is walked."""
        yield from self.order

    def uncited(self) -> Iterator[tuple[str, Node]]:
        return ((name, note) for name, note in self.written.items() if name not in self.cited)

    def opening(self, lang: dict[str, str]) -> str:
        heading = f"{start_tag('h2', {'id': 'footnotes', **lang})}{self.words['footnotes']}</h2>"
        return f'<section class="footnotes" role="doc-endnotes" aria-labelledby="footnotes">\n{heading}\n<ol>\n'

    def ways_back(self, cited: Cited, lang: dict[str, str]) -> str:
        name = self.words["back_in_full" if len(cited.places) == 1 else "back_to_one"]
        links: list[str] = []
        for count, place in enumerate(cited.places, start=1):
            label = name.format(number=cited.number, count=count)
            link = start_tag("a", {"href": f"#{place}", "role": "doc-backlink", "aria-label": label, **lang})
            links.append(f"{link}{self.words['back']}</a>\n")
        return "".join(links)
