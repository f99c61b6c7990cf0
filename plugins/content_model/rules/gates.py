"""A gate that is switched off, or asks for less, says why."""

from collections.abc import Iterator

from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint


def check(gate: Record) -> Iterator[Complaint]:
    """Nobody switches a gate off in silence."""
    if gate.reason and gate.reason.strip():
        return
    if gate.state and gate.state.code == "off":
        what = "闸门关掉了，没有写原因。"
        yield Complaint(field="state", met="关", what=what, remedy="请补上 reason，或者改回“开”。")
    if gate.proof and gate.proof.code != "required":
        what = f"写了“{gate.proof}”，没有写原因。"
        yield Complaint(field="proof", met=str(gate.proof), what=what, remedy="请补上 reason，或者删去 proof。")
