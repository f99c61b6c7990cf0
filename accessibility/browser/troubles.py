"""What to tell people about a page that could not be looked at, or that tried something on the way."""

from collections.abc import Iterator
from typing import Any

from accessibility.model import Words

NET = {
    "ERR_NAME_NOT_RESOLVED": ("找不到这个网址的服务器（域名解析失败）", "its host name is unknown"),
    "ERR_CONNECTION_REFUSED": ("服务器拒绝连接", "the server refused the connection"),
    "ERR_CONNECTION_RESET": ("服务器中断了连接", "the server broke the connection"),
    "ERR_CONNECTION_CLOSED": ("服务器关闭了连接", "the server closed the connection"),
    "ERR_EMPTY_RESPONSE": ("服务器没有返回任何内容", "the server sent nothing"),
    "ERR_CONNECTION_TIMED_OUT": ("连接超时", "the connection timed out"),
    "ERR_TIMED_OUT": ("超时", "it timed out"),
    "ERR_INTERNET_DISCONNECTED": ("没有网络", "there is no network"),
    "ERR_TOO_MANY_REDIRECTS": ("重定向没有尽头", "it redirects without end"),
    "ERR_ABORTED": ("服务器没有给出页面", "the server gave no page"),
    "ERR_UNSAFE_PORT": ("浏览器禁止访问这个端口", "browsers refuse this port"),
}


def words(url: str, zh: str, en: str) -> Words:
    return Words(zh=f"{url} 没有检测：{zh}。", en=f"{url} was not checked: {en}.")


def net_words(url: str, error: str) -> Words:
    """error: Chromium's name, "net::ERR_NAME_NOT_RESOLVED"."""
    name = error.removeprefix("net::")
    if name.startswith("ERR_CERT"):
        return words(url, f"证书有问题（{name}）", f"its certificate is not valid ({name})")
    zh, en = NET.get(name, ("打不开", "it could not be opened"))
    return words(url, f"{zh}（{name}）", f"{en} ({name})")


def status_words(url: str, status: int) -> Words:
    return words(url, f"服务器回答 {status}", f"the server answered {status}")


def type_words(url: str, kind: str) -> Words:
    return words(url, f"它不是网页，而是 {kind}", f"it is not a page but {kind}")


def download_words(url: str) -> Words:
    return words(url, "它是下载的文件，不是网页", "it is a download, not a page")


def note_words(url: str, seen: dict[str, Any]) -> Iterator[Words]:
    """url: as asked for; seen: the answer of ready.js."""
    if seen["redirects"]:
        to = seen["url"]
        yield Words(zh=f"从 {url} 转到 {to}，检测的是后者。", en=f"{url} led to {to}, which was checked.")
    for to in list(dict.fromkeys(address.partition("?")[0] for address in seen["held"]))[:3]:
        yield Words(
            zh=f"页面自己要跳转到 {to}，已拦住；跳转去的页面没有在这里检测。",
            en=f"The page tried to go to {to} by itself and was held; what it leads to was not checked here.",
        )
    if any(told["kind"] == "back" for told in seen["told"]):
        yield Words(zh="页面要退回上一页，已拦住。", en="The page tried to go back in the history and was held.")
    for kind, text in {told["kind"]: told["text"] for told in reversed(seen["told"]) if told["kind"] != "back"}.items():
        yield Words(
            zh=f"页面调用了 {kind}（“{text}”），已代为关闭。", en=f'The page called {kind} ("{text}"); it was closed.'
        )
    if not seen["loaded"]:
        yield Words(
            zh="页面在时限内没有加载完，检测的是当时的样子。",
            en="The page had not finished loading in time; it was checked as it stood.",
        )
    elif not seen["calm"]:
        yield Words(zh="页面一直在变化，检测的是当时的样子。", en="The page kept changing; it was checked as it stood.")
