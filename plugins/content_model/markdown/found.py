"""What reading one body brings to light beside its tree."""

from dataclasses import dataclass, field

from plugins.content_model.markdown.node import Node
from plugins.content_model.markdown.page import Slip, Table


@dataclass(slots=True, kw_only=True)
class Found:
    """Filled while one body is read; names are as written, in lower case."""

    references: dict[str, str] = field(default_factory=dict)  # [name]: address
    footnotes: dict[str, Node] = field(default_factory=dict)  # [^name]: text
    abbreviations: dict[str, str] = field(default_factory=dict)  # *[word]: in full
    ids: dict[str, int] = field(default_factory=dict)  # {#id} → line
    tables: list[Table] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)
    callouts: int = 0

    def slip(self, kind: str, met: str, line: int) -> None:
        self.slips.append(Slip(kind=kind, met=met.strip(), line=line))
