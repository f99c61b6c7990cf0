"""Write the content files that a test needs."""

from pathlib import Path

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


def attach(root: Path, name: str, data: bytes = b"data") -> Path:
    """A file below content/."""
    path = root / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
