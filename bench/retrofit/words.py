"""Words as two sides write them differently: blanks, widths, numbering and bullets are told apart from what is said."""

import re
import unicodedata

NUMBER = re.compile(
    r"^(第[一二三四五六七八九十百\d]+[章节条]|[一二三四五六七八九十]+、|\((?:[一二三四五六七八九十]+|\d+)\)|\d+[、.)](?!\d)|\d\d(?=[^\d年月日:.\-]))"
)
BULLET = re.compile(r"^[·●◆★□※○◇•—\-*Øln\uf0b7\uf06c\uf0d8](?=[^\w]|[\u4e00-\u9fff])")
SPLIT = "\ue000"  # stands between blocks
SAID = re.compile(r"[\u3400-\u9fff A-Za-z]{2,}")


def plain(text: str) -> str:
    """Without blanks and invisible characters, in one width."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(char for char in text if not char.isspace() and unicodedata.category(char) not in ("Cf", "Cc"))


def bare(text: str) -> str:
    """Also without the number or bullet in front and the stop at the end."""
    text = plain(re.sub(r"^[\s①-⑳❶-❿]+", "", text))  # before they are unfolded into plain figures
    before = ""
    while text != before:
        before, text = text, BULLET.sub("", NUMBER.sub("", text))
    return text.rstrip(";。.,")


def kept_and_lost(pieces: list[str], pool: str) -> tuple[int, list[str], str]:
    """Characters of the pieces found in the pool, those not found, and the pool with what was found blanked out.

    A piece may run over the ends of blocks (SPLIT), but a figure is looked for in a block of its own first.
    """
    kept, lost = 0, []
    for piece in sorted((plain(piece) for piece in pieces), key=len, reverse=True):
        for part in (
            [piece]
            if piece in pool or _over_splits(piece, pool)
            else filter(None, re.split(r"(?<=[,。;:、!?])", piece))
        ):
            alone = f"{SPLIT}{part}{SPLIT}"
            found = alone if alone in pool else part if part in pool else _over_splits(part, pool)
            if found:
                kept += len(part)
                pool = pool.replace(found, re.sub(f"[^{SPLIT}]", "\0", found), 1)
            else:
                lost.append(part)
    return kept, lost, pool


def _over_splits(part: str, pool: str) -> str:
    found = re.search(f"{SPLIT}?".join(map(re.escape, part)), pool) if SPLIT in pool else None
    return found[0] if found else ""


def noise(pool: str, allowed: list[str]) -> list[str]:
    """What is left in a pool and may not be there."""
    pool = pool.replace(SPLIT, "")
    for piece in sorted({plain(piece) for piece in allowed}, key=len, reverse=True):
        if len(piece) > 1:
            pool = pool.replace(piece, "\0")
    return SAID.findall(pool)
