"""The pictures that nobody has said anything of, those on most pages first: for a person to decide."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import StringIO

from accessibility.retrofit.patch.page import Edit, Page


@dataclass(slots=True)
class Pictures:
    open: dict[str, list[str]] = field(default_factory=dict)  # address → pages

    def add(self, page: Page, edits: Sequence[Edit]) -> None:
        mended = {edit.start for edit in edits if edit.rule == "alternatives"}
        for element, tag in page.found("img", "input"):
            if tag.name == "input" and (element.get("type") or "").lower() != "image":
                continue
            if element.get("alt") is None and tag.after_name not in mended and element.get("src"):
                pages = self.open.setdefault(page.absolute(element.get("src", "")), [])
                if pages[-1:] != [page.url]:
                    pages.append(page.url)

    def table(self) -> str:
        """decision: the line for decisions.yaml, to be filled in."""
        out = StringIO()
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(("picture", "pages", "first page", "decision"))
        for url, pages in sorted(self.open.items(), key=lambda one: (-len(one[1]), one[0])):
            rows.writerow((url, len(pages), pages[0], f'"{url}": {{kind: alternative, answer: }}'))
        return out.getvalue()
