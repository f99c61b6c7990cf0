"""python -m bench.audit_cost [BUILT_SITE] [--times N]"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from accessibility.browser.serve import serving
from accessibility.browser.start import Browser
from accessibility.engines import axe
from accessibility.examine import examine
from accessibility.plan import Plan, make_plan
from bench.audit_cost.cpu import used_s
from bench.audit_cost.pages import large_page, portal_pages

AXE_ALONE = ("visit", "look", "axe")
ONE_LOOK, FOUR_LOOKS = "axe, 1 look", "axe, 4 looks"  # the second where a look can say something new, as in "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Of one page under one plan. Seconds."""

    wall_s: float
    cpu_s: float
    parts_ms: Mapping[str, int]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.audit_cost", description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=Path("output"), help="folder of a built site")
    parser.add_argument("--times", type=int, default=3, help="runs of each page; the median counts")
    arguments = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (folder / "large.html").write_text(large_page(), encoding="utf-8")
        made = stack.enter_context(serving(folder))
        urls = [f"{made}/large.html"]
        if arguments.site.is_dir():
            site = stack.enter_context(serving(arguments.site))
            urls += [f"{site}/{page}" for page in portal_pages(arguments.site)]
        browser = stack.enter_context(Browser())
        axe.prepare(browser.tab)
        for url in urls:
            _print_page(url, dict(_measured(browser, url, arguments.times)))


def _plans(browser: Browser) -> dict[str, Plan]:
    everything, quick = make_plan(browser.tab, level="AA"), make_plan(browser.tab, level="AA", quick=True)
    alone = replace(everything, checks={}, probes={}, rules=axe.rules(browser.tab, "AA"))
    return {
        ONE_LOOK: replace(alone, conditions=everything.conditions[:1]),
        FOUR_LOOKS: alone,
        "quick": quick,
        "all": everything,
    }


def _measured(browser: Browser, url: str, times: int) -> Iterator[tuple[str, Cost]]:
    """In turns, so that a busy moment of the machine meets all plans alike. The first round warms up."""
    plans = _plans(browser)
    runs = [(number, name) for number in range(times + 1) for name in plans]
    costs: dict[str, list[Cost]] = {name: [] for name in plans}
    for number, name in runs:
        cost = _cost(browser, url, plans[name])
        if number:
            costs[name].append(cost)
    for name, found in costs.items():
        keys = dict.fromkeys(key for cost in found for key in cost.parts_ms)
        parts = {key: round(statistics.median(cost.parts_ms.get(key, 0) for cost in found)) for key in keys}
        wall = statistics.median(cost.wall_s for cost in found)
        yield name, Cost(wall_s=wall, cpu_s=statistics.median(cost.cpu_s for cost in found), parts_ms=parts)


def _cost(browser: Browser, url: str, plan: Plan) -> Cost:
    before, began = used_s(browser.pids), time.perf_counter()
    result, _ = examine(browser.tab, url, plan)
    wall, cpu = time.perf_counter() - began, used_s(browser.pids) - before
    if not plan.checks:
        # The capture is no part of axe; its share of the CPU is taken off as its share of the time.
        alone = sum(result.cost_ms.get(part, 0) for part in AXE_ALONE) / 1000
        return Cost(wall_s=alone, cpu_s=cpu * alone / wall, parts_ms={k: result.cost_ms.get(k, 0) for k in AXE_ALONE})
    return Cost(wall_s=wall, cpu_s=cpu, parts_ms=result.cost_ms)


def _print_page(url: str, costs: Mapping[str, Cost]) -> None:
    base = costs[ONE_LOOK]
    print(f"\n/{url.partition('//')[2].partition('/')[2]}")
    for name, cost in costs.items():
        parts = " ".join(f"{part} {ms}" for part, ms in cost.parts_ms.items() if ms)
        print(
            f"  {name:12} {cost.wall_s:6.2f} s {cost.wall_s / base.wall_s:5.1f} ×"
            f"   CPU {cost.cpu_s:6.2f} s {cost.cpu_s / base.cpu_s:5.1f} ×   ms: {parts}"
        )


if __name__ == "__main__":
    main()
