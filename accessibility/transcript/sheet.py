"""A transcript as a text file: one line for each thing said, indented by what it stands in."""

from difflib import unified_diff

from accessibility.snapshot import Snapshot
from accessibility.transcript.modes import MODES
from accessibility.transcript.unsaid import told
from accessibility.transcript.wording import Wording, sentence

INDENT = "  "


def sheet(snapshot: Snapshot, words: Wording, mode: str = "read") -> str:
    """Ends with a line break; "" when there is nothing to hear."""
    said = ((line.depth, sentence(line, words)) for line in told(MODES[mode](snapshot), words))
    return "".join(f"{INDENT * depth}{text}\n" for depth, text in said if text)


def difference(before: str, now: str, name: str) -> str:
    """What is said otherwise than before, with a few lines around it; "" when all is the same."""
    return "".join(unified_diff(before.splitlines(True), now.splitlines(True), f"{name} 原来", f"{name} 现在", n=2))
