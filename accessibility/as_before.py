"""Whether a page on the web is as it was: gone to and looked at in every way, and every answer it got is the same.

It is not acted on: a page that asked for more when it was acted on is never found the same.
"""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from accessibility.browser import steady
from accessibility.browser.answers import Answers
from accessibility.browser.size import look, shape
from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.errors import AuditError
from accessibility.plan import Plan


def is_as_before(tab: Tab, url: str, plan: Plan, earlier: Mapping[str, str]) -> bool:
    """earlier: Answers.digests of when it was judged. Where it differs the browser has the cookies it had before."""
    with suppress(AuditError), tab.within(plan.page_s):
        cookies = tab.cdp("Network.getAllCookies")["cookies"]
        steady.begin(tab)
        answers = Answers(tab)
        alike = _is_alike(tab, url, plan, answers, earlier)
        is_steady = steady.end(tab, cookies=False, heard=answers.heard) is not None
        if alike and is_steady:
            return True
        tab.cdp("Network.clearBrowserCookies")
        tab.cdp("Network.setCookies", cookies=[_as_given(cookie) for cookie in cookies])
    return False


def _is_alike(tab: Tab, url: str, plan: Plan, answers: Answers, earlier: Mapping[str, str]) -> bool:
    with suppress(AuditError):
        shape(tab, plan.conditions[0])
        if visit(tab, url).notes:
            return False
        for condition in plan.conditions:
            look(tab, condition)
            answers.gather()
            if not answers.known or not answers.found.items() <= earlier.items():
                return False
        return answers.digests == earlier
    return False


def _as_given(cookie: Mapping[str, Any]) -> dict[str, Any]:
    """As it is to be set: one that ends with the browser has no date."""
    return {name: value for name, value in cookie.items() if name != "expires" or value > 0}
