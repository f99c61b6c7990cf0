"""What people do to a portal between two builds, by chance but the same for a seed."""

import random
import re
from collections.abc import Callable
from pathlib import Path

Edit = Callable[[Path, random.Random], str]


def any_edit(root: Path, dice: random.Random) -> str:
    """Do one thing below root; says what."""
    name = dice.choice(sorted(EDITS))
    return f"{name}: {EDITS[name](root, dice)}"


def _item(root: Path, dice: random.Random) -> Path:
    return dice.choice(sorted((root / "content").glob("*/*.md")))


def _field(path: Path, key: str, value: str) -> str:
    """Set a field of the front matter."""
    text = path.read_text(encoding="utf-8")
    line = f"{key}: {value}\n"
    text, found = re.subn(rf"^{key}: .*\n", lambda _: line, text, count=1, flags=re.MULTILINE)
    path.write_text(text if found else text.replace("---\n", f"---\n{line}", 1), encoding="utf-8")
    return f"{path.parent.name}/{path.name} {line.strip()}"


def _body(root: Path, dice: random.Random) -> str:
    path = _item(root, dice)
    path.write_text(
        path.read_text(encoding="utf-8") + f"\n再加一句话，第 {dice.randrange(99)} 回。\n", encoding="utf-8"
    )
    return path.name


def _link(root: Path, dice: random.Random) -> str:
    path, to = _item(root, dice), _item(root, dice)
    words = f"\n另见[第 {dice.randrange(99)} 号说明](../{to.parent.name}/{to.name})。\n"
    path.write_text(path.read_text(encoding="utf-8") + words, encoding="utf-8")
    return f"{path.name} to {to.name}"


def _date(root: Path, dice: random.Random) -> str:
    return _field(_item(root, dice), "date", f"20{dice.randrange(20, 27)}-0{dice.randrange(1, 10)}-11 09:30")


def _status(root: Path, dice: random.Random) -> str:
    path = _item(root, dice)
    is_draft = "\nstatus: draft\n" in path.read_text(encoding="utf-8")
    return _field(path, "status", "published" if is_draft else "draft")


def _delete(root: Path, dice: random.Random) -> str:
    path = _item(root, dice)
    path.unlink()
    return path.name


def _rename(root: Path, dice: random.Random) -> str:
    path = _item(root, dice)
    path.rename(path.with_name(f"renamed-{dice.randrange(999)}.md"))
    return path.name


def _copy(root: Path, dice: random.Random) -> str:
    path = _item(root, dice)
    new = path.with_name(f"copy-{dice.randrange(999)}.md")
    new.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    return new.name


def _move(root: Path, dice: random.Random) -> str:
    """Into another column, where its type may stand or may not."""
    path = _item(root, dice)
    folder = dice.choice(sorted(one for one in (root / "content").iterdir() if one.is_dir()))
    path.rename(folder / path.name)
    return f"{path.name} to {folder.name}"


def _type(root: Path, dice: random.Random) -> str:
    """One item becomes another of its column, of whatever type that is."""
    path = _item(root, dice)
    other = dice.choice(sorted(path.parent.glob("*.md")))
    path.write_text(other.read_text(encoding="utf-8"), encoding="utf-8")
    return f"{path.name} as {other.name}"


def _append(path: Path, text: str) -> str:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
    return path.name


def _template(root: Path, dice: random.Random) -> str:
    """A text, or something that looks where no template looked before."""
    path = root / "theme/templates" / dice.choice(["base.html", "item.html", "column.html", "guide.html", "index.html"])
    said = dice.choice(
        [
            f"{dice.randrange(99)}",
            "{{ columns[0].items | length }}",
            "{% for item in portal.columns[1].items[:2] %}{{ item.title }}{% endfor %}",
            "{% for it in columns[2].current %}{{ it.date }}{% endfor %}",
            "{{ guide_finder.sections[0].groups | length }}",
            "{{ said }}",
            "{{ articles[0].title if articles else 0 }}",
            "{% for category, some in categories %}{{ category }}{{ some | length }}{% endfor %}",
        ]
    )
    text = path.read_text(encoding="utf-8")
    place = "{% block main %}" if "{% block main %}" in text else "{% block facts %}"
    path.write_text(text.replace(place, f"{place}<p>{said}</p>", 1), encoding="utf-8")
    return f"{path.name} {said}"


def _component(root: Path, dice: random.Random) -> str:
    path = root / "theme/components" / dice.choice(["item_list/item_list", "date/date", "breadcrumb/breadcrumb"])
    text = path.with_suffix(".html").read_text(encoding="utf-8")
    changed = re.sub(r'(class="[\w-]+)', rf"\1 n{dice.randrange(99)}", text, count=1)
    path.with_suffix(".html").write_text(changed, encoding="utf-8")
    return path.name


def _style(root: Path, dice: random.Random) -> str:
    path = root / "theme/components" / dice.choice(["item_list/item_list.css", "search/search.css"])
    return _append(path, f"\n.item-list {{ order: {dice.randrange(99)} }}\n")


def _words(root: Path, dice: random.Random) -> str:
    path = root / "theme/words/zh_CN.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        re.sub(r"^home: .*$", f"home: 首页{dice.randrange(99)}", text, flags=re.MULTILINE), encoding="utf-8"
    )
    return path.name


def _portal(root: Path, dice: random.Random) -> str:
    path = root / "portal/portal.yaml"
    return _field(path, "short_name", f"残联{dice.randrange(99)}")


def _column(root: Path, dice: random.Random) -> str:
    path = root / "portal/columns.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    name: 通知公告", f"    name: 通知{dice.randrange(99)}", 1), encoding="utf-8")
    return path.name


def _plugin(root: Path, dice: random.Random) -> str:
    path = root / "own_words.py"
    path.write_text(
        re.sub(r'SAID = ".*"', f'SAID = "乙{dice.randrange(99)}"', path.read_text(encoding="utf-8")), encoding="utf-8"
    )
    return path.name


EDITS: dict[str, Edit] = {
    "body": _body,
    "column": _column,
    "component": _component,
    "copy": _copy,
    "date": _date,
    "delete": _delete,
    "draft": _status,
    "expires": lambda root, dice: _field(_item(root, dice), "expires_on", f"2026-0{dice.randrange(6, 10)}-20"),
    "keywords": lambda root, dice: _field(_item(root, dice), "keywords", f"[词{dice.randrange(9)}, 样例]"),
    "link": _link,
    "move": _move,
    "plugin": _plugin,
    "portal": _portal,
    "rename": _rename,
    "slug": lambda root, dice: _field(_item(root, dice), "slug", f"slug-{dice.randrange(999)}"),
    "style": _style,
    "summary": lambda root, dice: _field(_item(root, dice), "summary", f"第 {dice.randrange(99)} 个摘要。"),
    "template": _template,
    "title": lambda root, dice: _field(_item(root, dice), "title", f"第 {dice.randrange(99)} 个标题"),
    "type": _type,
    "words": _words,
}
