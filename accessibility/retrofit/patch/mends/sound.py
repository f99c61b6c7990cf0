"""No sound starts by itself."""

from collections.abc import Iterator

from accessibility.retrofit.patch.page import Edit, Page

CRITERION, WORDS = "1.4.2", "不自动出声"
STARTS = ("autostart", "autoplay")


def mend(page: Page) -> Iterator[Edit]:
    for _, tag in page.found("bgsound"):
        yield Edit(start=tag.start, end=tag.end, new=b"", what="去掉背景音乐")
    for element, tag in page.found("embed", "audio", "video"):
        for name in STARTS:
            said = element.get(name)
            if (
                said is None
                or said.lower() in ("false", "0", "no")
                or (tag.name == "video" and "muted" in element.attrib)
            ):
                continue
            if tag.name == "embed":
                yield page.set(tag, name, "false", "不自动播放")
            elif gone := page.without(tag, name, "不自动播放"):
                yield gone
    for element, tag in page.found("param"):
        if (element.get("name") or "").lower() in STARTS and (element.get("value") or "").lower() in (
            "true",
            "1",
            "-1",
        ):
            yield page.set(tag, "value", "false", "不自动播放")
