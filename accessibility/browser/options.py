"""With what a browser is started: flags, preferences, and what its driver is asked for."""

import json
import os
from collections.abc import Sequence
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chromium.options import ChromiumOptions

from accessibility.browser.find import Found


def options(found: Found, profile: Path | None, flags: Sequence[str] = (), *, logged: bool = False) -> ChromiumOptions:
    """From flags.txt and preferences.json. `get` never waits: Tab and visit do the waiting, bounded.

    profile: None where the browser is on another machine and makes its own.
    """
    chosen: ChromiumOptions = webdriver.EdgeOptions() if found.edge else webdriver.ChromeOptions()
    here = Path(__file__)
    for flag in here.with_name("flags.txt").read_text(encoding="utf-8").splitlines():
        if flag.startswith("--"):
            chosen.add_argument(flag)
    for flag in flags:
        chosen.add_argument(flag)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        chosen.add_argument("--no-sandbox")  # Chromium's sandbox refuses to run as root
    if profile:
        chosen.add_argument(f"--user-data-dir={profile}")
    chosen.add_experimental_option("excludeSwitches", ["disable-popup-blocking"])
    chosen.add_experimental_option("prefs", json.loads(here.with_name("preferences.json").read_bytes()))
    if found.browser:
        chosen.binary_location = found.browser
    if logged:
        chosen.set_capability("ms:loggingPrefs" if found.edge else "goog:loggingPrefs", {"performance": "ALL"})
        chosen.add_experimental_option("perfLoggingPrefs", {"enableNetwork": True, "enablePage": False})
    chosen.page_load_strategy = "none"
    chosen.unhandled_prompt_behavior = "dismiss"
    return chosen
