"""Everything that is worth a look in one file's wording. Pure."""

from collections.abc import Iterator

from plugins.language_gate.doubled import doubled_findings
from plugins.language_gate.finding import Finding
from plugins.language_gate.marks import mark_findings, unpaired
from plugins.language_gate.readable import Sheet
from plugins.language_gate.words import word_findings


def findings_in(sheet: Sheet) -> list[Finding]:
    """Sorted; a repair inside another waits."""
    found = {*word_findings(sheet), *doubled_findings(sheet), *mark_findings(sheet), *unpaired(sheet)}
    return sorted(_outermost(found))


def _outermost(found: set[Finding]) -> Iterator[Finding]:
    """Brackets around a wrong comma are one repair after the other, not two at once."""
    for one in found:
        inside = any(
            other is not one
            and other.line == one.line
            and other.column <= one.column
            and one.column + len(one.met) <= other.column + len(other.met)
            and len(other.met) > len(one.met)
            for other in found
            if other.better or not other.certain
        )
        if not inside or not one.certain:
            yield one
