"""Everything that can stop an audit. A page with barriers is a finding, never an exception.

AuditError
├── SettingError    a setting or argument the person can mend
├── PageError       one page could not be loaded, captured or judged; the run goes on and says so
└── BrowserError    no browser, or it died
"""


class AuditError(Exception):
    """The audit could not be carried out. The text says what was being done, what was met, and what to do."""


class SettingError(AuditError):
    """A command-line argument or setting is wrong; met by users."""


class PageError(AuditError):
    """One page could not be looked at; it is reported as not checked. Told in Chinese and English where we know how."""

    def __init__(self, zh: str, en: str = "", *, http_status: int = 0) -> None:
        super().__init__(f"{zh} {en}".strip())
        self.zh, self.en, self.http_status = zh, en or zh, http_status


class BrowserError(AuditError):
    """The browser could not be started, or died."""
