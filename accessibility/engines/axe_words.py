"""What axe says, in Chinese and English: its own locale, our words where that has a gap, English as the last resort.

axe reports one language a run. The English run brings the data of every message; the Chinese sentence is made of the
template with the same key, by the rules of axe's own processMessage.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from accessibility.engines.axe_templates import fill, merged, variants
from accessibility.errors import BrowserError
from accessibility.model import Outcome, Words

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "node_modules" / "axe-core"
SCRIPT = PACKAGE / "axe.min.js"
Messages = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class AxeWords:
    """Three tables in the shape of an axe locale."""

    english: Messages
    chinese: Messages
    who: Mapping[str, Mapping[str, str]]  # by category tag

    def rule(self, rule_id: str) -> Words:
        """What the rule promises."""
        en = self.english["rules"][rule_id]["help"]
        return Words(zh=self.chinese["rules"].get(rule_id, {}).get("help", en), en=en)

    def reason(self, check: Mapping[str, Any]) -> Words:
        """What one of axe's checks says of one element. check: as in a result: id, data, message."""
        said, data = check["message"], check["data"]
        english, chinese = (table["checks"].get(check["id"], {}) for table in (self.english, self.chinese))
        for kind in ("fail", "incomplete", "pass"):
            for key, template in variants(english.get(kind)):
                if fill(template, data) == said:
                    zh = dict(variants(chinese.get(kind))).get(key)
                    return Words(zh=fill(zh, data) if zh else said, en=said)
        return Words(zh=said, en=said)

    def whom(self, tags: list[str]) -> Words:
        """Whom a barrier of this category shuts out."""
        found = next((self.who[tag] for tag in tags if tag in self.who), {"zh": "", "en": ""})
        return Words(zh=found["zh"], en=found["en"])


def message(outcome: Outcome, result: Mapping[str, Any], node: Mapping[str, Any]) -> Words:
    """What is wrong here and whom it shuts out, or the question for a person.

    result: of one rule; node: one element of it.
    """
    words = axe_words()
    rule, who = words.rule(result["id"]), words.whom(result["tags"])
    one_of = [words.reason(check) for check in node["any"]]
    each_of = [words.reason(check) for check in (*node["all"], *node["none"])]
    seen = [*each_of, *one_of]
    zh, en = "；".join(word.zh for word in seen), "; ".join(word.en for word in seen)
    if outcome is Outcome.CANT_TELL:
        return Words(
            zh=f"机器不能断定：{zh}。请人看这个元素，“{rule.zh}”做到了吗？",
            en=f'The machine cannot tell: {en}. Look at this element: is it true that "{rule.en}"?',
        )
    choice = (
        Words(zh="（改好其中一项即可）", en=" (mending one of these is enough)")
        if len(one_of) > 1
        else Words(zh="", en="")
    )
    return Words(zh=f"{rule.zh}：{zh}{choice.zh}。{who.zh}", en=f"{rule.en}: {en}{choice.en}. {who.en}")


@cache
def axe_words() -> AxeWords:
    """Read once: axe's English template and Chinese locale, and ours."""
    here, locales = Path(__file__).parent, PACKAGE / "locales"
    try:
        english, chinese = (_json(locales / name) for name in ("_template.json", "zh_CN.json"))
    except FileNotFoundError as problem:
        raise missing_axe() from problem
    ours = _json(here / "axe_zh_gaps.json")
    return AxeWords(english=english, chinese=merged(ours, chinese), who=_json(here / "axe_who.json"))


def missing_axe() -> BrowserError:
    return BrowserError(
        f"找不到检测引擎 axe-core（{PACKAGE}）。"
        "请先运行：python3 tasks.py setup，或在项目文件夹里运行 npm ci --ignore-scripts。\n"
        f"axe-core is not installed ({PACKAGE}). Run: python3 tasks.py setup, or npm ci --ignore-scripts here."
    )


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
