"""Signing in to a site: cookies from a file, or a header. What opens one host is never sent to another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http.cookiejar import Cookie, LoadError, MozillaCookieJar
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import Request

from accessibility.errors import SettingError


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningIn:
    """cookies: as DevTools takes them; header: sent to `hosts` only, by "host:port" as in their URLs."""

    cookies: tuple[Cookie, ...] = ()
    header: tuple[tuple[str, str], ...] = ()
    hosts: frozenset[str] = frozenset()

    def headers_for(self, url: str) -> Mapping[str, str]:
        """Of a plain HTTP request."""
        request = Request(url)
        jar = MozillaCookieJar()
        for cookie in self.cookies:
            jar.set_cookie(cookie)
        jar.add_cookie_header(request)
        own = self.header if urlsplit(url).netloc.lower() in self.hosts else ()
        cookies = request.get_header("Cookie")
        return {**({"Cookie": cookies} if cookies else {}), **dict(own)}

    @property
    def for_browser(self) -> list[dict[str, Any]]:
        """Of Network.setCookies."""
        return [
            {
                "name": cookie.name,
                "value": cookie.value or "",
                "path": cookie.path,
                "secure": cookie.secure,
                **({"domain": cookie.domain} if cookie.domain_initial_dot else {"url": _url(cookie)}),
                **({"expires": cookie.expires} if cookie.expires else {}),
            }
            for cookie in self.cookies
        ]


def signing_in(cookies: str, headers: Iterable[str], targets: Iterable[str]) -> SigningIn:
    """cookies: a cookies.txt as browsers and curl write it; headers: "Name: value", or @file with one of these a line.

    targets: the URLs whose hosts get the headers.
    """
    lines = [line for word in headers for line in (_lines(Path(word[1:])) if word.startswith("@") else [word])]
    pairs = [line.partition(":") for line in lines]
    for name, colon, value in pairs:
        if not colon or not name.strip() or not value.strip() or not value.isprintable():
            raise SettingError("--header 应当写成“名称: 值”。 --header has to be “Name: value”.")
    return SigningIn(
        cookies=_cookies(Path(cookies)) if cookies else (),
        header=tuple((name.strip(), value.strip()) for name, _, value in pairs),
        hosts=frozenset(urlsplit(target).netloc.lower() for target in targets if "://" in target),
    )


def _cookies(file: Path) -> tuple[Cookie, ...]:
    jar = MozillaCookieJar(file)
    try:
        jar.load(ignore_discard=True, ignore_expires=True)
    except (OSError, LoadError) as problem:
        raise SettingError(
            f"读不了 cookie 文件 {file}：应当是浏览器或 curl 导出的 cookies.txt（{problem}）。\n"
            f"The cookie file {file} cannot be read; it has to be a cookies.txt as browsers and curl write it."
        ) from problem
    cookies = tuple(jar)
    for cookie in cookies:
        cookie.expires = cookie.expires or None  # curl writes 0 for "until the browser is closed"
    if all(cookie.is_expired() for cookie in cookies):
        raise SettingError(f"{file} 里没有还有效的 cookie，请重新登录后导出。 No cookie in {file} is valid any more.")
    return cookies


def _lines(file: Path) -> list[str]:
    try:
        return [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    except OSError as problem:
        raise SettingError(f"读不到 {file}。 {file} cannot be read.") from problem


def _url(cookie: Cookie) -> str:
    return f"{'https' if cookie.secure else 'http'}://{cookie.domain}{cookie.path}"
