"""What happened on the page when the device was tilted and shaken."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceMotion:
    """`moved` is False where nothing listens: then there was nothing to try."""

    moved: bool = False
    changed: str = ""  # the beginning of what changed: a tag and a text or value; "" when nothing did
