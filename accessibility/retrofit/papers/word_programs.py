"""Word files by way of antiword or LibreOffice, where these are installed."""

import html
import os
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

SECONDS = 30
DOCBOOK = re.compile(r"<(/?)(para|title|row|entry|informaltable|table|emphasis|tgroup|tbody|thead)\b[^>]*>")
TAGS = {"para": "p", "title": "p", "row": "tr", "entry": "td", "informaltable": "table", "table": "table"}


def converted(data: bytes) -> str:
    """HTML; "" when no program is there or none could read it."""
    return _antiword(data) or _office(data)


def _run(words: list[str], folder: str) -> bytes:
    here = {**os.environ, "LC_ALL": "C.UTF-8", "HOME": folder}
    try:
        done = subprocess.run(words, cwd=folder, env=here, capture_output=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""


def _antiword(data: bytes) -> str:
    program = shutil.which("antiword")
    if not program:
        return ""
    with TemporaryDirectory() as folder:
        file = Path(folder, "paper.doc")
        file.write_bytes(data)
        said = _run([program, "-m", "UTF-8.txt", "-x", "db", str(file)], folder).decode("utf-8", "replace")
        begin = said.find("</bookinfo>")
        if begin >= 0:
            return DOCBOOK.sub(lambda tag: _tag(tag[1], tag[2]), said[begin + len("</bookinfo>") :])
        plain = _run([program, "-m", "UTF-8.txt", "-w", "0", str(file)], folder).decode("utf-8", "replace")
    return "".join(f"<p>{html.escape(line)}</p>" for line in plain.splitlines() if line.strip())


def _tag(end: str, name: str) -> str:
    border = ' border="1"' if not end and TAGS.get(name) == "table" else ""
    return f"<{end}{TAGS[name]}{border}>" if name in TAGS else ""


def _office(data: bytes) -> str:
    program = shutil.which("soffice")
    if not program:
        return ""
    with TemporaryDirectory() as folder:
        file = Path(folder, "paper.doc")
        file.write_bytes(data)
        _run([program, "--headless", "--convert-to", "html:HTML:EmbedImages", "--outdir", folder, str(file)], folder)
        made = file.with_suffix(".html")
        return made.read_text(encoding="utf-8", errors="replace") if made.is_file() else ""
