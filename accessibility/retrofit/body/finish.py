"""The last steps: places in the page, names of tables, doubts, the Markdown, and the proof that no word was lost."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from accessibility.retrofit.body.account import Account, markdown_signs, missing, words_in
from accessibility.retrofit.body.blocks import Block, Line, Note, Picture, Run, Table, lines_of
from accessibility.retrofit.body.captions import stands_alone
from accessibility.retrofit.body.markers import marker_of
from accessibility.retrofit.body.shaping import each_line, kept, usual_look
from accessibility.retrofit.body.targets import Targets
from accessibility.retrofit.body.wording import broken_in
from accessibility.retrofit.body.write import write
from accessibility.retrofit.values import Body

VAGUE = re.compile(
    r"(请)?(点击|点|戳|按)?(这里|此处|我|下载|查看|进入|打开|更多|详情|链接|附件|原文|全文|here|more|download)+(下载|查看|链接)?[>》！!]*"
)
ADDRESS = re.compile(r"(?:https?://|www\.)[\w.-]+\.[a-z]{2,}[!-~]*", re.IGNORECASE | re.ASCII)
COUNT = re.compile(r"\s*[（(\[]?(?:已?下载|点击|浏览)\s*(?:了|次数[:：]?)?\s*\d*\s*次$")
BARE = re.compile(r"(https?://|www\.)\S+")


def finish(main: HtmlElement, blocks: Sequence[Block], account: Account, targets: Targets, title: str) -> Body:
    found = each_line(with_places(blocks, account), lambda line: without_count(line, account))
    found = with_table_names(found, account, title)
    tell(found, account)
    markdown = write(found, usual_look(found))
    lost = missing(words_in(main), markdown_signs(markdown), account.dropped)
    if lost:
        shown = "".join(sorted(lost.elements()))[:200]
        account.doubt("words", f"有 {lost.total()} 个字没有交代：{shown}", about=shown)
    return Body(
        markdown=markdown,
        doubts=tuple(account.doubts),
        pieces=tuple(account.pieces),
        files=tuple(file for file in targets.files.values() if f"/{file.name}" in markdown),
    )


def without_count(line: Line, account: Account) -> Line:
    """“已下载 5 次” after an attachment is a counter of the old site."""
    found = COUNT.search(line.text) if line.text.endswith("次") else None
    if not found:
        return line
    account.drop("text", found[0], "counter", line.at)
    return kept(line, found.start())


def with_places(blocks: Sequence[Block], account: Account) -> list[Block]:
    """Links into the page lead to its headings; those that lead elsewhere in it are words."""
    wanted = {run.look.href[1:] for line in lines_of(blocks) for run in line.runs if run.look.href.startswith("#")}
    ids: dict[str, str] = {}
    for line in lines_of(blocks):
        for name in line.names if line.level else ():
            if name in wanted:
                ids[name] = f"p-{re.sub(r'[^0-9A-Za-z_-]+', '-', name).strip('-') or len(ids) + 1}"

    def change(line: Line) -> Line:
        if not any(run.look.href.startswith("#") for run in line.runs) and not (
            line.level and ids.keys() & set(line.names)
        ):
            return line
        id = next((ids[name] for name in line.names if name in ids), "") if line.level else ""
        return replace(line, id=id, runs=tuple(_led(run, line, ids, account) for run in line.runs))

    return each_line(blocks, change)


def _led(run: Run | Picture | Note, line: Line, ids: Mapping[str, str], account: Account) -> Run | Picture | Note:
    if not run.look.href.startswith("#"):
        return run
    aim = ids.get(run.look.href[1:], "")
    if not aim:
        account.piece("link", run.look.href, "dropped", "unlinked", line.at)
    return replace(run, look=replace(run.look, href=f"#{aim}" if aim else ""))


def with_table_names(blocks: Sequence[Block], account: Account, title: str) -> list[Block]:
    """A table without a name takes that of the heading above it, of the page, or of its own columns."""
    found: list[Block] = []
    heading = title
    for one in blocks:
        block = one
        if isinstance(block, Line) and block.level:
            heading = block.text
        if isinstance(block, Table) and not block.caption:
            marker = marker_of(heading)
            name = heading[marker.length :] if marker else heading
            name = name.strip(" ：:") or "、".join(cell.text for cell in block.rows[0][:4])
            account.doubt("table", f"表格没有标题，暂用“{name}”", about=block.at + name, place=block.at, proposal=name)
            block = replace(block, caption=name)
        found.append(block)
    return found


def tell(blocks: Sequence[Block], account: Account) -> None:
    """Pieces for the text, doubts for pictures, links and characters."""
    in_tables = {id(cell) for block in blocks if isinstance(block, Table) for row in block.rows for cell in row}
    lines = list(lines_of(blocks))
    for at, line in enumerate(lines):
        text = " ".join(line.text.split())
        if text and id(line) not in in_tables:
            account.piece("text", text, "kept", "", line.at)
        if broken := broken_in(line.text):
            codes = "、".join(f"U+{ord(char):04X}" for char in broken[:5])
            account.doubt("encoding", f"“{text[:60]}”里有认不出的字（{codes}）", about=text, place=line.at)
        after = lines[at + 1] if at + 1 < len(lines) else None
        for picture in line.pictures:
            tell_picture(picture, line, after, lines[:at], account)
        tell_links(line, account)


def tell_picture(picture: Picture, line: Line, after: Line | None, above: Sequence[Line], account: Account) -> None:
    if picture.alt:
        return
    caption = after.text.strip() if after is not None and after.caption and stands_alone(line) else ""
    account.doubt(
        "alternative",
        "图片没有替代文字" + (f"，图下写着“{caption}”" if caption else ""),
        about=picture.url,
        place=picture.address,
        proposal=caption,
        evidence=picture.url,
    )


def tell_links(line: Line, account: Account) -> None:
    linked = {run.text for run in line.runs if isinstance(run, Run) and run.look.href}
    for found in ADDRESS.finditer(line.text):
        if not any(found[0] in text for text in linked):
            met = f"网址“{found[0][:80]}”只是文字，点不开"
            account.doubt("link", met, about=found[0], place=line.at, proposal=f"[名称]({found[0]})")
    words: dict[str, str] = {}
    for run in line.runs:
        if isinstance(run, Run) and run.look.href:
            words[run.look.href] = words.get(run.look.href, "") + run.text
    for href, text in words.items():
        said = text.strip(" 【】[]（）()")
        if VAGUE.fullmatch(said) or BARE.fullmatch(said):
            account.doubt("link", f"链接文字“{said[:60]}”没有说去哪里", about=href + said, place=line.at, evidence=href)
