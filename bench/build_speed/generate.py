"""The same items for every contender: `portal` in our types, `hugo` and `eleventy` with the front matter these read.

Every type the kit ships is there: the shipped items come first, and each further one takes the fields of a shipped
one, its dates moved to its own place in ten years, and a text of its own. Peers have a made text in the place of a
shipped one, and are given finished addresses in links; ours has to find and prove each.
"""

import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import yaml
from PIL import Image, ImageDraw

from bench.build_speed.texts import Text, text
from plugins.content_model.library import Library

LAST = datetime(2026, 11, 20, 9, 0)
SPAN = timedelta(days=3650)
PICTURES = 8
_OWN = ("translation_of:", "slug:", "replaced_by:", "title:", "summary:", "keywords:", "date:", "updated:")
_DATE = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_MARK = re.compile(r"@@(\w+)@@")
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An item without its text. model: front matter of a shipped item, of the day `born`; "" for that item itself."""

    number: int
    column: str
    name: str
    at: datetime
    model: str
    born: date


def generate(source: Path, root: Path, items: int, peers: Sequence[str] = ()) -> None:
    """Write `items` items below root/portal, and root/<peer> for each peer. root/portal must not exist."""
    home = root / "portal"
    shutil.copytree(source / "portal", home / "portal")
    shutil.copytree(source / "content", home / "content", ignore=shutil.ignore_patterns("*.review.yaml"))
    made = list(_made(source, items))
    for column in sorted({item.column for item in made}):
        _pictures(home / "content" / column / "files")
    for name in peers:
        shutil.copytree(HERE / name, root / name)
        _pictures(root / PEER_STATIC[name])
    for item in made:
        said = text(item.number, items)
        if item.model:
            _write(home / f"content/{item.column}/{item.name}.md", _ours(item, said, made))
        for name in peers:
            _write(root / PEER_PLACES[name] / f"{item.column}/item-{item.number:06}.md", _peers(item, said, made, name))


PEER_PLACES: Mapping[str, str] = {"hugo": "hugo/content/posts", "eleventy": "eleventy/src/posts"}
PEER_STATIC: Mapping[str, str] = {"hugo": "hugo/static/theme", "eleventy": "eleventy/theme/static"}
PEER_ADDRESSES: Mapping[str, str] = {"hugo": "/{year}/{name}/", "eleventy": "/{year}/{name}.html"}


def _made(source: Path, items: int) -> Iterator[Made]:
    library = Library(source)
    shipped = [item for item in library.items() if item.status == "published" and item.published_at]
    originals = [item for item in shipped if not item.fields.translation_of]
    models = [(item, (source / item.path).read_text(encoding="utf-8").split("---\n")[1]) for item in originals]
    for number in range(items):
        item, model = models[number % len(models)]
        assert item.published_at
        born = item.published_at
        if number < len(models):
            yield Made(number=number, column=item.column, name=item.path.stem, at=born, model="", born=born.date())
            continue
        at = LAST - SPAN * (items - 1 - number) / items
        name = f"item-{number:06}"
        yield Made(number=number, column=item.column, name=name, at=at, model=model, born=born.date())


def _ours(item: Made, said: Text, made: Sequence[Made]) -> str:
    kept = _without(item.model, _OWN)
    moved = _DATE.sub(lambda found: _moved(found[0], item.at.date() - item.born), kept)
    own = {"title": said.title, "date": f"{item.at:%Y-%m-%d %H:%M}", "summary": said.summary, "keywords": said.keywords}
    front = yaml.safe_dump(own, allow_unicode=True, sort_keys=False, width=10_000)

    def address(found: re.Match[str]) -> str:
        if found[1] == "picture":
            return f"files/picture-{item.number % PICTURES}.png"
        to = made[int(found[1])]
        return f"../{to.column}/{to.name}.md"

    return f"---\n{moved}{front}---\n{_MARK.sub(address, said.body)}"


def _without(front: str, names: Sequence[str]) -> str:
    """Whole fields are left out, with the lines that belong to them."""
    kept, skipping = [], False
    for line in front.splitlines(keepends=True):
        if not line.startswith((" ", "-")):
            skipping = line.startswith(tuple(names))
        if not skipping:
            kept.append(line)
    return "".join(kept)


def _moved(day: str, by: timedelta) -> str:
    return (date.fromisoformat(day) + by).isoformat()


def _peers(item: Made, said: Text, made: Sequence[Made], peer: str) -> str:
    front = {
        "title": said.title,
        "date": f"{item.at:%Y-%m-%dT%H:%M:%S}+08:00",
        "slug": f"item-{item.number:06}",
        "source": "示范市残疾人联合会（演示）",
        "summary": said.summary,
        **(
            {"categories": [item.column], "tags": said.keywords}
            if peer == "hugo"
            else {"category": item.column, "topics": said.keywords}
        ),
    }

    def address(found: re.Match[str]) -> str:
        if found[1] == "picture":
            return f"/theme/picture-{item.number % PICTURES}.png"
        to = made[int(found[1])]
        return PEER_ADDRESSES[peer].format(year=to.at.year, name=f"item-{to.number:06}")

    head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{head}---\n{_MARK.sub(address, said.body)}"


def _pictures(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for number in range(PICTURES):
        picture = Image.new("RGB", (320, 200), (240, 244, 248))
        ImageDraw.Draw(picture).rectangle(
            (20 + number * 10, 60, 120 + number * 10, 180), fill=(20, 60 + number * 9, 120)
        )
        picture.save(folder / f"picture-{number}.png")


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="\n")
