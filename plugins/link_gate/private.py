"""Nobody is sent into the office: no field, and no text that readers could take for an address, names a place inside.

Links and pictures of the body are judged by the content model, whose judgement this uses.
"""

import re
from collections.abc import Iterator

from plugins.content_model.item import Item
from plugins.content_model.markdown.addresses import Kind, judge
from plugins.content_model.problem import Problem
from plugins.link_gate.addresses_of import addresses_of, fields_of

# A drive, a share, a file: address; or a private address of RFC 1918 with its scheme
_PLACE = re.compile(
    r"(?<![\w:/])(?:[A-Za-z]:\\[^\s\\:*?\"<>|]+|\\\\[\w.-]+\\[^\s\\]+|file:/{2,3}\S+"
    r"|https?://(?:10\.\d+|192\.168|172\.(?:1[6-9]|2\d|3[01])|127\.\d+)\.\d+\.\d+\S*|https?://localhost\b\S*)"
)


def private_addresses(item: Item) -> Iterator[Problem]:
    """Fields are refused; words in the text are worth a look."""
    for line, written in fields_of(item):
        address = judge(written)
        if address.kind in {Kind.PRIVATE, Kind.UNSAFE}:
            what = f"网址“{written}”不能公开：{address.why}"
            remedy = "请写读者在家里也打得开的网址；没有就删去这一项。"
            yield Problem(path=item.path, line=line, met=written, what=what, remedy=remedy)
    if not _PLACE.search(item.text):
        return
    linked = {written for _, written in addresses_of(item)}
    for number, text in enumerate(item.text.split("\n"), start=item.body_first_line):
        for met in _PLACE.finditer(text):
            if not any(met[0] in target or target in met[0] for target in linked):
                what = f"正文里有内部的位置“{met[0]}”，读者打不开，还告诉了外人内部怎样命名。"
                remedy = "请删去，或者把文件放进本栏目的 files 文件夹再链接。"
                yield Problem(path=item.path, line=number, met=met[0], what=what, remedy=remedy, warning=True)
