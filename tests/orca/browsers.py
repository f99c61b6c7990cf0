"""The browsers people listen with, each with a fresh profile and nothing that speaks by itself."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from tests.orca.desk import Desk

QUIET = {  # Firefox: no welcome page, no questions, nothing asked of the network
    "accessibility.force_disabled": -1,
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.newtab.preload": False,
    "browser.newtabpage.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "browser.tabs.warnOnClose": False,
    "browser.translations.enable": False,
    "browser.urlbar.suggest.searches": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "datareporting.policy.dataSubmissionPolicyBypassNotification": True,
    "extensions.getAddons.cache.enabled": False,
    "intl.accept_languages": "zh-CN, en",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "",
    "signon.rememberSignons": False,
    "termsofuse.bypassNotification": True,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}


def start_chromium(desk: Desk, address: str) -> None:
    profile = desk.folder / "chromium"
    (profile / "Default").mkdir(parents=True)
    (profile / "Default" / "Preferences").write_text('{"translate": {"enabled": false}}', encoding="utf-8")
    flags = (
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-features=Translate,MediaRouter,WebUIOmniboxPopup",
        "--force-renderer-accessibility",
        "--lang=zh-CN",
        "--no-default-browser-check",
        "--no-first-run",
        "--remote-allow-origins=*",
        "--remote-debugging-port=0",
        "--start-maximized",
        f"--user-data-dir={profile}",
    )
    desk.start("chromium", *flags, address, log="chromium")


def start_firefox(desk: Desk, address: str) -> None:
    profile = desk.folder / "firefox"
    profile.mkdir()
    (profile / "user.js").write_text("".join(map(_line, QUIET.items())), encoding="utf-8")
    desk.start(
        "firefox-esr", "--no-remote", "--remote-debugging-port=0", "--profile", str(profile), address, log="firefox"
    )


def _line(setting: tuple[str, object]) -> str:
    name, value = setting
    told = str(value).lower() if isinstance(value, bool) else f'"{value}"' if isinstance(value, str) else value
    return f'user_pref("{name}", {told});\n'


BROWSERS: Mapping[str, Callable[[Desk, str], None]] = MappingProxyType(
    {"chromium": start_chromium, "firefox": start_firefox}
)
