"""What our transcript says of a page in the manner of Orca, element by element."""

from dataclasses import replace

from accessibility.browser.start import Browser
from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.transcript.unsaid import told
from accessibility.transcript.walk import lines
from accessibility.transcript.wording import phrase, wording
from bench.agreement.align import Said


def say(browser: Browser, address: str) -> list[Said]:
    visit(browser.tab, address)
    words = wording("orca", "zh")
    said: list[Said] = []
    for line in told(lines(capture(browser.tab)), words):
        for piece in line.pieces:
            if (
                piece.kind == "part" and piece != line.pieces[0]
            ):  # the role of a term or header cell, in one breath with its words
                said[-1] = replace(said[-1], words=f"{said[-1].words} {phrase(piece, words)}")
            else:
                said.append(Said(kind=piece.kind, words=phrase(piece, words)))
    while said[-1].kind == "leave":  # at the end of a page nobody goes anywhere
        said.pop()
    return said
