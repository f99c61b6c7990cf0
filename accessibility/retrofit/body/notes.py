"""Footnotes: numbers in the text that lead to notes below it, whether typed or made by Word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from accessibility.retrofit.body.account import Account
from accessibility.retrofit.body.blocks import Block, Break, Footnote, Inline, Line, Listing, Note, Run, lines_of
from accessibility.retrofit.body.markers import CIRCLED
from accessibility.retrofit.body.shaping import cut, each_line

# A typed label: [1] ［1］ 【1】 [注1] ①
LABEL = re.compile(rf"[\[［【]\s*(?:注)?\s*(?P<n>\d{{1,3}})\s*[\]］】]|(?P<circle>[{CIRCLED}])")
LEAD = re.compile(r"^(注释?|注解|脚注|尾注|注\s*[:：]|注释\s*[:：])$")
LEAD_BEFORE = re.compile(rf"^(?:注释?|注解|脚注)\s*[:：]\s*(?=[\[［【{CIRCLED}])")
PLAIN_NUMBER = re.compile(r"^(?:注\s*)?(?P<n>\d{1,3})\s*[.、．:：\s]\s*(?=\D)|^(?P<n2>\d{1,3})(?=[^\d.、年月日])")
ENDS = re.compile(r"\s*(?:↩|↑|\^|返回)\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    at: int  # index of its block
    name: str
    circled: bool
    length: int  # characters of its label


def find_notes(blocks: Sequence[Block], account: Account) -> list[Block]:
    """The blocks with a footnote for each label that is met in the text above it."""
    found = listed_notes(list(blocks), account)
    known = with_citations(list(definitions(found)), found)
    known = [one for one in known if not one.circled or stands_at_the_end(found, one, known)]
    named = {one.at: one for one in known}
    if not known or len({one.name for one in known}) < len(known):
        return found
    first = min(named)
    labels = {(one.name, one.circled) for one in known}
    result: list[Block] = []
    for at, block in enumerate(found):
        if at in named:
            result.append(footnote(block, named[at], account))
        elif at < first:
            result += each_line([block], lambda line: cited(line, labels, account))
        else:
            result.append(block)
    return without_lead(result, account)


def definitions(blocks: Sequence[Block]) -> Iterator[Definition]:
    """Lines that begin with a label; below “注：”, or set small and raised, a number is one."""
    led = False
    for at, block in enumerate(blocks):
        if not isinstance(block, Line) or not block.runs:
            led = False
            continue
        text = block.text
        before = LEAD_BEFORE.match(text)
        begin = before.end() if before else 0
        label = LABEL.match(text, begin)
        first = block.runs[0]
        raised = isinstance(first, Run) and first.look.raised == "sup" and first.text.strip().isdigit()
        if label and text[label.end() :].strip():
            name = label["n"] or str(CIRCLED.index(label["circle"]) + 1)
            blank = len(text) - len(text[label.end() :].lstrip(" .、．:：\u3000")) - label.end()
            yield Definition(at=at, name=name, circled=bool(label["circle"]), length=label.end() + blank)
        elif raised and isinstance(first, Run):
            yield Definition(at=at, name=first.text.strip(), circled=False, length=len(first.text))
        elif led and (number := PLAIN_NUMBER.match(text)):
            yield Definition(at=at, name=number["n"] or number["n2"], circled=False, length=number.end())
        else:
            led = bool(LEAD.match(text.strip()))
            continue
        led = led or bool(before) or True


def with_citations(known: Sequence[Definition], blocks: Sequence[Block]) -> list[Definition]:
    """Those that the text above them refers to."""
    first: dict[tuple[str, bool], int] = {}
    for circled in (False, True):
        labels = {(one.name, circled) for one in known if one.circled == circled}
        for at, block in enumerate(blocks) if labels else ():
            for line in lines_of([block]):
                for *_, name in _places(line, labels) if not line.level else ():
                    first.setdefault((name, circled), at)
    return [one for one in known if first.get((one.name, one.circled), one.at) < one.at]


def _places(line: Line, labels: set[tuple[str, bool]]) -> Iterator[tuple[int, int, int, str]]:
    """Index of the run, begin, end and name of each reference. A label at the beginning of a line is none."""
    position = 0
    for index, run in enumerate(line.runs):
        if not isinstance(run, Run):
            position += 1
            continue
        raised = run.look.raised == "sup"
        if raised and (run.text.strip().isdigit() and (run.text.strip(), False) in labels) and position > 0:
            yield index, 0, len(run.text), run.text.strip()
        else:
            for label in LABEL.finditer(run.text):
                name = label["n"] or str(CIRCLED.index(label["circle"]) + 1)
                if (name, bool(label["circle"])) in labels and position + label.start() > 0:
                    yield index, label.start(), label.end(), name
        position += len(run.text)


def stands_at_the_end(blocks: Sequence[Block], one: Definition, known: Sequence[Definition]) -> bool:
    """① begins notes only below “注”, a ruled line, or when nothing but notes follows."""
    first = min(other.at for other in known)
    above = blocks[first - 1] if first else None
    text = above.text.strip() if isinstance(above, Line) else ""
    begins = blocks[first]
    if isinstance(above, Break) or LEAD.match(text) or (isinstance(begins, Line) and LEAD_BEFORE.match(begins.text)):
        return True
    return all(at in {other.at for other in known} for at in range(first, len(blocks)))


def cited(line: Line, labels: set[tuple[str, bool]], account: Account) -> Line:
    """The line with a reference for each label in it."""
    places = list(_places(line, labels))
    if not places:
        return line
    runs: list[Inline] = []
    for index, run in enumerate(line.runs):
        at = 0
        for _, begin, end, name in (place for place in places if place[0] == index):
            assert isinstance(run, Run)
            if run.text[at:begin]:
                runs.append(Run(run.text[at:begin], run.look))
            look = replace(run.look, href="", raised="", bold=False, italic=False)
            runs.append(Note(name=name, look=look))
            account.dropped.update(run.text[begin:end])
            at = end
        if not isinstance(run, Run):
            runs.append(run)
        elif run.text[at:]:
            runs.append(Run(run.text[at:], run.look))
    account.piece("text", "、".join(place[3] for place in places), "changed", "note", line.at)
    return replace(line, runs=tuple(runs))


def footnote(block: Block, one: Definition, account: Account) -> Footnote:
    assert isinstance(block, Line)
    account.dropped.update(block.text[: one.length].replace(" ", ""))
    account.piece("text", block.text[: one.length].strip(), "changed", "note", block.at)
    return Footnote(name=one.name, blocks=(without_way_back(cut(block, one.length), account),))


def without_way_back(line: Line, account: Account) -> Line:
    """The arrow at the end of a note is made anew by the new site."""
    last = line.runs[-1] if line.runs else None
    if isinstance(last, Run) and last.look.href.startswith("#") and ENDS.fullmatch(last.text):
        account.dropped.update(last.text.strip())
        return replace(line, runs=line.runs[:-1])
    return line


def without_lead(blocks: list[Block], account: Account) -> list[Block]:
    """“注：” and the ruled line above the first note are gone: notes have a heading of their own."""
    first = next(at for at, block in enumerate(blocks) if isinstance(block, Footnote))
    while first and (
        isinstance(above := blocks[first - 1], Break) or (isinstance(above, Line) and LEAD.match(above.text.strip()))
    ):
        if isinstance(above, Line):
            account.drop("text", above.text, "note", above.at)
        del blocks[first - 1]
        first -= 1
    return blocks


def listed_notes(blocks: list[Block], account: Account) -> list[Block]:
    """Notes in a list of their own, whose items the text leads to: each becomes a line with its number."""
    aims = {run.look.href[1:] for line in lines_of(blocks) for run in line.runs if run.look.href.startswith("#")}
    result: list[Block] = []
    for block in blocks:
        items = block.items if isinstance(block, Listing) and block.mark == "1." else ()
        firsts = [item[0] for item in items if item and isinstance(item[0], Line)]
        if items and len(firsts) == len(items) and all(aims & set(line.names) for line in firsts):
            start = block.start if isinstance(block, Listing) else 1
            for at, (line, item) in enumerate(zip(firsts, items, strict=True)):
                result.append(replace(line, runs=(Run(f"[{start + at}]"), *line.runs)))
                result += item[1:]
        else:
            result.append(block)
    return result
