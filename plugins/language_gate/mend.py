"""Put what is certain right in a text, and nothing else. Pure."""

from plugins.language_gate.finding import Finding
from plugins.language_gate.judge import findings_in
from plugins.language_gate.readable import read_sheet

_ROUNDS = 4  # a repair may uncover one more, as a comma inside brackets


def mended(source: str) -> str:
    """The text with every certain finding put right; mending it again changes nothing."""
    for _ in range(_ROUNDS):
        certain = [finding for finding in findings_in(read_sheet(source)) if finding.certain]
        if not certain:
            break
        source = _apply(source, certain)
    return source


def _apply(source: str, findings: list[Finding]) -> str:
    """From the end to the beginning, so that places stay right; of two that overlap the later one waits."""
    lines = source.split("\n")
    done: dict[int, int] = {}  # line → the leftmost place that was changed
    for finding in sorted(findings, reverse=True):
        line, end = lines[finding.line - 1], finding.column + len(finding.met)
        if end > done.get(finding.line, len(line)) or line[finding.column : end] != finding.met:
            continue
        lines[finding.line - 1] = line[: finding.column] + finding.better + line[end:]
        done[finding.line] = finding.column
    return "\n".join(lines)
