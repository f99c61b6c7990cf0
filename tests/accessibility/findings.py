"""Small values for tests of what happens to findings after they are made."""

from typing import Any

from accessibility.model import Finding, Outcome, PageResult, Promise, Report, Words

TOOL = {"podao": "0.1.0", "axe-core": "4.14.1", "browser": "chrome 156", "python": "3.11.7"}


def finding(**values: Any) -> Finding:
    """A failed finding of axe on an image; any field can be given."""
    usual: dict[str, Any] = {
        "check": "image-alt",
        "engine": "axe",
        "outcome": Outcome.FAILED,
        "criteria": ("1.1.1",),
        "level": "A",
        "impact": "critical",
        "selector": "img",
        "html": '<img src="a.png">',
        "message": Words(zh="图片没有替代文本。", en="The image has no alternative."),
        "help": "https://example.org/image-alt",
        "identity": "0123456789abcdef",
        "cause": "main img",
        "conditions": ("1280 light",),
    }
    return Finding(**{**usual, **values})


def page(*findings: Finding, url: str = "/index.html", **values: Any) -> PageResult:
    usual: dict[str, Any] = {"http_status": 200, "title": "首页", "sha256": "0" * 64}
    return PageResult(url=url, findings=findings, **{**usual, **values})


def report(*pages: PageResult, **values: Any) -> Report:
    usual: dict[str, Any] = {
        "tool": TOOL,
        "started": "2026-11-23T10:00:00+08:00",
        "settings": {"targets": [], "level": "AA", "only": [], "quick": False, "lang": "zh"},
        "conditions": ("1280 light", "320 dark"),
        "promises": (
            Promise(
                check="image-alt",
                engine="axe",
                criteria=("1.1.1",),
                title=Words(zh="图像必须有替代文本", en="Images must have alternative text"),
            ),
        ),
    }
    return Report(pages=pages, **{**usual, **values})
