"""A little portal built by the real Pelican with the shipped settings: one sample of every type, and some traps."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from pelican import Pelican
from pelican.settings import read_settings

from plugins.content_model.declarations import item_types
from plugins.content_model.read_portal import read_portal
from plugins.content_model.reader import SITE
from plugins.content_model.site import Site

REPOSITORY = Path(__file__).parents[1]
SAMPLES = REPOSITORY / "tests/plugins/content_model/content"
SECRET = "机密七三九"  # stands in every item that nobody may see


@dataclass(frozen=True, slots=True, kw_only=True)
class LittleSite:
    """What was built and from what."""

    site: Site
    output: Path

    def read(self, path: str) -> str:
        """A file of the output."""
        return (self.output / path).read_text(encoding="utf-8")


def build_little_site(root: Path) -> LittleSite:
    """Build below root, which must not exist yet."""
    shutil.copytree(REPOSITORY / "portal", root / "portal")
    ask_for_no_review(root)
    write_content(root)
    paths = {"PATH": str(root / "content"), "OUTPUT_PATH": str(root / "output")}
    pelican = Pelican(read_settings(str(REPOSITORY / "pelicanconf.py"), override=paths))
    pelican.run()
    return LittleSite(site=pelican.settings[SITE], output=root / "output")


def ask_for_no_review(root: Path) -> None:
    """Nobody reviewed the samples of the tests."""
    settings = root / "portal/gates.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(re.sub(r"(name: review_gate\n +state: )\S+", r"\1关", text), encoding="utf-8")


def write_content(root: Path) -> None:
    """The samples, a translation, a title that looks like markup, a draft, and an item whose time has not come."""
    (root / "content").mkdir()
    portal, _ = read_portal(root)
    for name in item_types():
        column = next(column.slug for column in portal.columns if name in column.types)
        (root / "content" / column).mkdir(exist_ok=True)
        shutil.copy(SAMPLES / f"{name}.md", root / "content" / column)
    vary(root, "guide/guide.md", "guide-en", lang="en", translation_of="guide/guide.md")
    vary(root, "notice/notice.md", "markup", title="'<b>甲 & 乙</b>'")
    vary(root, "guide/guide.md", "draft", status="draft", title=SECRET, summary=SECRET)
    vary(root, "notice/notice.md", "future", date="2099-05-11 09:30", title=SECRET, summary=SECRET)
    vary(root, "campaign/campaign.md", "draft", status="draft", title=SECRET, summary=SECRET)


def vary(root: Path, source: str, name: str, **fields: str) -> None:
    """Write a copy of an item beside it, with other values."""
    path = root / "content" / source
    text = path.read_text(encoding="utf-8")
    for key, value in fields.items():
        line = f"{key}: {value}\n"
        text, found = re.subn(rf"^{key}: .*\n", line, text, count=1, flags=re.MULTILINE)
        text = text if found else text.replace("---\n", f"---\n{line}", 1)
    path.with_name(f"{name}.md").write_text(text, encoding="utf-8")
