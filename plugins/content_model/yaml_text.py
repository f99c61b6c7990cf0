"""Read YAML as a tree with lines. What YAML would drop, fold or guess is refused, never passed on in silence."""

import re
from pathlib import Path

import yaml

from plugins.content_model.problem import Problem
from plugins.content_model.tree import Entry, Listing, Table, Tree, Word

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every value is a text here: no type is guessed
_WIDE_COLON = re.compile(r"^\s*(?:- )?([A-Za-z_]+)\s*：")
_INDENTED_FIELD = re.compile(r"\s+[A-Za-z_]+:(?:\s|$)")
# YAML takes these for line ends, editors' programs do not: a value would end where nobody sees it.
_HIDDEN_BREAK = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ufeff]")


def read_yaml(text: str, *, path: Path, first_line: int = 1) -> tuple[Table, list[Problem]]:
    """The entries of a YAML text and what is wrong with it. An unreadable text gives no entries."""
    reading = _Reading(lines=text.split("\n"), path=path, first_line=first_line)
    nothing = Table(entries=(), line=first_line)
    for number, line in enumerate(reading.lines):
        if hidden := _HIDDEN_BREAK.search(line):
            code = f"U+{ord(hidden[0]):04X}"
            reading.refuse(number, code, f"这一行有看不见的控制字符（{code}）。", "请删去这一行，重新用键盘输入。")
    if reading.problems:
        return nothing, reading.problems
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        reading.refuse_syntax(error)
        return nothing, reading.problems
    if node is None:
        return nothing, reading.problems
    if not isinstance(node, yaml.MappingNode):
        what = "这里应当一行一个字段，写成“字段名: 内容”。"
        reading.refuse(node.start_mark.line, "", what, "冒号用半角，后面空一格。")
        return nothing, reading.problems
    tree = reading.table(node)
    return tree, reading.problems


class _Reading:
    """One text on its way to a tree, collecting what is refused."""

    def __init__(self, *, lines: list[str], path: Path, first_line: int) -> None:
        self.lines = lines
        self.path = path
        self.first_line = first_line
        self.problems: list[Problem] = []

    def refuse(self, number: int, met: str, what: str, remedy: str) -> None:
        """number: of the line in this text, from 0."""
        line = self.first_line + number
        self.problems.append(Problem(path=self.path, line=line, met=met, what=what, remedy=remedy))

    def tree(self, node: yaml.Node) -> Tree:
        number = node.start_mark.line
        sign = self._source(node)[:1]
        if sign in {"&", "*", "!"} and getattr(node, "style", None) not in {'"', "'"}:
            what = f"值以“{sign}”开头，YAML 会把它当作特殊记号。"
            self.refuse(number, self._source(node), what, "请给整个值加上英文引号。")
            return Word(text="", line=self.first_line + number, refused=True)
        if isinstance(node, yaml.MappingNode):
            return self.table(node)
        if isinstance(node, yaml.SequenceNode):
            return Listing(items=tuple(self.tree(item) for item in node.value), line=self.first_line + number)
        assert isinstance(node, yaml.ScalarNode)
        return self._word(node)

    def table(self, node: yaml.MappingNode) -> Table:
        entries: dict[str, Entry] = {}
        for key_node, value_node in node.value:
            number = key_node.start_mark.line
            if not isinstance(key_node, yaml.ScalarNode):
                self.refuse(number, "", "字段名应当是一个词。", "请写成“字段名: 内容”。")
                continue
            key, value, line = key_node.value, self.tree(value_node), self.first_line + number
            if key in entries:
                what = f"字段“{key}”写了两次，前一次在第 {entries[key].line} 行。"
                self.refuse(number, key, what, "请只留下一个。")
                continue
            entries[key] = Entry(key=key, value=value, line=line)
        return Table(entries=tuple(entries.values()), line=self.first_line + node.start_mark.line)

    def _word(self, node: yaml.ScalarNode) -> Word:
        number, last = node.start_mark.line, node.end_mark.line
        if node.style == ">":
            self.refuse(number, ">", "用了“>”，YAML 会把换行变成空格。", "请改成“|”。")
        elif node.style != "|" and number != last:
            met = self._line(number).strip()
            what = "这个值占了不止一行，后面的行会被并到一起。"
            self.refuse(number, met, what, "请写在一行里；要分行就在冒号后写“|”，从下一行起缩进两格。")
        elif node.style != "|" and self._line(last)[node.end_mark.column :].lstrip().startswith("#"):
            met = self._line(last).strip()
            what = "值后面“#”起的文字会被当作注释丢掉。"
            self.refuse(number, met, what, "要保留就给整个值加上英文引号；是注释就另起一行写。")
        return Word(text=node.value.strip(), line=self.first_line + number)

    def _source(self, node: yaml.Node) -> str:
        return self._line(node.start_mark.line)[node.start_mark.column :]

    def _line(self, number: int) -> str:
        """YAML puts what is left out after the last line."""
        return self.lines[number] if number < len(self.lines) else ""

    def refuse_syntax(self, error: yaml.YAMLError) -> None:
        """Say in an editor's words what made YAML stop; a full-width colon before it is the likelier cause."""
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        number = min(mark.line, len(self.lines) - 1) if mark else 0
        for earlier, line in enumerate(self.lines[: number + 1]):
            if wide := _WIDE_COLON.match(line):
                what = f"字段“{wide[1]}”后面用了全角冒号“：”。"
                return self.refuse(earlier, line.strip(), what, "请改成半角冒号加一个空格“: ”。")
        while "document" in str(error) and number and self.lines[number].rstrip() not in {"...", "---"}:
            number -= 1
        line = self.lines[number]
        what, remedy = _words_for(str(getattr(error, "problem", "")), line)
        return self.refuse(number, line.strip(), what, remedy)


def _words_for(problem: str, line: str) -> tuple[str, str]:
    """problem: PyYAML's or libyaml's own words."""
    if "\t" in line:
        return "这一行用了制表符（Tab）。", "请改成空格，每一级缩进两个空格。"
    if "mapping values are not allowed" in problem and _INDENTED_FIELD.match(line):
        return "这一行比上一行多缩进了。", "请让同一级的字段左边对齐。"
    if "mapping values are not allowed" in problem:
        return "值里有半角冒号加空格，YAML 会把它当作另一个字段。", "请给整个值加上英文引号，或者改用全角冒号“：”。"
    if "alias" in problem or "anchor" in problem or "tag" in problem or "cannot start any token" in problem:
        sign = line.split(":", 1)[-1].strip()[:1]
        return f"值以“{sign}”开头，YAML 会把它当作特殊记号。", "请给整个值加上英文引号。"
    if "could not find expected ':'" in problem:
        return "这一行少了冒号。", "请写成“字段名: 内容”，冒号用半角，后面空一格。"
    if any(words in problem for words in ("quoted scalar", "end of stream", "',' or ']'", "',' or '}'")):
        return "引号或者括号没有成对。", "请补上另一半，或者去掉引号。"
    if "document" in problem or "directive" in problem:
        return "这里多了一个分隔记号，后面的内容会被丢掉。", "请删去“...”“%”一类的行。"
    return "这一行的缩进或者括号不对，读不懂。", "请让同一级的字段左边对齐，列表写成“- ”，括号和引号成对。"
