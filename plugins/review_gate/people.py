"""Who may review: the people of portal/people.yaml, and whether two of them are one."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from plugins.content_model.portal import Portal
from plugins.content_model.record import Record

LEVELS = {1: "first_review", 2: "second_review", 3: "third_review"}
_APART = re.compile(r"[、，,;；/&\n]|\s(?:和|与)\s")
_ASIDE = re.compile(r"[(（〔\[【][^)）〕\]】]*[)）〕\]】]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """roles: stable codes. sample: nobody real. line: of portal/people.yaml."""

    slug: str
    name: str
    email: str
    roles: tuple[str, ...]
    sample: bool = False
    line: int = 0


def people_of(portal: Portal) -> Mapping[str, Person]:
    """By slug."""
    return {one.slug: one for one in map(_person, portal.people)}


def one_and_the_same(people: Sequence[Person]) -> Iterator[tuple[Person, Person, str]]:
    """Pairs of entries that stand for one person, and by what."""
    for first, second in combinations(people, 2):
        if mailbox(first.email) == mailbox(second.email):
            yield first, second, "邮箱"
        elif folded(first.name) == folded(second.name):
            yield first, second, "姓名"


def is_named(person: Person, author: str) -> bool:
    """Whether an author's line names this person, in whatever spelling."""
    names = {folded(_ASIDE.sub("", part)) for part in _APART.split(author)} | {folded(author)}
    addresses = {mailbox(word) for word in re.findall(r"[^\s<>，、；;()（）]+@[^\s<>，、；;()（）]+", author)}
    return folded(person.name) in names or folded(person.slug) in names or mailbox(person.email) in addresses


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Without what the eye does not see: width, case, blanks, invisible signs."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in plain if unicodedata.category(sign)[0] not in "ZC")


def mailbox(email: str) -> str:
    """Where mail to this address arrives: case and what follows a plus do not change that."""
    name, _, host = folded(email).rpartition("@")
    return f"{name.partition('+')[0]}@{host}"


def _person(record: Record) -> Person:
    return Person(
        slug=str(record.slug),
        name=str(record.name),
        email=str(record.email),
        roles=tuple(role.code for role in record.roles),
        sample=bool(record.sample),
        line=record.line_of("slug"),
    )
