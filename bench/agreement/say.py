"""What our transcript says of a page in the manner of Orca, element by element."""

from accessibility.browser.start import Browser
from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.transcript.beside import told
from accessibility.transcript.walk import lines
from accessibility.transcript.wording import phrase, wording
from bench.agreement.align import Said


def say(browser: Browser, address: str) -> list[Said]:
    visit(browser.tab, address)
    words = wording("orca", "zh")
    pieces = [piece for line in told(lines(capture(browser.tab)), words) for piece in line.pieces]
    while pieces[-1].kind == "leave":  # at the end of a page nobody goes anywhere
        pieces.pop()
    return [Said(kind=piece.kind, words=phrase(piece, words)) for piece in pieces]
