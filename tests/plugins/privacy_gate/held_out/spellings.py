"""How people write, hide and damage a number."""

import base64
import random
from collections.abc import Callable, Mapping

from tests.plugins.privacy_gate.corpus import card, citizen_id, mobile, name

Spelling = Callable[[str], str]


def number(kind: str, rng: random.Random) -> str:
    """A made-up value of that kind."""
    one = citizen_id(rng)
    made: Mapping[str, Callable[[], str]] = {
        "id": lambda: one,
        "cert": lambda: f"{one}{rng.randint(1, 7)}{rng.randint(1, 4)}",
        "old": lambda: f"999999{rng.randint(30, 99)}0{rng.randint(1, 9)}1{rng.randint(0, 9)}{rng.randint(1, 999):03}",
        "mobile": lambda: mobile(rng),
        "card": lambda: card(rng, "62", 19),
        "passport": lambda: f"E{rng.choice('ABCDEFGH')}{rng.randint(1_000_000, 9_999_999)}",
        "b64": lambda: base64.b64encode(rng.randbytes(60)).decode(),
        "uscc": lambda: f"12999999MB{rng.randint(1_000_000, 9_999_999)}K",
        "name": lambda: name(rng),
    }
    return made[kind]()


def pieces(text: str, gap: str) -> str:
    """An ID as 6 8 4, a mobile as 3 4 4, anything else by four."""
    if len(text) == 11:
        return gap.join([text[:3], text[3:7], text[7:]])
    if text[:6] == "999999" and len(text) >= 15:
        return gap.join(filter(None, [text[:6], text[6:14], text[14:18], text[18:]]))
    return gap.join(text[start : start + 4] for start in range(0, len(text), 4))


def mapped(source: str, target: str) -> Spelling:
    table = str.maketrans(dict(zip(source, target, strict=True)))
    return lambda text: text.translate(table)


SPELLINGS: Mapping[str, Spelling] = {
    "wide": mapped("0123456789X", "０１２３４５６７８９Ｘ"),
    "circled": mapped("0123456789", "⓪①②③④⑤⑥⑦⑧⑨"),
    "chinese": mapped("0123456789", "〇一二三四五六七八九"),
    "capital": mapped("0123456789", "零壹贰叁肆伍陆柒捌玖"),
    "letters": mapped("01", "Ol"),
    "letter_i": mapped("01", "oI"),
    "cyrillic": mapped("0X", "ОХ"),
    "keycaps": lambda text: "".join(f"{sign}\ufe0f\u20e3" if sign.isdigit() else sign for sign in text),
    "spaced": lambda text: pieces(text, " "),
    "double_space": "  ".join,
    "dots": lambda text: pieces(text, "."),
    "tight_dots": lambda text: pieces(text, "·"),
    "dashes": lambda text: pieces(text, "-"),
    "long_dashes": lambda text: pieces(text, "—"),
    "slashes": lambda text: pieces(text, "/"),
    "underscores": lambda text: pieces(text, "_"),
    "commas": lambda text: pieces(text, "，"),
    "bars": lambda text: pieces(text, "|"),
    "brackets": lambda text: f"（{text[:3]}）{text[3:7]} {text[7:]}",
    "zero_width": "\u200b".join,
    "soft_hyphen": "\u00ad".join,
    "word_joiner": "\u2060".join,
    "entities": lambda text: "".join(f"&#x{ord(sign):x};" for sign in text),
    "percent": lambda text: "".join(f"%{ord(sign):02X}" for sign in text),
    "tags": lambda text: pieces(text, '</b><b class="n">'),
    "bold": lambda text: pieces(text, "**"),
    "comments": lambda text: pieces(text, "<!-- -->"),
    "breaks": lambda text: pieces(text, "<br>\n"),
    "lines": lambda text: pieces(text, "\n"),
    "vertical": "\n".join,
    "cells": "|".join,
    "markdown_cells": lambda text: f" | {pieces(text, ' | ')} |",
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "escapes": lambda text: "".join(f"\\u{ord(sign):04x}" for sign in text),
    "reversed": lambda text: text[::-1],
    "lower_x": lambda text: f"{text[:17]}{text[17:].lower()}",
    "typo": lambda text: text[:17] + ("1" if text[17] != "1" else "2"),
    "science": lambda text: f"{text[0]}.{text[1:15]}E+17",
    "rounded": lambda text: text[:15] + "000",
    "last4": lambda text: text[-4:],
    "last6": lambda text: text[-6:],
    "mask": lambda text: f"{text[:3]}****{text[-4:]}" if len(text) == 11 else f"{text[:4]}{'*' * 11}{text[-4:]}",
    "mask_x": lambda text: f"{text[:3]}xxxx{text[-4:]}",
    "mask_dots": lambda text: f"{text[:3]}……{text[-4:]}",
    "mask_birth": lambda text: f"{text[:6]}********{text[14:]}",
    "mask_middle4": lambda text: f"{text[:10]}****{text[14:]}",
    "mask_wide": lambda text: f"{text[:6]}＊＊＊＊＊＊＊＊{text[14:]}",
    "mask_tail": lambda text: f"{text[:14]}****",
    "mask_head": lambda text: f"{'*' * 6}{text[6:]}",
    "mask_stars2": lambda text: f"{text[:3]}***********{text[-2:]}",
}
