"""What a whole run comes to: the numbers every report begins with, and the exit code."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from accessibility.causes import Cause, causes
from accessibility.model import PAGE, NotChecked, Outcome, PageResult, Promise, Report, Words
from accessibility.standards.wcag22 import CRITERIA

CLEAN, COULD_NOT_RUN, FINDINGS = 0, 1, 2


# Not slotted: each part is worked out once, when first asked for.
@dataclass(frozen=True, kw_only=True)
class Summary:
    """Views of one report."""

    report: Report

    @cached_property
    def failed(self) -> tuple[Cause, ...]:
        """机器检测: causes that make the run fail, the heaviest first."""
        return causes(self.report.pages, Outcome.FAILED)

    @cached_property
    def questions(self) -> tuple[Cause, ...]:
        """辅助检测: what the machine found and a person has to decide."""
        return causes(self.report.pages, Outcome.CANT_TELL)

    @cached_property
    def known(self) -> tuple[Cause, ...]:
        """Failed, and known before."""
        return causes(self.report.pages, Outcome.FAILED, counting=False)

    @cached_property
    def answered(self) -> tuple[Cause, ...]:
        """Questions a person has answered."""
        return causes(self.report.pages, Outcome.CANT_TELL, counting=False)

    @cached_property
    def not_checked(self) -> tuple[tuple[PageResult, NotChecked], ...]:
        return tuple((page, left) for page in self.report.pages for left in page.not_checked)

    @property
    def left_out(self) -> tuple[tuple[Words, tuple[Promise, ...]], ...]:
        """What was not done on any page, by the reason."""
        groups: dict[Words, list[Promise]] = {}
        for promise in self.report.left_out:
            groups.setdefault(promise.why or promise.title, []).append(promise)
        return tuple((why, tuple(promises)) for why, promises in groups.items())

    @property
    def pages_not_checked(self) -> int:
        return len({page.url for page, left in self.not_checked if left.what == PAGE})

    @property
    def places(self) -> int:
        return sum(len(cause.findings) for cause in self.failed)

    @property
    def pages_failed(self) -> int:
        return len({page for cause in self.failed for page in cause.pages})

    @property
    def exit_code(self) -> int:
        """What was not looked at outweighs what was found: nothing is sure of a run that could not be carried out."""
        if self.not_checked or not self.report.pages:
            return COULD_NOT_RUN
        return FINDINGS if self.failed else CLEAN

    @cached_property
    def failed_by_criterion(self) -> Counter[str]:
        """Number of findings that count, by WCAG criterion."""
        return Counter(number for cause in self.failed for _, found in cause.findings for number in found.criteria)

    @cached_property
    def touched(self) -> Counter[str]:
        """Number of checks and rules that were run, by WCAG criterion."""
        return Counter(number for promise in self.report.promises for number in promise.criteria)

    @property
    def criteria(self) -> tuple[str, ...]:
        """Every criterion the run is about, A and AA or up to the level asked for."""
        level = str(self.report.settings.get("level", "AA"))
        return tuple(number for number, (its, _, _) in CRITERIA.items() if len(its) <= len(level))

    @property
    def site(self) -> str:
        """What people call it: its host, else the title of its first page from the top."""
        hosts = (urlsplit(page.url).netloc for page in self.report.pages)
        if host := next(filter(None, hosts), ""):
            return host
        top = sorted(self.report.pages, key=lambda page: (page.url not in ("/", "/index.html"), page.url))
        return next((page.title or page.url for page in top), "")

    @property
    def headline(self) -> Words:
        """The whole run in one sentence."""
        pages = len(self.report.pages)
        files = sum(one.checked for one in self.report.attachments)
        of_en = f", {_n(files, 'PDF')} among them" if files else ""
        of_zh = f"共 {pages} 页，含 {files} 个 PDF" if files else f"共 {pages} 页"
        if self.failed:
            count, places, on = len(self.failed), self.places, self.pages_failed
            zh = f"机器检测发现 {count} 个原因，{places} 处，涉及 {on} 页（{of_zh}）。"
            en = f"The machine found {_n(count, 'cause')}, {_n(places, 'place')}, {_n(on, 'page')} (of {pages}{of_en})."
        else:
            zh, en = f"在 {pages} 页上，机器检测没有发现障碍。", f"On {_n(pages, 'page')} the machine found no barrier."
        if self.not_checked:
            zh = f"{zh}有内容没有检测到，所以这次检测不算完成。"
            en = f"{en} Not everything could be checked, so this run is not complete."
        return Words(zh=zh, en=en)


def _n(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
