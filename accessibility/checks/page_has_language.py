"""A screen reader picks its voice by the page's language: without one, Chinese is spelt out by an English voice.

WCAG 2.2 criterion 3.1.1, https://www.w3.org/TR/WCAG22/#language-of-page
ACT rule b5c3f8, https://www.w3.org/WAI/standards-guidelines/act/rules/b5c3f8/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="页面声明了语言", en="The page declares its language"),
    criteria=("3.1.1",),
    act=("b5c3f8",),
    axe=("html-has-lang",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="读屏软件会用错语音，听页面的人听不懂。",
        en="A screen reader uses the wrong voice, and people who listen cannot follow.",
    ),
    remedy=Words(zh='在 <html> 上写 lang，例如 lang="zh-CN"。', en='Write lang on <html>, for example lang="zh-CN".'),
)


def targets(seen: Observation) -> Iterator[Element]:
    """The top <html> element; an SVG or XML document has none."""
    if seen.snapshot.root.tag == "html":
        yield seen.snapshot.root


def judge(element: Element, seen: Observation) -> Verdict:
    lang = element.attr("lang")
    if lang is None:
        return failed("页面没有声明语言。", "The page declares no language.")
    if not lang.strip():
        return failed(f'页面的语言是空的：lang="{lang}"。', f'The page language is empty: lang="{lang}".')
    return passed(f"页面的语言是“{lang}”。", f'The page language is "{lang}".')
