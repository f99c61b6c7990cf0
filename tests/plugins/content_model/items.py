"""Write the content files that a test needs, and build them with all that is shipped."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

REPOSITORY = Path(__file__).parents[3]

PLAIN = {
    "type": "news",
    "title": "标题",
    "status": "published",
    "date": "2026-05-11 09:30",
    "summary": "摘要。",
    "source": "示范市残疾人联合会（演示）",
    "unit": "city",
    "happened_on": "2026-05-09",
}
POLICY = {
    "type": "policy",
    "happened_on": "",
    "subject": "残疾人事业",
    "issuer": "[示范市残疾人联合会（演示）]",
    "written_on": "2026-04-20",
    "validity": "有效",
    "disclosure": "主动公开",
}


def write(root: Path, key: str, body: str = "正文。", **fields: str) -> Path:
    """A news item with these fields changed; an empty value leaves the field out."""
    path = root / "content" / key
    path.parent.mkdir(parents=True, exist_ok=True)
    facts = {**PLAIN, **fields}
    lines = "".join(f"{name}: {value}\n" for name, value in facts.items() if value)
    path.write_text(f"---\n{lines}---\n{body}\n", encoding="utf-8")
    return path


def attach(root: Path, name: str, note: str = "") -> Path:
    """A file below content/ that is what its name says, with a note in it."""
    path = root / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_word(note) if path.suffix == ".docx" else _STARTS.get(path.suffix, b"") + note.encode())
    return path


_STARTS = {".pdf": b"%PDF-1.7\n", ".exe": b"MZ", ".txt": b"-"}


def _word(note: str) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        archive.writestr(ZipInfo("word/document.xml"), f"<document>{note}</document>")
    return data.getvalue()


def run_pelican(root: Path, settings: str = "") -> subprocess.CompletedProcess[str]:
    """Pelican's command with the shipped settings, plugins and theme on this root's content, into its output/."""
    shipped = (REPOSITORY / "pelicanconf.py").read_text(encoding="utf-8")
    own = root / "settings.py"
    shipped = shipped.replace("__file__", repr(str(REPOSITORY / "pelicanconf.py")))
    own.write_text(f"{shipped}\nPATH = {str(root / 'content')!r}\n{settings}", encoding="utf-8")
    words = [sys.executable, "-m", "pelican", root / "content", "-s", own, "-o", root / "output", "--fatal", "errors"]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.run(words, cwd=root, env=environment, capture_output=True, text=True, check=False)
