"""Asks the portal's privacy gate about what was converted, as an editor does: on the command line, in the work folder.

What it finds becomes one question a page in worklist.json, which keeps the page from going live. The two halves of the
project still import nothing of each other. A gate that can't run is a failure, and says so.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from accessibility.errors import SettingError
from accessibility.retrofit import atomic
from accessibility.retrofit.decisions import read_decisions
from accessibility.retrofit.folder import Work
from accessibility.retrofit.triage.order import in_order
from accessibility.retrofit.values import identity

ROOT = Path(__file__).resolve().parents[2]
LINE = re.compile(r"(content/[^\s:]+\.md)(?::(\d+))?\s+(?!提醒：)(.+)")


def ask(work: Work) -> int:
    """The number of pages with something private. SettingError when nobody could look."""
    found: dict[str, list[str]] = {}
    for name, line, said in LINE.findall(_said(work)):
        found.setdefault(name.removeprefix("content/"), []).append(f"第 {line} 行{said}" if line else said)
    items = {item["path"]: item for item in map(json.loads, work.items.read_text(encoding="utf-8").splitlines())}
    known = read_decisions(work.decisions).by_identity
    asked = [_question(items[path], said, known) for path, said in sorted(found.items()) if path in items]
    before = [one for one in json.loads(work.worklist.read_text(encoding="utf-8")) if one["kind"] != "private"]
    types = {path: str(item["kind"]) for path, item in items.items()}
    made = json.dumps(in_order([*before, *asked], types, work), ensure_ascii=False, indent=1)
    atomic.write(work.worklist, made + "\n")
    return len(asked)


def _question(item: Mapping[str, Any], said: list[str], known: Mapping[str, object]) -> dict[str, object]:
    source = item["sources"][0]
    name = identity("private", source, "")
    question = {
        "kind": "private", "place": item["path"], "met": " ".join(said), "proposal": "", "evidence": source,
        "identity": name, "item": item["path"], "title": item["title"], "source": source,
    }  # fmt: skip
    return question | ({"decided": True} if name in known else {})


def _said(work: Work) -> str:
    command = [sys.executable, "-m", "plugins.privacy_gate", "content"]
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=work.root, env=environment, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in (0, 2):
        told = done.stderr.strip().splitlines()[-1:] or ["?"]
        raise SettingError(f"没有查成有没有个人信息：{told[0]}。 The privacy gate could not look.")
    return done.stdout
