"""Chromium's own role words in ARIA's terms: data only.

Source: chromium ui/accessibility/ax_enums.mojom and HTML-AAM 1.0 (https://www.w3.org/TR/html-aam-1.0/), read with
Chromium 156. A word with a capital letter that is not listed means nothing to ARIA and becomes "generic".
"""

ROLES = {
    "image": "img",
    "RootWebArea": "document",
    "WebArea": "document",
    "StaticText": "text",
    "InlineTextBox": "text",
    "DisclosureTriangle": "button",
    "DisclosureTriangleGrouped": "button",
    "Details": "group",
    "Iframe": "iframe",
    "IframePresentational": "none",
    "Video": "video",
    "Audio": "audio",
    "Canvas": "canvas",
    "PluginObject": "object",
    "EmbeddedObject": "object",
    "SvgRoot": "graphics-document",
    "MathMLMath": "math",
    "DescriptionList": "list",
    "DescriptionListTerm": "term",
    "DescriptionListDetail": "definition",
    "MenuListPopup": "listbox",
    "MenuListOption": "option",
    "ToggleButton": "button",
    "PopUpButton": "combobox",
    "TextField": "textbox",
    "InputTime": "textbox",
    "Date": "textbox",
    "DateTime": "textbox",
    "ColorWell": "textbox",
    "Figcaption": "caption",
    "Legend": "legend",
    "LayoutTable": "none",
    "LayoutTableRow": "none",
    "LayoutTableCell": "none",
    "ListMarker": "marker",
    "LineBreak": "text",
}


def aria_role(word: str) -> str:
    known = ROLES.get(word)
    if known is not None:
        return known
    return word if word.islower() or not word else "generic"
