"""The work folder of one take-over: where each verb finds what the one before it left."""

from dataclasses import dataclass
from pathlib import Path

from accessibility.errors import SettingError


@dataclass(frozen=True, slots=True)
class Work:
    root: Path

    @property
    def archive(self) -> Path:
        return self.root / "archive"

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def portal(self) -> Path:
        return self.root / "portal"

    @property
    def families(self) -> Path:
        return self.root / "families.json"

    @property
    def worklist(self) -> Path:
        return self.root / "worklist.json"

    @property
    def decisions(self) -> Path:
        return self.root / "decisions.yaml"

    @property
    def account(self) -> Path:
        return self.root / "account.jsonl"

    @property
    def items(self) -> Path:
        """One line an item: path, kind, title, old addresses. What the report and the redirects start from."""
        return self.root / "items.jsonl"


def work_folder(word: str) -> Work:
    """SettingError when it has no archive."""
    work = Work(Path(word))
    if not (work.archive / "index.jsonl").is_file():
        raise SettingError(
            f"{word} 里没有 archive/index.jsonl。请先运行 python -m accessibility retrofit crawl 网址 --out {word}。"
            f" There is no archive in {word}; crawl first."
        )
    return work
