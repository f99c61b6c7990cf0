"""An item as a file of our content model: front matter in the order of the declarations, then the body."""

import re
from collections.abc import Mapping, Sequence

import yaml

FIRST = ("type", "title", "status", "date", "updated", "expires_on", "summary", "source", "unit", "author", "keywords",
         "image", "attachments", "related")  # fmt: skip


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    """Several lines are written after a bar, so that none is folded."""
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)
_Dumper.yaml_implicit_resolvers = {}  # our reader guesses no types: dates and numbers need no quotes


def written(fields: Mapping[str, object], markdown: str) -> str:
    """The whole file. Fields without a value are left out."""
    order = {name: number for number, name in enumerate(FIRST)}
    named = sorted(fields.items(), key=lambda entry: order.get(entry[0], len(order)))
    front = "".join(_field(name, value) for name, value in named if value not in (None, "", [], {}, ()))
    return f"---\n{front}---\n{markdown.strip()}\n"


def _field(name: str, value: object) -> str:
    return yaml.dump({name: _plain(value)}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)


def _plain(value: object) -> object:
    if isinstance(value, str):
        return re.sub(r"[ \t]*\n[ \t]*", "\n", value)
    if isinstance(value, bool | int):
        return str(value).lower()
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, Sequence):
        return [_plain(one) for one in value]
    return value


def paragraphs(markdown: str) -> list[str]:
    """The plain words of a body's paragraphs: no headings, lists, tables, pictures."""
    found = []
    for block in re.split(r"\n\s*\n", markdown):
        text = re.sub(r"\\?\n(: )?", "", block.strip())
        if text and not re.match(r"#|\||!\[|[-*] |\d+\. |>|:::|表：|图：|\[\^", text):
            text = re.sub(r"!?\[((?:[^\[\]\\]|\\.)*)\]\([^()]*\)(?:\{[^}]*\})?", r"\1", text)
            found.append(re.sub(r"\\(.)", r"\1", re.sub(r"(?<!\\)\*\*|\[\^[^\]]*\]|<[^<>]+>", "", text)))
    return found


def summary_of(lines: Sequence[str], description: str, longest: int = 110) -> str:
    """What the old page says of itself, or its first sentences, cut at the end of one."""
    text = description.strip()
    if len(text) < 12:
        prose = [line for line in lines if not re.search(r"[：:]$|^[（(].{0,60}[）)]$", line)] or list(lines)
        text = next((line for line in prose if len(line) >= 16), "".join(prose))
    text = re.sub(r"\s+", " ", text)
    if len(text) <= longest:
        return text
    ends = [met.end() for met in re.finditer(r"[。！？；]", text[:longest])]
    return text[: ends[-1]].rstrip("；") if ends and ends[-1] >= 20 else text[: longest - 1].rstrip("，、 ") + "…"
