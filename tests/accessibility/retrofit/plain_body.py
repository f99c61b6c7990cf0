"""A body of plain paragraphs behind the signature of the real one, for tests of what stands around it."""

import re
from urllib.parse import urljoin

from lxml.html import HtmlElement

from accessibility.retrofit.body.names import ending_of, file_name
from accessibility.retrofit.lines import lines_of
from accessibility.retrofit.values import Body, FileRef


def plain_body(main: HtmlElement, page_url: str, *, styles: str = "", title: str = "") -> Body:
    """Every line a paragraph, its links after it."""
    paragraphs, files = [], []
    for line in lines_of(main):
        paragraphs.append(re.sub(r"([\\`*_\[\]<>#|{}])", r"\\\1", line.text))
        for anchor in line.anchors:
            url, words = urljoin(page_url, anchor.get("href") or ""), anchor.text_content().strip()
            if ending := ending_of(url, words):
                files.append(FileRef(url=url, name=file_name(url, words, ending), text=words))
                paragraphs.append(f"[{words}](files/{files[-1].name})")
            elif url.startswith("http"):
                paragraphs.append(f"[{words}]({url})")
    return Body(markdown="\n\n".join(filter(None, paragraphs)), files=tuple(files))
