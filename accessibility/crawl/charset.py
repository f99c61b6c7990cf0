"""The text of a page from its bytes, as a browser reads it: BOM, the server's word, the page's own, then a guess.

gb2312 and gbk mean gb18030, as everywhere on the web (https://encoding.spec.whatwg.org/#names-and-labels).
"""

import codecs
import re

META = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([-\w:]+)", re.IGNORECASE)
XML = re.compile(rb"^<\?xml[^>]+encoding\s*=\s*[\"']([-\w]+)", re.IGNORECASE)
LOOKED_AT = 4096  # bytes; browsers look at 1024, and old pages declare late
BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
SAME = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "iso-8859-1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
}


def text_of(body: bytes, said: str = "") -> tuple[str, str]:
    """The text and the name of the encoding. said: by the server."""
    for bom, name in BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(name, "replace"), name
    head = body[:LOOKED_AT]
    declared = (said, *(found[1].decode() for found in (META.search(head), XML.search(head)) if found))
    name = next(filter(None, map(known, declared)), "") or _guess(body)
    return body.decode(name, "replace"), name


def known(name: str) -> str:
    """Python's name for it, "" when there is none."""
    name = name.strip().lower()
    name = SAME.get(name, name)
    try:
        return codecs.lookup(name).name if name else ""
    except LookupError:
        return ""


def _guess(body: bytes) -> str:
    """UTF-8 when it is; of the Chinese encodings the one it fits, GB18030 first."""
    for name in ("utf-8", "gb18030", "big5hkscs"):
        try:
            body.decode(name)
        except UnicodeDecodeError:
            continue
        return name
    return "cp1252"
