"""decisions.yaml: what people decided, by the identity of the doubt; kept in git, so that it survives a new crawl.

decisions:
  0123456789abcdef: {kind: alternative, answer: 办证流程图}   # 装饰 for a picture that says nothing
  89abcdef01234567: {kind: date, answer: 2019-03-01}
families:
  content-1: {main: "/html/body/div[3]", type: notice, column: 通知公告}
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml

from accessibility.errors import SettingError
from accessibility.retrofit.body.escape import begin, inline
from accessibility.retrofit.converting import Converted
from accessibility.retrofit.values import Doubt, identity

DECORATIVE = "装饰"
_PARTS = frozenset({"alternative", "ocr", "heading", "link", "attachment", "paper", "table", "duplicate", "script"})
_FIELDS = frozenset({"title", "date", "type", "column", "field"})


@dataclass(frozen=True, slots=True)
class Decisions:
    by_identity: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    families: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def answer(self, doubt: Doubt) -> str | None:
        said = self.by_identity.get(doubt.identity)
        return None if said is None else str(said.get("answer", ""))

    def open(self, doubts: Sequence[Doubt]) -> tuple[Doubt, ...]:
        """Those that nobody has decided."""
        return tuple(doubt for doubt in doubts if doubt.identity not in self.by_identity)


def read_decisions(path: Path) -> Decisions:
    """Nothing decided when there is no file. SettingError when it cannot be read."""
    if not path.is_file():
        return Decisions()
    try:
        said = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) or {}
        made = Decisions(by_identity=dict(said.get("decisions") or {}), families=dict(said.get("families") or {}))
    except (yaml.YAMLError, AttributeError, TypeError, ValueError) as problem:
        raise SettingError(f"{path} 读不懂：{problem}。 The decisions cannot be read.") from problem
    if not all(isinstance(one, dict) for one in (*made.by_identity.values(), *made.families.values())):
        raise SettingError(f"{path} 里每一项要写成 标识: {{kind: …, answer: …}}。 Every decision is a mapping.")
    return made


def is_left_out(one: Converted, decisions: Decisions) -> bool:
    """Somebody decided that the page does not come along. Of a part of a page, only that part is left out."""
    asked = [(doubt.kind, doubt.identity) for doubt in (*one.doubts, *one.body.doubts)]
    whole = (("orphan", ""), ("column", "column"), ("private", ""))  # asked of the page when all pages are known
    asked += [(kind, identity(kind, one.url, about)) for kind, about in whole]
    return any(
        kind not in _PARTS and decisions.by_identity.get(name, {}).get("did") == "dropped" for kind, name in asked
    )


def applied(one: Converted, decisions: Decisions) -> Converted:
    """The answers put in: fields, and alternatives of pictures."""
    fields = dict(one.fields)
    markdown = one.body.markdown
    for doubt in (*one.doubts, *one.body.doubts):
        answer = decisions.answer(doubt)
        if not answer:
            continue
        if doubt.kind == "field" or (doubt.kind in _FIELDS and doubt.place in fields):
            fields[doubt.place or doubt.kind] = _read(answer)
        elif doubt.kind == "alternative":
            markdown = _alternative(markdown, doubt, answer, one)
        elif doubt.kind == "ocr":
            markdown = _words_of_picture(markdown, doubt, answer, one)
    if "待填" not in str(list(fields.values())):
        fields["status"] = "published"
    return replace(one, fields=fields, body=replace(one.body, markdown=markdown))


def _read(answer: str) -> object:
    """Lists and groups are written as YAML: [甲, 乙]."""
    return yaml.load(answer, Loader=yaml.BaseLoader) if answer[:1] in "[{" else answer


def _alternative(markdown: str, doubt: Doubt, answer: str, one: Converted) -> str:
    """place or evidence is the address of the picture; the Markdown shows it under its new name."""
    names = [file.name for file in one.body.files if file.url in {doubt.place, doubt.evidence}]
    for name in names:
        shown = rf"!\[[^\]]*\]\((<?files/{re.escape(name)}>?)\)(\{{[^}}]*\}})?"
        new = r"![](\1){装饰}" if answer == DECORATIVE else rf"![{re.escape(answer)}](\1)"
        markdown = re.sub(shown, new.replace(re.escape(answer), answer.replace("\\", r"\\")), markdown)
    return markdown


def _words_of_picture(markdown: str, doubt: Doubt, answer: str, one: Converted) -> str:
    """The words that a person confirmed stand below the picture they were read in, as text; of a paper, at the end."""
    words = "\n\n".join(begin(inline(line.strip())) for line in answer.splitlines() if line.strip())
    name = next((file.name for file in one.body.files if file.url in {doubt.place, doubt.evidence}), "")
    lines = markdown.split("\n")
    at = next((index for index, line in enumerate(lines) if name and f"(files/{name})" in line), len(lines))
    return "\n".join([*lines[: at + 1], "", words, *lines[at + 1 :]]).strip() + "\n"
