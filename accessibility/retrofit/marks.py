"""What lines and elements say of themselves: tools, neighbours, breadcrumbs by words; bodies by names CMS give them."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml
from lxml.html import HtmlElement

from accessibility.retrofit.lines import Line

LONGEST = 120  # characters; a longer line is no button, whatever it says

# Ids and classes under which Chinese CMS put the text itself: TRS, 博达, 苏迪, 大汉, 动易, 织梦, 帝国, PHPCMS, UEditor
_BODY = re.compile(
    r"^(fontzoom|zoom|ucap-content|trs_(?:editor|ueditor|web).*|custom_unionstyle|view|v_news_content|vsb_content(?:_\d+)?"
    r"|wp_articlecontent|article[-_]?(?:content|body|text|con|detail|main)|content[-_]?(?:text|body|main|con|txt|box|detail)?"
    r"|news[-_]?(?:content|text|body|con|detail|conent.*)|pages_content|xxgk[-_]?content|con[-_]?text|artibody|main[-_]?(?:txt|text|content)"
    r"|bt[-_]?content|xl[-_]?content|j-fontcontent|contentbody|text[-_]?content|detail[-_]?(?:content|text|con)?|show[-_]?content"
    r"|newscontent|txt|nr|neirong|zhengwen|zw|wenzhang|article|endtext|arc[-_]?body|dede_content|entry-content|ue[-_]?content|edui.*)$"
)
_SHELL = re.compile(
    r"(?:^|[-_])(nav|navbar|menu|topnav|header|head|top|banner|logo|footer|foot|bottom|copyright|sidebar|side|share|bdshare.*|bshare.*"
    r"|jiathis.*|crumbs?|breadcrumb|location|position|weizhi|dqwz|search|login|friendlink|links|pager|page|pagination|related"
    r"|xgwz|xgxw|prev|next|tools?|print)(?:$|[-_])"
)
_SHELL_TAGS = frozenset({"nav", "header", "footer", "aside"})
_FILE = re.compile(
    r"\.(docx?|xlsx?|pptx?|wps|et|dps|pdf|rar|zip|7z|txt|rtf|csv|ofd|ceb|odt|ods|mp3|mp4|wmv|avi|flv|swf|rm|rmvb|wma|jpe?g|tiff?)"
    r"(?:$|[?#])|(?:/|=)(?:download|down|attach(?:ment)?|file)[^/]*\.(?:asp|aspx|php|jsp|do|action)\b",
    re.IGNORECASE,
)


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    said = yaml.safe_load(Path(__file__).with_name("shell_words.yaml").read_text(encoding="utf-8"))
    return {name: re.compile("|".join(f"(?:{one})" for one in lines), re.IGNORECASE) for name, lines in said.items()}


def said_by_words(text: str) -> str:
    """The reason why a line is no content: "tool", "neighbours", "breadcrumb", …; "" when nothing says so."""
    if len(text) > LONGEST or not text:
        return ""
    found = (name for name in ("breadcrumb", "tool", "counter", "neighbours", "search", "shell") if is_a(name, text))
    return next(found, "")


def is_a(name: str, text: str) -> bool:
    """Whether the whole line is what a key of shell_words.yaml describes."""
    return len(text) <= LONGEST and bool(_patterns()[name].fullmatch(text))


def leads_to_file(href: str) -> bool:
    """Whether an address looks like that of a paper, not of a page."""
    return bool(_FILE.search(href))


def names_body(element: HtmlElement) -> bool:
    """Whether an id or class says: here is the text."""
    return any(_BODY.match(name) for name in _names(element))


def names_shell(element: HtmlElement) -> bool:
    """Whether tag, id or class says: here is something around the text."""
    return element.tag in _SHELL_TAGS or any(_SHELL.search(name) for name in _names(element))


def _names(element: HtmlElement) -> Sequence[str]:
    said = f"{element.get('id') or ''} {element.get('class') or ''}"
    return said.lower().split()


def files_in(line: Line) -> int:
    """How many links of a line lead to papers."""
    return sum(leads_to_file(one.get("href") or "") for one in line.anchors)
