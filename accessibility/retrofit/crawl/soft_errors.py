"""Notices pages that say "not found" with status 200: by their words, or by what stands where no page can be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import urljoin, urlsplit

from accessibility.crawl.endings import is_file
from accessibility.crawl.fetch import REDIRECTS
from accessibility.retrofit.addresses import address
from accessibility.retrofit.archive import HTML, charset_of, mime_of
from accessibility.retrofit.crawl.links import page
from accessibility.retrofit.crawl.novelty import skeleton
from accessibility.retrofit.encodings import read
from accessibility.retrofit.warc import Exchange

NAME = "podao-no-such-page-7f3a"  # asked for once a kind of page, to see what the server shows
SAYS = re.compile(
    r"(?i)\b404\b(?=\s*(?:not|error|错误|出错|页|[-–_|,，!！:：]|$))"
    r"|(?:错误|error)\s*404\b|\bnot found\b|页面不存在|頁面不存在|找不到.{0,8}(页面|网页|文件|信息|内容)"
    r"|(页面|网页|文章|信息|内容|记录|数据|新闻).{0,6}(不存在|已删除|已被删除|没有找到|未找到)"
    r"|没有找到.{0,8}(页面|信息|文章|内容|记录)|参数(错误|不正确|有误)|非法(参数|操作|访问)|指定的文章|该栏目不存在|服务器错误"
    r"|ADODB\.|Microsoft OLE DB|HTTP Status 404|您访问的.{0,10}(不存在|已删除|无法)"
)
FEW = 250  # characters: an error page has little else to say
BARE = 40


@dataclass(slots=True)
class SoftErrors:
    asked: dict[str, str] = field(default_factory=dict)  # address that can't exist → the kind of page it stands for
    shown: set[tuple[str, str]] = field(default_factory=set)  # kind, skeleton of what is shown
    led: set[tuple[str, str]] = field(default_factory=set)  # kind, address it leads to

    def probe(self, url: str) -> str:
        """The address to ask for before pages of this kind are believed; "" when that was done."""
        ending = PurePosixPath(urlsplit(url).path).suffix.lower()
        if is_file(url) or len(ending) > 6 or _kind(url) in self.asked.values():
            return ""
        asked = urljoin(url, f"/{NAME}{ending or '.html'}")
        self.asked[asked] = _kind(url)
        return asked

    def heard(self, url: str, exchange: Exchange) -> bool:
        """Whether this was such an address; what came is remembered."""
        if url not in self.asked:
            return False
        kind = self.asked[url]
        if exchange.status == 200 and mime_of(exchange) in HTML:
            text = read(exchange.body, charset_of(exchange)).text
            self.shown.add((kind, skeleton(page(text, url).lines)))
        elif exchange.status in REDIRECTS:
            self.led.add((kind, address(url, exchange.header("Location"))))
        return True

    def shows(self, url: str, lines: Sequence[str], title: str) -> bool:
        if lines and (_kind(url), skeleton(lines)) in self.shown:
            return True
        length = sum(map(len, lines))
        text = f"{title} {' '.join(lines)}"
        return length <= FEW and bool(SAYS.search(text)) and (length <= BARE or bool(SAYS.search(text[: BARE * 2])))

    def leads(self, url: str, to: str) -> bool:
        return (_kind(url), to) in self.led


def _kind(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.netloc} {PurePosixPath(parts.path).suffix.lower() or '.html'}"
