"""One change of one file."""

from dataclasses import dataclass

from plugins.content_model.past.commits import Commit


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a commit did to a file. before, after: objects; no `after` means removed, no `before` added.

    A merge changes a file only when it differs from every parent's; it has one `before` for each of them then.
    """

    commit: Commit
    before: tuple[str, ...]
    after: str
    renamed_from: str = ""
