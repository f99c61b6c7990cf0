"""What a run is asked to do: defaults here, changed by [tool.accessibility] in pyproject.toml and the command line."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from accessibility.errors import SettingError
from accessibility.hosts import StandIn

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One run of `python -m accessibility audit`."""

    targets: tuple[str, ...] = ()
    include: tuple[str, ...] = ()  # patterns of paths; none means all
    exclude: tuple[str, ...] = ()
    depth: int = 10  # of a crawl: links from its first page; 0 means that page alone
    pages: int = 1000  # of a site, at most
    crawl_s: float = 1800.0  # for finding the pages of a site, at most
    rate: float = 5.0  # requests a second to one host while finding pages
    private: bool = False  # also addresses inside private networks that were not typed
    cookies: str = ""  # a cookies.txt, to be signed in
    header: tuple[str, ...] = ()  # "Name: value" or @file, sent to the hosts of the targets only
    contact: str = ""  # an address or URL to tell the sites that are asked
    level: str = "AA"
    only: tuple[str, ...] = ()  # ids of checks or axe rules; none means all
    quick: bool = False  # no probes
    jobs: int = 0  # browsers at once; 0: by cores and memory, see jobs.py
    grid: str = ""  # address of the Selenium Grid that has the browsers; "" for browsers of this machine
    page_s: float = 120.0  # bound for one page, all in all
    lang: str = "zh"  # of the reports for people
    known: str = str(HERE / "known_issues.yaml")
    answers: str = str(HERE / "answers.yaml")
    sources: str = ""  # map of page path → content file, see sources.py
    baseline: str = ""  # an earlier report in JSON
    trend: tuple[str, ...] = ()  # earlier reports in JSON, or folders of them
    cache: str = ".cache/audit"  # where finished pages and earlier results are kept
    use_cache: bool = True  # pages that are as they were are not judged again
    share: bool = True  # what depends on a text or a picture alone is judged once for all pages, see shared.py
    resume: bool = False  # go on with the run that was stopped
    pictures: bool = False  # of the first place of each cause, for the HTML report
    stand_in: StandIn | None = None  # an archive that answers for the hosts of the targets, see retrofit/replay.py

    def __post_init__(self) -> None:
        if self.level not in ("A", "AA", "AAA"):
            raise SettingError(f"level 只能是 A、AA 或 AAA，现在是“{self.level}”。 Not a level: {self.level}.")
        if self.lang not in ("zh", "en"):
            raise SettingError(f"lang 只能是 zh 或 en，现在是“{self.lang}”。 Not a language of reports: {self.lang}.")
        if self.jobs < 0:
            raise SettingError(f"jobs 不能小于 0，现在是 {self.jobs}。 The number of browsers cannot be below 0.")
        if self.depth < 0 or self.pages < 1 or self.crawl_s <= 0 or self.rate <= 0:
            raise SettingError(
                "depth 不能小于 0，pages 至少是 1，crawl_s 和 rate 应当大于 0。 A limit of the crawl is out of range."
            )
        if not self.contact.isprintable() or not self.contact.isascii():
            raise SettingError(
                "contact 应当是邮箱或网址，只用英文字母和符号。 contact has to be an e-mail address or URL."
            )
        if self.page_s <= 0:
            raise SettingError(f"page_s 应当大于 0，现在是 {self.page_s}。 The time for a page has to be above 0.")

    @property
    def shown(self) -> Mapping[str, object]:
        """What a reader of the report needs to know; no path of this machine."""
        places = [target for target in self.targets if target.startswith(("http://", "https://"))]
        return {"targets": places, "level": self.level, "only": list(self.only), "quick": self.quick, "lang": self.lang}


def read_settings(pyproject: Path) -> Settings:
    """The defaults with what [tool.accessibility] changes, when the file is there. SettingError for unknown keys."""
    try:
        content = tomllib.loads(pyproject.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as problem:
        raise SettingError(f"读不了 {pyproject}：{problem}。 {pyproject} cannot be read.") from problem
    return changed(Settings(), content.get("tool", {}).get("accessibility", {}), str(pyproject))


def changed(settings: Settings, values: Mapping[str, Any], where: str) -> Settings:
    """The settings with some values replaced."""
    kinds = {field.name: type(getattr(settings, field.name)) for field in fields(settings)}
    for name, value in values.items():
        if name not in kinds:
            known = "、".join(kinds)
            raise SettingError(f"{where}：没有“{name}”这个设置；有的是 {known}。 There is no setting {name}.")
        if not isinstance(value, (list, tuple) if kinds[name] is tuple else (kinds[name], int)):
            raise SettingError(f"{where}：{name} 的值“{value}”不对。 {name} cannot be {value!r}.")
    fitting: dict[str, Any] = {name: tuple(it) if kinds[name] is tuple else it for name, it in values.items()}
    return replace(settings, **fitting)
