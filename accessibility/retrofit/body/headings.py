"""Which lines are headings: by their tag, their numbering and how they stand out from the usual text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from accessibility.retrofit.body.account import Account
from accessibility.retrofit.body.blocks import Block, Break, Line, Listing, Look, Run, Table
from accessibility.retrofit.body.captions import names_something
from accessibility.retrofit.body.markers import marker_of
from accessibility.retrofit.body.outline import Found, levels
from accessibility.retrofit.body.series import Series, find_series, with_content
from accessibility.retrofit.body.shaping import cut, joined, kept, usual_look

LARGER = 1.12  # times the usual size
INNER_STOP = re.compile(r"[。；;！!？?](?=.)")
ENDS = tuple("。；;，,、！!？?…")
SIGNATURE = re.compile(
    r"^[\d〇○零一二三四五六七八九十]{2,4}年[\d〇零一二三四五六七八九十元]{1,3}月(?:.{1,3}[日号])?$|^\d{4}[-./]\d{1,2}[-./]\d{1,2}$"
)
LETTERHEAD = re.compile(r"(文件|公报|简报)$")
DOCUMENT = re.compile(r"[〔\[（(]\d{4}[〕\]）)]\s*第?\d+号$")
FACT = re.compile(r"[：:].")
SALUTATION = re.compile(
    r"^(各|尊敬的|同志们|亲爱的|全[市县区省]|广大).{0,40}[：:]$|^.{2,30}(人民政府|委员会|办事处|残联|单位|部门|同志)[：:]$"
)
LABEL = re.compile(
    r"^(附件?|附|注|备注|来源|联系人|联系电话|电话|地址|时间|地点|抄送|抄报|主送|责任编辑|编辑|作者|撰稿|摄影)\s*[\d一二三四五六七八九十]*[：:]?$"
)
LONGEST = {
    "编": 45,
    "章": 45,
    "节": 45,
    "一、": 40,
    "（一）": 36,
    "1.": 30,
    "1.1": 36,
    "1.1.1": 36,
    "（1）": 26,
    "①": 24,
    "a.": 24,
}
PLAIN_LONGEST = {"一、": 34, "（一）": 26, "1.": 20, "1.1": 30, "1.1.1": 30}  # of those that only their number marks
UNNUMBERED = 40
CHAPTERS = ("编", "章", "节")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """How a line stands out."""

    size: bool
    bold: bool
    face: bool
    colour: bool
    centred: bool

    @property
    def strong(self) -> bool:
        return self.size or self.bold or self.face or (self.colour and self.centred)


def find_headings(blocks: Sequence[Block], account: Account) -> list[Block]:
    """The blocks with a level on each line that is a heading."""
    blocks = split_headings(merged_titles(without_lists_of_headings(blocks)))
    usual = usual_look([block for block in blocks if not isinstance(block, Line) or not block.look.level] or blocks)
    series = find_series(blocks)
    signs = {at: signs_of(block, usual) for at, block in enumerate(blocks) if isinstance(block, Line)}
    coloured = shared_colours(blocks, signs)
    found: list[Found] = []
    for at, block in enumerate(blocks):
        if isinstance(block, Line) and (why := is_heading(blocks, at, block, series, signs, coloured)):
            found.append(Found(at=at, line=block, marker=marker_of(block.text), why=why))
    found = [one for one in found if not in_a_crowd(one, found, blocks)]
    result = list(blocks)
    for one, level in zip(found, levels(found, usual), strict=True):
        result[one.at] = replace(one.line, level=level)
        if one.why == "guessed":
            account.doubt("heading", f"“{one.line.text}”按样子当作标题", about=one.line.text, place=one.line.at)
    return result


def is_heading(
    blocks: Sequence[Block],
    at: int,
    line: Line,
    series: Mapping[int, Series],
    signs: Mapping[int, Signs],
    coloured: frozenset[str],
) -> str:
    """ "tag", "number", "look" or "guessed"; "" for text."""
    text = line.text.strip()
    if not text or line.caption or (at + 1 >= len(blocks) and not line.look.level):
        return ""
    if line.look.level and len(text) <= 80 and not (text.endswith("。") and len(text) > 40):
        return "tag"
    if line.look.align == "right" or line.pictures or SIGNATURE.match(text) or DOCUMENT.search(text):
        return ""
    members = series.get(at)
    if members:
        return numbered(blocks, at, text, members, signs[at], signs)
    return unnumbered(blocks, at, line, text, signs[at], coloured)


def numbered(
    blocks: Sequence[Block], at: int, text: str, members: Series, sign: Signs, signs: Mapping[int, Signs]
) -> str:
    member = next(one for one in members if one.at == at)
    kind = member.marker.kind
    if not title_like(text, LONGEST.get(kind, 20)):
        return ""
    if kind in CHAPTERS:
        return "number"
    content = member.gap if member.after >= 0 else goes_on(blocks, at, text)
    share = with_content(members)
    if not content or share < 0.5:
        return ""
    strong = sum(signs[one.at].strong for one in members)
    if sign.strong and strong * 2 >= len(members):
        return "number"
    if kind not in PLAIN_LONGEST or len(text) > PLAIN_LONGEST[kind]:
        return ""
    if kind == "1." and text.endswith(("：", ":")) and len(members) < 2:
        return ""
    alike = sum(title_like(blocks[one.at].text, PLAIN_LONGEST[kind] + 8) for one in members)  # type: ignore[union-attr]
    if kind in ("一、", "（一）"):
        return "number" if alike * 2 > len(members) and (len(members) > 1 or len(text) <= 20) else ""
    return "guessed" if alike == len(members) > 1 and share == 1.0 else ""


def unnumbered(blocks: Sequence[Block], at: int, line: Line, text: str, sign: Signs, coloured: frozenset[str]) -> str:
    if not title_like(text, UNNUMBERED) or LABEL.match(text) or SALUTATION.match(text):
        return ""
    if all(run.look.href for run in line.runs if isinstance(run, Run) and run.text.strip()):
        return ""
    if names_something(text) or marker_of(text) is not None or (FACT.search(text) and not sign.size):
        return ""
    after = blocks[at + 1]
    if at < 4 and LETTERHEAD.search(text) and line.look.align == "center":
        return ""
    if isinstance(after, Break) or (isinstance(after, Line) and SIGNATURE.match(after.text.strip())):
        return ""
    if not sign.strong:
        if sign.colour and line.look.colour in coloured and len(text) <= 24 and not line.soft:
            return "guessed"
        alone = isinstance(after, Line | Listing | Table) and not (
            isinstance(after, Line) and after.look.align == "center"
        )
        return (
            "guessed"
            if sign.centred and not line.soft and alone and len(text) <= 30 and not text.endswith(("：", "）"))
            else ""
        )
    if text.endswith(("：", ":")) and len(text) > 20:
        return ""
    return "look" if sign.size or (sign.bold and sign.centred) else "guessed"


def title_like(text: str, longest: int) -> bool:
    text = text.strip()
    return (
        len(text) <= longest
        and not text.endswith(ENDS)
        and not INNER_STOP.search(text)
        and bool(re.search(r"\w{2}", text))
    )


def goes_on(blocks: Sequence[Block], at: int, text: str) -> bool:
    """Something but a signature follows the last of a series."""
    if at + 1 >= len(blocks):
        return False
    after = blocks[at + 1]
    if not isinstance(after, Line):
        return not isinstance(after, Break)
    return after.look.align != "right" and not SIGNATURE.match(after.text.strip())


def signs_of(line: Line, usual: Look) -> Signs:
    looks = [run.look for run in line.runs if isinstance(run, Run) and run.text.strip()]
    return Signs(
        size=bool(looks) and all(look.size >= usual.size * LARGER for look in looks),
        bold=bool(looks) and all(look.bold for look in looks) and not usual.bold,
        face=bool(looks) and all(look.face == "heading" for look in looks) and usual.face != "heading",
        colour=bool(looks) and all(look.colour and look.colour != usual.colour and not look.href for look in looks),
        centred=bool(looks) and looks[0].align == "center",
    )


def shared_colours(blocks: Sequence[Block], signs: Mapping[int, Signs]) -> frozenset[str]:
    """Colours that mark two or more short lines, each above usual text."""
    marked: list[str] = []
    for at, block in enumerate(blocks[:-1]):
        after = signs.get(at + 1)
        if isinstance(block, Line) and signs[at].colour and title_like(block.text, 24) and not (after and after.colour):
            marked.append(block.look.colour)
    return frozenset(colour for colour in marked if marked.count(colour) > 1)


def in_a_crowd(one: Found, found: Sequence[Found], blocks: Sequence[Block]) -> bool:
    """Three or more guessed lines one after another are emphasis, not headings."""
    if one.why not in ("guessed", "look") or one.marker is not None:
        return False
    places = {other.at for other in found if other.marker is None and other.why != "tag"}
    begin = end = one.at
    while begin - 1 in places:
        begin -= 1
    while end + 1 in places:
        end += 1
    if end - begin >= 2:
        return True
    if end == begin + 1 and one.at == begin:  # of two, the larger may head the other
        first, second = blocks[begin], blocks[end]
        return isinstance(first, Line) and isinstance(second, Line) and first.look.size <= second.look.size
    return False


def merged_titles(blocks: Sequence[Block]) -> list[Block]:
    """A centred title that was broken into lines is one line."""
    result: list[Block] = []
    for block in blocks:
        last = result[-1] if result else None
        if isinstance(block, Line) and isinstance(last, Line) and is_one_title(last, block):
            result[-1] = joined([last, block], "")
        else:
            result.append(block)
    return result


def is_one_title(first: Line, second: Line) -> bool:
    if not second.soft or first.pictures or second.pictures or not first.runs or not second.runs:
        return False
    one, other = first.look, second.look
    alike = one.align == other.align == "center" and one.size == other.size and one.bold == other.bold
    level = one.level > 0 and one.level == other.level
    short = len(first.text) <= UNNUMBERED and len(second.text) <= UNNUMBERED
    emphasised = one.bold or one.size >= 18 or one.face == "heading" or level
    plain = not DOCUMENT.search(second.text) and not SIGNATURE.match(second.text) and not FACT.search(second.text)
    return (alike or level) and short and emphasised and plain and marker_of(second.text) is None


def without_lists_of_headings(blocks: Sequence[Block]) -> list[Block]:
    """A list whose items hold headings was made for layout."""
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Listing) and any(
            isinstance(one, Line) and one.look.level and len(item) > 1 for item in block.items for one in item
        ):
            result += [one for item in block.items for one in item]
        else:
            result.append(block)
    return result


def split_headings(blocks: Sequence[Block]) -> list[Block]:
    """A numbered heading that stands out at the end of a line, or before a gap, is a line of its own."""
    result: list[Block] = []
    for block in blocks:
        result += _split(block) if isinstance(block, Line) and len(block.runs) > 1 else [block]
    return result


def _split(line: Line) -> list[Line]:
    runs = [run for run in line.runs if isinstance(run, Run)]
    if len(runs) < len(line.runs):
        return [line]
    looks = [run.look for run in runs]
    out = [stands_out(look, looks) for look in looks]
    begin, at = 0, 0
    for index in range(1, len(runs)):
        at += len(runs[index - 1].text)
        before, after = line.text[begin:at], line.text[at:]
        parted = before.endswith(" ") or after.startswith(" ")
        ended = parted or before.rstrip().endswith(("。", "！", "？", "；", "："))
        title = leading_text(runs, out, index)
        heads = out[index] and is_numbered_title(title)
        ended = ended or title.strip() == after.strip() or is_numbered_title(before)
        if (heads and ended) or (parted and out[index - 1] and not out[index] and is_numbered_title(before)):
            first, rest = kept(line, at), replace(cut(line, at), soft=False, names=())
            return [first, *_split(rest)] if rest.text.strip() and first.text.strip() else [line]
    return [line]


def leading_text(runs: Sequence[Run], out: Sequence[bool], at: int) -> str:
    """What stands out from here on, up to the next number."""
    text = runs[at].text
    for index in range(at + 1, len(runs)):
        if not out[index] or marker_of(runs[index].text.strip()) is not None:
            break
        text += runs[index].text
    return text


def stands_out(look: Look, others: Sequence[Look]) -> bool:
    plain = [other for other in others if not other.bold and other.face != "heading"]
    if not plain and any(other.face == "heading" for other in others):
        return look.bold or look.face == "heading"
    smallest = min(other.size for other in others)
    return bool(plain) and (look.bold or look.face == "heading" or look.size >= smallest * LARGER)


def is_numbered_title(text: str) -> bool:
    marker = marker_of(text.strip())
    return (
        marker is not None and marker.kind in (*CHAPTERS, "一、", "（一）") and title_like(text, LONGEST[marker.kind])
    )
