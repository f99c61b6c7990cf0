"""A service told in sections: a line that names a field (一、申请材料), then its text, up to the next such line."""

from collections.abc import Sequence

from accessibility.retrofit.fields.labels import bare, field_named
from accessibility.retrofit.fields.pairs import FEWEST, Pair, Pairs
from accessibility.retrofit.lines import Line
from accessibility.retrofit.main_part import common_ancestor
from accessibility.retrofit.marks import files_in

_END = ("附件", "相关附件", "附表", "表格下载")


def sections_of(lines: Sequence[Line], group: str) -> Pairs | None:
    """None when fewer than FEWEST fields are named so."""
    heads = [(number, name) for number, line in enumerate(lines) if (name := _named(line, group)) is not None]
    if len({name for _, name in heads if name}) < FEWEST:
        return None
    around = {*common_ancestor([lines[number].holder for number, _ in heads]).iter()}
    found = []
    for place, (number, name) in enumerate(heads):
        after = heads[place + 1][0] if place + 1 < len(heads) else len(lines)
        body = []
        for line in lines[number + 1 : after]:
            last = place + 1 == len(heads)
            if line.holder not in around or (last and (files_in(line) or bare(line.text).startswith(_END))):
                break
            body.append(line)
        if body:
            text = "\n".join(line.text for line in body if line.text)
            label = bare(lines[number].text)
            found.append(Pair(name, label, text, None, None, (lines[number], *body)))
    return Pairs(tuple(found), None, tuple(line for pair in found for line in pair.lines), whole=True)


def _named(line: Line, group: str) -> str | None:
    if len(line.text) > 16 or line.anchors or line.text.rstrip().endswith(("。", "；")):
        return None
    return field_named(line.text, group)
