"""Ask the web about one address: what comes back, through every redirect, never into a private network."""

import http.client
import ssl
import urllib.error
import urllib.request
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from plugins.content_model.markdown.addresses import Kind, judge
from plugins.link_gate.answers import ALIVE, DEAD, UNSURE

_SECONDS = 15
_HOPS = 5
_BY_MACHINE = {"User-Agent": "Mozilla/5.0 (compatible; Podao link check)", "Accept": "text/html,*/*;q=0.8"}
_MOVED = {301, 302, 303, 307, 308}
_GONE = {404, 410}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """result: a word of answers.py. detail: what it was, in an editor's words. nobody: not even a server answered."""

    result: str
    detail: str
    nobody: bool = False


class _Stay(urllib.request.HTTPRedirectHandler):
    """Redirects are judged before they are followed."""

    def redirect_request(self, *_: object, **__: object) -> None:
        return None


def ask(url: str) -> Said:
    """A link is dead when its page is gone or its host is; a refusal or a busy server proves nothing."""
    for _ in range(_HOPS):
        status, moved_to = _status(url)
        if isinstance(status, Said):
            return status
        if status not in _MOVED or not moved_to:
            return _meaning(status)
        url = urljoin(url, moved_to)
        if judge(url).kind is not Kind.EXTERNAL:
            return Said(result=DEAD, detail="转到了不能公开的地址")
    return Said(result=UNSURE, detail="一直在转向")


def _status(url: str) -> tuple[int | Said, str]:
    """The status and where it sends; Said when there is none. Servers that refuse HEAD are asked with GET."""
    for method in ("HEAD", "GET"):
        request = urllib.request.Request(quote(url, safe="%:/?#[]@!$&'()*+,;=~-._"), headers=_BY_MACHINE, method=method)
        try:
            with _opener().open(request, timeout=_SECONDS) as answer:
                return answer.status, ""
        except urllib.error.HTTPError as error:
            with error:
                if error.code in _MOVED or method == "GET":
                    return error.code, str(error.headers.get("Location") or "")
        except (urllib.error.URLError, OSError, http.client.HTTPException, ValueError) as error:
            return _no_answer(error), ""
    raise AssertionError("unreachable")


def _opener() -> urllib.request.OpenerDirector:
    return urllib.request.build_opener(_Stay())


def _meaning(status: int) -> Said:
    if status < 400:
        return Said(result=ALIVE, detail=str(status))
    if status in _GONE:
        return Said(result=DEAD, detail=f"{status} 页面没有了")
    return Said(result=UNSURE, detail=f"{status} 对方拒绝机器访问或者暂时出错，请人打开看看")


def _no_answer(error: Exception) -> Said:
    reason = getattr(error, "reason", error)
    if isinstance(reason, ssl.SSLCertVerificationError):
        return Said(result=DEAD, detail="证书不可信，浏览器会拦住读者")
    if isinstance(reason, TimeoutError):
        return Said(result=UNSURE, detail=f"{_SECONDS} 秒没有回答", nobody=True)
    if isinstance(reason, ConnectionRefusedError):
        return Said(result=DEAD, detail="服务器不接受连接", nobody=True)
    if "getaddrinfo" in str(reason) or "Name or service" in str(reason) or "resolution" in str(reason):
        return Said(result=DEAD, detail="没有这个网站", nobody=True)
    return Said(result=UNSURE, detail=f"没有连上（{type(reason).__name__}）", nobody=True)
