"""How strongly controls that carry no words stand out from what is around them, measured on pixels."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlPicture:
    """One control, with a narrow rim of its surroundings."""

    place: int  # of the element in Snapshot.nodes
    strongest: float  # contrast to the ground of its strongest part, 1.0–21.0; noise left aside
    colour: str  # of that part, "#rrggbb"
    ground: str  # the colour around it


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlPictures:
    """All such controls, as far as the bound of the probe allowed."""

    controls: tuple[ControlPicture, ...] = ()
    left_out: int = 0
