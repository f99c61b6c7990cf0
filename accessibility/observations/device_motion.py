"""What happened on the page when the device was tilted and shaken, and whether its controls can do the same."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceMotion:
    """`moved` is False where nothing listens: then there was nothing to try."""

    moved: bool = False
    changed: str = ""  # what changed, the beginning of it: a tag and a text or value; "" when nothing did
    only_by_motion: str = ""  # a change that none of the controls brought about
    controls: int = 0  # how many were tried
    turned_off_by: str = ""  # the control after which moving changed nothing any more
