"""The title at the head of the content is a field of the item, and is not said twice."""

from collections.abc import Sequence

from accessibility.retrofit.body.account import Account
from accessibility.retrofit.body.blocks import Block, Line
from accessibility.retrofit.body.shaping import bare

FIRST = 6  # lines among which a title is looked for
MOST_LINES = 4  # over which a title is broken


def without_title(blocks: Sequence[Block], title: str, account: Account) -> list[Block]:
    wanted = bare(title)
    if len(wanted) < 2:
        return list(blocks)
    for begin in range(min(FIRST, len(blocks))):
        said = ""
        for end in range(begin, min(begin + MOST_LINES, len(blocks))):
            block = blocks[end]
            if not isinstance(block, Line) or block.pictures:
                break
            said += bare(block.text)
            if said == wanted:
                for line in blocks[begin : end + 1]:
                    assert isinstance(line, Line)
                    account.drop("text", line.text, "field", line.at)
                return [*blocks[:begin], *blocks[end + 1 :]]
            if not wanted.startswith(said):
                break
    return list(blocks)
