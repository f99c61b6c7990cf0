"""Which guides stand under which word of the vocabularies."""

from dataclasses import dataclass

from plugins.content_model.declarations import item_type
from plugins.content_model.item import Item
from plugins.content_model.portal import Portal

FINDER = "/finder/"
EVERYONE = "everyone"  # the word for guides that are for all disabled people, whichever the disability
NOT_DISABLED = {"carers", "employers"}  # what is for all disabled people is not thereby for these


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One word and its guides. `shared` are those for all disabled people, when the group is of disabled people."""

    code: str
    href: str
    guides: tuple[Item, ...]
    shared: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One way of looking: `field` is the guides' field, and the name of its words in the catalogues."""

    field: str
    words: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finder:
    """All ways of looking; words without any guide are left out."""

    href: str
    sections: tuple[Section, ...]

    def section(self, field: str) -> Section:
        """The section of a guides' field."""
        return next(section for section in self.sections if section.field == field)


def find_groups(portal: Portal) -> Finder:
    """The finder over all public guides, in the order in which the words are declared."""
    public = (item for column in portal.columns for item in column.items if item.type == "guide")
    guides = tuple(sorted(public, key=lambda guide: not guide.fields.popular))  # else in the order of the column
    fields = {"life_event": "life_event", "audience": "audience", "category": "guide_category"}
    sections = (Section(field=field, words=words, groups=_groups(field, guides)) for field, words in fields.items())
    return Finder(href=FINDER, sections=tuple(sections))


def _groups(field: str, guides: tuple[Item, ...]) -> tuple[Group, ...]:
    codes = item_type("guide").fields[field].choices.values()
    by_code = {code: tuple(guide for guide in guides if code in _codes(guide, field)) for code in codes}
    groups = []
    for code, own in by_code.items():
        for_all = () if code == EVERYONE or code in NOT_DISABLED else by_code.get(EVERYONE, ())
        shared = tuple(guide for guide in for_all if guide not in own)
        if own or shared:
            href = f"{FINDER}{field}-{code}.html".replace("_", "-")
            groups.append(Group(code=code, href=href, guides=own, shared=shared))
    return tuple(groups)


def _codes(guide: Item, field: str) -> set[str]:
    value = getattr(guide.fields, field)
    return {choice.code for choice in (value if isinstance(value, tuple) else (value,))}
