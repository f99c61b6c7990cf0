"""The text of old pages from their bytes, with the evidence: what header, page and BOM say counts as far as it fits.

A declared encoding is believed when the bytes read well in it; else the one that reads best is, and that is told. UTF-8
that is valid and holds Chinese is UTF-8, whatever was declared. Pages put together from parts in two encodings are read
part by part. gb2312 and gbk mean gb18030 (https://encoding.spec.whatwg.org/#names-and-labels).
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from accessibility.crawl.charset import BOMS, LOOKED_AT, META, XML, known

SEEMS = ("gb18030", "big5hkscs", "cp1252")
PART = re.compile(rb"[^<>\n]+|[<>\n]")  # between tags and lines: where one source ends and the next begins
HIGH = re.compile(rb"[\x80-\xff]+")
CJK = re.compile("[\u3400-\u9fff]")
OUTSIDE = re.compile("[^\x00-\x7f]")
SAMPLE = 200_000  # bytes; enough to judge by
FITS = 0.2  # share of common characters that running Chinese always has, also in menus of a few words
DECLARED = 0.1  # what a declaration adds to that share
GARBLED = re.compile("(?:锟斤拷|烫烫烫|屯屯屯)+|\ufffd+|(?:[\u00c2-\u00ef][\u0080-\u00bf\u0152-\u2122]{1,3}){2,}")
LATIN = re.compile(r"[\u00a0-\u00ff\u0152-\u2122]{4,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Garbled:
    """Characters that stand where others should. proposal: what they were, "" where that is lost."""

    met: str
    proposal: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text and how it was come by. said: what declared which encoding, such as ("header", "gb18030")."""

    text: str
    encoding: str  # Python's name
    said: tuple[tuple[str, str], ...] = ()
    mixed: str = ""  # the second encoding, of some parts
    garbled: tuple[Garbled, ...] = ()

    @property
    def evidence(self) -> str:
        """For people: what was said, what was believed."""
        said = "，".join(f"{SAID[who]} {name}" for who, name in self.said) or "没有声明编码"
        wrong = "" if all(name == self.encoding for _, name in self.said) else "；声明与内容不符"
        mixed = f"；部分内容是 {self.mixed}" if self.mixed else ""
        garbled = f"；有 {len(self.garbled)} 处乱码" if self.garbled else ""
        return f"{said}；按 {self.encoding} 读{wrong}{mixed}{garbled}"


SAID = {"bom": "字节顺序标记", "header": "服务器", "meta": "网页", "xml": "XML 声明"}


def read(body: bytes, header: str = "") -> Reading:
    """Never fails: bytes without sense become U+FFFD, and that is garbled. header: the charset the server told."""
    said = tuple(_said(body, header))
    if said and said[0][0] == "bom":
        bom = next(bom for bom, name in BOMS if body.startswith(bom))
        return _told(body[len(bom) :].decode(said[0][1], "replace"), said[0][1], said)
    name = _utf_16(body) or _best(body[:SAMPLE], tuple(dict.fromkeys(name for _, name in said)))
    text, mixed = _text(body, name)
    return _told(text, name, said, mixed)


def _told(text: str, name: str, said: tuple[tuple[str, str], ...], mixed: str = "") -> Reading:
    return Reading(text=text, encoding=name, said=said, mixed=mixed, garbled=tuple(_garbled(text)))


def _said(body: bytes, header: str) -> list[tuple[str, str]]:
    """In the order in which browsers believe them."""
    for bom, name in BOMS:
        if body.startswith(bom):
            return [("bom", name)]
    head = body[:LOOKED_AT]
    declared = [("header", header)]
    declared += [
        (who, found[1].decode()) for who, found in (("meta", META.search(head)), ("xml", XML.search(head))) if found
    ]
    return [(who, known(name)) for who, name in declared if known(name)]


def _utf_16(body: bytes) -> str:
    """Without a BOM every second byte of markup is nought."""
    head = body[:256]
    if len(head) < 8 or head.count(0) * 5 < len(head):
        return ""
    return "utf-16-le" if head[1::2].count(0) > head[0::2].count(0) else "utf-16-be"


def _best(sample: bytes, said: tuple[str, ...]) -> str:
    """What the bytes bear out; of equals the one said first."""
    if sample.isascii():
        return next(iter(said), "utf-8")
    share = _share_of_utf_8(sample)
    if share == 1.0 and (CJK.search(sample.decode("utf-8", "ignore")) or said[:1] == ("utf-8",)):
        return "utf-8"
    if share == 1.0 and _fit(sample, "gb18030") < 2 * FITS:  # 小学 in GBK happens to be valid UTF-8
        return "utf-8"
    bytewise = dict.fromkeys(name for name in (*said, *SEEMS) if name != "utf-8")
    names: tuple[str, ...] = (*(("utf-8",) if share > 0.5 else ()), *bytewise)
    return max(
        names,
        key=lambda name: (round(_fit(sample, name) + DECLARED * (name in said), 2), name in said),
    )


def _share_of_utf_8(sample: bytes) -> float:
    """Of the parts that are not plain ASCII. A character cut off by the end of the sample is none."""
    parts = [part for part in PART.findall(sample) if not part.isascii()]
    if len(sample) == SAMPLE:
        parts = parts[:-1] or parts
    return sum(_is_utf_8(part) for part in parts) / len(parts) if parts else 1.0


def _is_utf_8(part: bytes) -> bool:
    try:
        part.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _fit(sample: bytes, name: str) -> float:
    """How much of the text is characters that people write, less what can't be read at all."""
    text = "".join(_decoded(part, name)[0] for part in PART.findall(sample)) if name == "utf-8" else ""
    text = text or sample.decode(name, "replace")
    outside = OUTSIDE.findall(text)
    if not outside:
        return 0.0
    if name == "cp1252":  # one strange letter among many plain ones is a European word; runs of them are not
        runs = [len(run) for run in HIGH.findall(sample)]
        return runs.count(1) / sum(runs) * 0.8 - text.count("\ufffd") / len(outside)
    return common(text) - 2 * text.count("\ufffd") / len(outside)


def common(text: str) -> float:
    """The share of the characters outside ASCII that are common in Chinese, 0 to 1."""
    outside = OUTSIDE.findall(text)
    return sum(one in _common() for one in outside) / len(outside) if outside else 0.0


def _text(body: bytes, name: str) -> tuple[str, str]:
    """Part by part where the whole is not of one encoding: pages whose header or foot comes from elsewhere."""
    other = {"utf-8": "gb18030", "gb18030": "utf-8"}.get(name, "")
    if not other or body.isascii() or (name == "utf-8" and _is_utf_8(body)):
        return body.decode(name, "replace"), ""
    parts = [_decoded(part, name) for part in PART.findall(body)]
    pieces = ["".join(text for text, _ in group) for _, group in groupby(parts, key=lambda part: part[1])]
    return "".join(pieces), other if any(second for _, second in parts) else ""


def _decoded(part: bytes, name: str) -> tuple[str, bool]:
    """The text, and whether it was the other encoding's."""
    if part.isascii():
        return part.decode("ascii"), False
    if name == "utf-8":
        if _is_utf_8(part):
            return part.decode("utf-8"), False
        text = part.decode("gb18030", "replace")
        return (
            (text, True) if common(text) >= FITS and "\ufffd" not in text else (part.decode("utf-8", "replace"), False)
        )
    text = part.decode(name, "replace")
    if _is_utf_8(part) and len(CJK.findall(part.decode("utf-8"))) > 1:
        inner = part.decode("utf-8")
        if common(inner) > common(text) or "\ufffd" in text:
            return inner, True
    return text, False


def _garbled(text: str) -> list[Garbled]:
    """Each once. Text that was stored after reading it in a wrong encoding can mostly be told, and often mended."""
    found = [Garbled(met=one[0], proposal=_mended(one[0])) for one in GARBLED.finditer(text)]
    for run in LATIN.findall(text):
        if mended := _mended(run):
            found.append(Garbled(met=run, proposal=mended))
    for run in re.findall("[\u3400-\u9fff\ue000-\uf8ff€]{4,}", text):
        if common(run) < FITS and (mended := _from_gbk(run)):
            found.append(Garbled(met=run, proposal=mended))
    return list(dict.fromkeys(found))


def _mended(run: str) -> str:
    """ "ä¸­å›½" was 中国 in UTF-8, "ÖÐ¹ú" in GBK."""
    for wrong in ("cp1252", "latin-1"):
        for right in ("utf-8", "gb18030"):
            try:
                text = run.encode(wrong).decode(right)
            except UnicodeError:
                continue
            if CJK.search(text) and common(text) >= 2 * FITS:
                return text
    return ""


def _from_gbk(run: str) -> str:
    """ "涓浗" was 中国 in UTF-8; a last byte is often lost."""
    raw = run.encode("gb18030", "ignore")
    for cut in (0, 1, 2):
        try:
            text = raw[: len(raw) - cut].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return text if common(text) >= 2 * FITS else ""
    return ""


@cache
def _common() -> frozenset[str]:
    text = Path(__file__).with_name("common_hanzi.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset("".join(lines)) | frozenset("，。、：；（）《》“”　！？·0123456789｜>»©—…")
