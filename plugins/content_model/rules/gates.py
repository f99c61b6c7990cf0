"""A gate that is switched off says why."""

from collections.abc import Iterator

from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint


def check(gate: Record) -> Iterator[Complaint]:
    """Nobody switches a gate off in silence."""
    if gate.state and gate.state.code == "off" and not gate.reason:
        yield Complaint(
            field="state", met="关", what="闸门关掉了，没有写原因。", remedy="请补上 reason，或者改回“开”。"
        )
