"""Which characters belong to which script, and which languages are written in it.

Ranges: Unicode 16 Blocks.txt (https://www.unicode.org/Public/16.0.0/ucd/Blocks.txt), the blocks in everyday use.
Languages: ISO 639 primary subtags, IANA Suppress-Script and common knowledge; not complete for "latin" on purpose.
"""

import re

_RANGES = {
    "han": "\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f",
    "kana": "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\uff66-\uff9f",
    "hangul": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af",
    "cyrillic": "\u0400-\u052f",
    "arabic": "\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff",
    "hebrew": "\u05d0-\u05ea\ufb1d-\ufb4f",
    "thai": "\u0e01-\u0e3a\u0e40-\u0e4e",
    "devanagari": "\u0900-\u097f",
    "greek": "\u0370-\u03ff\u1f00-\u1fff",
    "tibetan": "\u0f00-\u0fff",
    "mongolian": "\u1800-\u18af",
    "latin": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
}

SCRIPTS: dict[str, re.Pattern[str]] = {name: re.compile(f"[{ranges}]") for name, ranges in _RANGES.items()}

# Languages a script is enough to exclude: text in this script is surely none of the languages not named here.
_LANGUAGES = {
    "han": "zh yue wuu hak nan gan hsn cmn cjy cdo cpx mnp lzh ja ko vi ii za",
    "kana": "ja ryu ain",
    "hangul": "ko",
    "cyrillic": "ru uk be bg sr mk kk ky mn tg uz tt ba cv os ab ce av udm kv sah tyv az tk mo bs sh",
    "arabic": "ar fa ur ug ps sd ckb ku kk ky az arz prs pnb bal ms tg uz ks",
    "hebrew": "he iw yi lad",
    "thai": "th",
    "devanagari": "hi mr ne sa bho mai kok doi brx new awa",
    "greek": "el grc cop",
    "tibetan": "bo dz",
    "mongolian": "mn mnc mvf",
}
WRITTEN_IN = {script: frozenset(languages.split()) for script, languages in _LANGUAGES.items()}

RIGHT_TO_LEFT = frozenset({"arabic", "hebrew"})

# What to call a text in this script when nothing more is known.
LIKELY: dict[str, str] = {
    "han": "zh",
    "kana": "ja",
    "hangul": "ko",
    "cyrillic": "ru",
    "arabic": "ar",
    "hebrew": "he",
    "thai": "th",
    "devanagari": "hi",
    "greek": "el",
    "tibetan": "bo",
    "mongolian": "mn",
}
