"""Who changed the rules: people, keys and gates are changed by those with the third review, or confirmed by them."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

import yaml

from plugins.content_model.past import Change, Past
from plugins.review_gate.people import Person, mailbox

PEOPLE, SIGNERS, GATES = Path("portal/people.yaml"), Path("portal/allowed_signers"), Path("portal/gates.yaml")
FILES = (PEOPLE, SIGNERS, GATES)
_ROLES = {"编辑": "editor", "一审": "first_review", "二审": "second_review", "三审": "third_review"}


def unconfirmed(past: Past) -> Iterator[tuple[Path, Change]]:
    """Files that somebody changed who may not, and the change, until one of those who might then changes them.

    As long as nobody real has the third review the portal is being set up, and anybody may. Real is who is no sample
    and made a commit at any time.
    """
    changes = sorted(((one.commit.place, file, one) for file in FILES for one in past.changes(file)), key=_place)
    lists = past.repository.blobs(change.after for _, file, change in changes if file == PEOPLE and change.after)
    real = frozenset(map(mailbox, past.authors))
    heads: frozenset[str] = frozenset()
    waiting: dict[Path, Change] = {}
    for _, together in groupby(changes, key=_place):
        before = heads
        for _, file, change in together:
            if before and not {mailbox(change.commit.author), mailbox(change.commit.committer)} <= before:
                waiting.setdefault(file, change)
                continue
            waiting.pop(file, None)
            if file == PEOPLE:
                heads = _heads(lists.get(change.after, b"")) & real
    yield from sorted(waiting.items())


def _place(one: tuple[int, Path, Change]) -> int:
    return one[0]


def people_in(text: bytes) -> Mapping[str, Person]:
    """A past list of people, by slug; empty when it cannot be read."""
    try:
        listed = yaml.load(text, Loader=yaml.CSafeLoader)
        return {str(one["slug"]): _person(one) for one in listed["people"]}
    except (yaml.YAMLError, KeyError, TypeError, AttributeError):
        return {}


def _person(facts: Mapping[str, object]) -> Person:
    roles = facts["roles"]
    return Person(
        slug=str(facts["slug"]),
        name=str(facts["name"]),
        email=str(facts["email"]),
        roles=tuple(_ROLES.get(str(role), "") for role in (roles if isinstance(roles, list) else [])),
        sample=bool(facts.get("sample")),
    )


def _heads(text: bytes) -> frozenset[str]:
    people = people_in(text).values()
    return frozenset(mailbox(one.email) for one in people if not one.sample and "third_review" in one.roles)
