"""The look of an element's text, from its tag, its attributes and the style sheets."""

import re
from dataclasses import replace

from lxml.html import HtmlElement

from accessibility.retrofit.body.blocks import Look
from accessibility.retrofit.body.sheet import Sheet, Styles

FONT_SIZES = {1: 10.0, 2: 13.0, 3: 16.0, 4: 18.0, 5: 24.0, 6: 32.0, 7: 48.0}  # CSS px; HTML, the font element
KEYWORDS = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
}
HEADING_SIZES = (2.0, 1.5, 1.17, 1.0, 0.83, 0.67)  # times the text around; HTML, 15.3.6
LENGTH = re.compile(r"(-?\d*\.?\d+)\s*(px|pt|em|rem|%|cm|mm|in)?")
PIXELS = {"px": 1.0, "": 1.0, "pt": 4 / 3, "rem": 16.0, "cm": 37.8, "mm": 3.78, "in": 96.0}
# GB/T 9704-2012: 一级标题 is set in 黑体, the title in 小标宋, 二级标题 in 楷体
HEADING_FACE = re.compile(r"黑体|simhei|heiti|小标宋|大标宋|xbs|st?heiti|方正大黑|汉仪大黑")
QUOTE_FACE = re.compile(r"楷体|kaiti|simkai|stkaiti")
SYMBOL_FACE = re.compile(r"wingdings|webdings|symbol(?!a)")
YAHEI = re.compile(r"微软雅黑|microsoft yahei")
FOREIGN = re.compile(r"(bo|ug|mn|kk|ko|ii|za|ja|fr|de|es|ru|ar)(?:-[a-z]+)?$", re.IGNORECASE)
RAISED = {"sup": "sup", "sub": "sub", "del": "del", "s": "del", "strike": "del", "ins": "ins"}
BOLD = frozenset(("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"))
ITALIC = frozenset(("i", "em", "cite", "dfn", "var"))
AWAY_PX = -500.0  # text further out of the window than this is for search engines


def look_of(element: HtmlElement, styles: Styles, outer: Look) -> Look:
    """Of the text that stands directly in the element."""
    tag = element.tag
    changes: dict[str, object] = {}
    if tag in BOLD:
        changes["bold"] = True
        if tag[0] == "h" and len(tag) == 2:
            changes["level"] = int(tag[1])
            changes["size"] = outer.size * HEADING_SIZES[int(tag[1]) - 1]
    elif tag in ITALIC:
        changes["italic"] = True
    elif tag in RAISED:
        changes["raised"] = RAISED[tag]
    elif tag == "big":
        changes["size"] = outer.size * 1.2
    elif tag == "small":
        changes["size"] = outer.size / 1.2
    elif tag == "center":
        changes["align"] = "center"
    elif tag == "font":
        _font(element, outer, changes)
    if (align := element.get("align")) and tag not in ("table", "img"):
        changes["align"] = align.strip().lower()
    if tag in ("table", "ul", "ol"):
        changes["align"] = ""
    if language := element.get("lang") or element.get("xml:lang"):
        changes["language"] = language.strip() if FOREIGN.match(language.strip()) else ""
    if styles:
        _styled(styles, outer, changes)
    return replace(outer, **changes) if changes else outer  # type: ignore[arg-type]


def _font(element: HtmlElement, outer: Look, changes: dict[str, object]) -> None:
    if size := element.get("size"):
        size = size.strip()
        if re.fullmatch(r"[+-]?\d", size):
            step = int(size) + 3 if size[0] in "+-" else int(size)
            changes["size"] = FONT_SIZES[min(7, max(1, step))]
    if colour := element.get("color"):
        changes["colour"] = colour_of(colour)
    if face := element.get("face"):
        changes["face"] = face_of(face)
    if element.get("size") is None and element.get("style") is None:
        changes.setdefault("size", outer.size)


def _styled(styles: Styles, outer: Look, changes: dict[str, object]) -> None:
    font = styles.get("font", "")
    size = styles.get("font-size") or font
    px = pixels(size, outer.size, shorthand=not styles.get("font-size")) if size else 0
    if px > 0:
        changes["size"] = px
    if weight := styles.get("font-weight"):
        changes["bold"] = weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600)
    elif "bold" in font:
        changes["bold"] = True
    outline = styles.get("mso-outline-level", "")
    if outline.isdigit() and 1 <= int(outline) <= 6:
        changes["level"] = int(outline)
    if styles.get("font-style") in ("italic", "oblique"):
        changes["italic"] = True
    if colour := styles.get("color"):
        changes["colour"] = colour_of(colour)
    if face := styles.get("font-family") or (font if "," in font or "体" in font else ""):
        changes["face"] = face_of(face)
    if align := styles.get("text-align"):
        changes["align"] = align
    if styles.get("vertical-align") in ("super", "sub"):
        changes["raised"] = "sup" if styles["vertical-align"] == "super" else "sub"
    if "line-through" in styles.get("text-decoration", ""):
        changes["raised"] = "del"


def pixels(value: str, outer: float, *, shorthand: bool = False) -> float:
    """A font size in CSS px; 0 when it tells none. shorthand: of `font: bold 16px/1.5 宋体`."""
    if value in KEYWORDS:
        return KEYWORDS[value]
    for found in LENGTH.finditer(value):
        number, unit = float(found[1]), found[2] or ""
        if shorthand and not unit:
            continue
        if unit == "em":
            return number * outer
        if unit == "%":
            return number * outer / 100
        return number * PIXELS[unit]
    if value == "larger":
        return outer * 1.2
    return outer / 1.2 if value == "smaller" else 0.0


def colour_of(said: str) -> str:
    """One name for one colour, "" for the black and greys of running text."""
    colour = re.sub(r"\s+", "", said.lower()).lstrip("#")
    if found := re.match(r"rgba?\((\d+),(\d+),(\d+)", colour):
        colour = "".join(f"{min(255, int(part)):02x}" for part in found.groups())
    if len(colour) == 3 and re.fullmatch("[0-9a-f]{3}", colour):
        colour = "".join(char * 2 for char in colour)
    if re.fullmatch("[0-9a-f]{6}", colour):
        red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
        return "" if max(red, green, blue) - min(red, green, blue) < 24 and red < 160 else colour
    return "" if colour in ("black", "inherit", "windowtext", "initial", "gray", "grey", "auto") else colour


def face_of(said: str) -> str:
    first = said.lower().split(",")[0].strip(" '\"")
    if YAHEI.search(first):
        return ""
    if SYMBOL_FACE.search(first):
        return "symbol"
    if HEADING_FACE.search(first):
        return "heading"
    return "quote" if QUOTE_FACE.search(first) else ""


def is_hidden(element: HtmlElement, styles: Styles) -> bool:
    """No reader sees it."""
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return True
    if not styles:
        return False
    if styles.get("display") == "none" or styles.get("visibility") == "hidden" or styles.get("mso-hide") == "all":
        return True
    if styles.get("opacity") in ("0", "0.0", ".0") or re.fullmatch(
        r"0+(\.0+)?(px|pt|em|%)?", styles.get("font-size", "")
    ):
        return True
    return _is_away(styles) or _is_flat(styles)


def _is_away(styles: Styles) -> bool:
    if styles.get("position") not in ("absolute", "fixed"):
        return False
    return any((found := LENGTH.match(styles.get(side, ""))) and float(found[1]) <= AWAY_PX for side in ("left", "top"))


def _is_flat(styles: Styles) -> bool:
    """Cut off to nothing."""
    if styles.get("overflow") != "hidden":
        return False
    return any(
        (found := LENGTH.fullmatch(styles.get(side, "")))
        and 0 <= float(found[1]) <= 1
        and found[2] in ("px", "pt", None)
        for side in ("height", "max-height")
    )


def shown_as(styles: Styles) -> str:
    """`block` or `inline` when the style says so, else ""."""
    display = styles.get("display", "")
    if display in ("block", "flex", "grid", "list-item", "table"):
        return "block"
    return "inline" if display in ("inline", "inline-block") else ""


def look_and_styles(element: HtmlElement, sheet: Sheet, outer: Look) -> tuple[Look, Styles]:
    styles = sheet.styles(element)
    return look_of(element, styles, outer), styles
