"""What style sheets tell of a piece of text: its size, weight, colour and alignment, and whether it is hidden."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from lxml.html import HtmlElement

Styles = Mapping[str, str]

_WANTED = """
font font-size font-weight font-style font-family text-align color display visibility position left top height width
overflow list-style list-style-type border border-top border-bottom border-width border-collapse background
background-color background-image vertical-align text-decoration white-space opacity margin-left mso-hide mso-list
text-indent max-height mso-outline-level
"""
WANTED = frozenset(_WANTED.split())
COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
AT_BLOCK = re.compile(
    r"@media[^{}]*\bprint\b[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@(?:media|supports)[^{}]*\{", re.IGNORECASE
)
COMPOUND = re.compile(r"(?P<tag>[a-zA-Z][\w-]*|\*)?(?P<rest>(?:[.#][\w\u4e00-\u9fff-]+)*)$")
PART = re.compile(r"([.#])([\w\u4e00-\u9fff-]+)")
LONGEST = 400_000  # characters of style sheets that are looked at


@dataclass(frozen=True, slots=True)
class Compound:
    tag: str
    ids: frozenset[str]
    classes: frozenset[str]

    def matches(self, element: HtmlElement) -> bool:
        return (
            (not self.tag or element.tag == self.tag)
            and (not self.ids or element.get("id") in self.ids)
            and (not self.classes or self.classes.issubset((element.get("class") or "").split()))
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """`outer`: what has to stand around it, from the inside out, with True where it must be the parent."""

    compound: Compound
    outer: tuple[tuple[bool, Compound], ...]
    rank: tuple[int, int, int, int]  # ids, classes, tags, order
    styles: Styles

    def matches(self, element: HtmlElement) -> bool:
        if not self.compound.matches(element):
            return False
        above = element.getparent()
        for parent_only, compound in self.outer:
            while above is not None and not compound.matches(above) and not parent_only:
                above = above.getparent()
            if above is None or not compound.matches(above):
                return False
            above = above.getparent()
        return True


Rules = Mapping[str, Sequence[Rule]]  # by the id, class or tag they ask for
Chain = tuple[object, ...]


@dataclass(slots=True)
class Sheet:
    """The rules for one page. Elements of the same names in the same surroundings are looked at once."""

    rules: Rules = field(default_factory=dict)
    chains: dict[HtmlElement, int] = field(default_factory=dict)
    numbers: dict[Chain, int] = field(default_factory=dict)
    known: dict[int, Styles] = field(default_factory=dict)

    def styles(self, element: HtmlElement) -> Styles:
        """What the sheets and the element's own style attribute say; the attribute wins."""
        own = element.get("style")
        said = self._from_rules(element) if self.rules else {}
        if not own:
            return said
        return {**said, **declarations(own)} if said else declarations(own)

    def _from_rules(self, element: HtmlElement) -> Styles:
        chain = self._chain(element)
        if chain not in self.known:
            self.known[chain] = self._matching(element)
        return self.known[chain]

    def _chain(self, element: HtmlElement) -> int:
        """A number for the names of the element and of all around it."""
        above = [element]
        while above[-1] not in self.chains and (parent := above[-1].getparent()) is not None:
            above.append(parent)
        number = 0
        for one in reversed(above):
            if one in self.chains:
                number = self.chains[one]
                continue
            names = (number, one.tag, one.get("class"), one.get("id"))
            number = self.chains[one] = self.numbers.setdefault(names, len(self.numbers) + 1)
        return number

    def _matching(self, element: HtmlElement) -> Styles:
        keys = [str(element.tag)]
        if name := element.get("id"):
            keys.append(f"#{name}")
        if names := element.get("class"):
            keys += [f".{one}" for one in names.split()]
        found = [rule for key in keys for rule in self.rules.get(key, ()) if rule.matches(element)]
        said: dict[str, str] = {}
        for rule in sorted(found, key=lambda rule: rule.rank):
            said.update(rule.styles)
        return said


@lru_cache(maxsize=4096)
def declarations(text: str) -> Styles:
    """`color:red; mso-foo:bar` as a mapping of the properties that are wanted, in lower case."""
    said: dict[str, str] = {}
    for one in text.split(";"):
        name, _, value = one.partition(":")
        name = name.strip().lower()
        if name in WANTED:
            said[name] = value.replace("!important", "").strip().lower()
    return said


@lru_cache(maxsize=64)
def rules_of(text: str) -> Rules:
    """The rules of a style sheet; what it asks for by state, attribute or position is left out."""
    by_key: dict[str, list[Rule]] = defaultdict(list)
    for order, (selectors, body) in enumerate(_rules(text[:LONGEST])):
        styles = declarations(body)
        for selector in selectors.split(",") if styles else ():
            if rule := _rule(selector.strip(), order, styles):
                by_key[_key(rule.compound)].append(rule)
    return by_key


def _rules(text: str) -> Iterator[tuple[str, str]]:
    clean = AT_BLOCK.sub("", COMMENT.sub("", text))
    for found in RULE.finditer(clean):
        selectors = found[1].rpartition(";")[2]
        if "@" not in selectors:
            yield selectors, found[2]


def _rule(selector: str, order: int, styles: Styles) -> Rule | None:
    if not selector or re.search(r"[:\[+~*]", selector):
        return None
    words = re.sub(r"\s*>\s*", " > ", selector).split()
    compounds: list[tuple[bool, Compound]] = []
    parent_only = False
    for word in reversed(words):
        if word == ">":
            parent_only = True
            continue
        found = COMPOUND.match(word)
        if not found:
            return None
        parts = PART.findall(found["rest"])
        ids = frozenset(name for mark, name in parts if mark == "#")
        classes = frozenset(name for mark, name in parts if mark == ".")
        compounds.append((parent_only, Compound((found["tag"] or "").lower(), ids, classes)))
        parent_only = False
    if not compounds:
        return None
    rank = (
        sum(len(one.ids) for _, one in compounds),
        sum(len(one.classes) for _, one in compounds),
        sum(bool(one.tag) for _, one in compounds),
        order,
    )
    return Rule(compounds[0][1], tuple(compounds[1:]), rank, styles)


def _key(compound: Compound) -> str:
    if compound.ids:
        return f"#{min(compound.ids)}"
    return f".{min(compound.classes)}" if compound.classes else compound.tag
