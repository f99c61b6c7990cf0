"""What moves, flashes, plays or changes by itself while nobody touches the page."""

from dataclasses import dataclass

Path = tuple[int | str, ...]  # as in keyboard_walk
LONG_S = 5.0  # criterion 2.2.2's own figure
MOVES_S = 1.0  # of a watch that may have been short
FADES = frozenset({"opacity", "color", "backgroundColor", "borderColor", "boxShadow", "visibility", "filter"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Animation:
    """A running CSS or Web Animation. Times in seconds; `lasts_s` is infinite when it never ends."""

    path: Path
    properties: tuple[str, ...]
    cycle_s: float
    lasts_s: float
    pseudo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Playing:
    """An audio or video element that plays though nobody started it."""

    path: Path
    tag: str
    duration_s: float  # infinite for streams
    loops: bool
    is_audible: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A place whose pixels kept changing."""

    path: Path | None
    first_s: float
    last_s: float
    area_px: float  # CSS px²


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewritten:
    """An element whose text was changed by a script, how often and over what time."""

    path: Path
    times: int
    first_s: float
    last_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """Seconds count from the start of the watch. `watched_s` is 0 when nothing on the page can move."""

    watched_s: float
    animations: tuple[Animation, ...]
    playing: tuple[Playing, ...]
    moving: tuple[Region, ...]
    rewritten: tuple[Rewritten, ...]
    most_flashes_in_1s: int  # pairs of opposing changes of relative luminance, over a large enough area
    flashing_area_px: float
    frames_per_s: float
    pause_control: Path | None  # a control whose name says it stops or pauses
    recurring_s: tuple[float, ...]  # periods of the page's own timers that come round again, up to 10 s
    reduced: "Motion | None" = None  # the same page for readers who asked for less motion, where something goes on
    left_for: str = ""  # where the page wanted to go by itself while it was watched; it is held. "" when it stayed

    @property
    def lasting(self) -> tuple[Path, ...]:
        """Places that move for over five seconds or come round again; text that is only rewritten does not move."""
        running = [one.path for one in self.animations if one.lasts_s > LONG_S and set(one.properties) - FADES]
        films = [one.path for one in self.playing if one.tag == "video" and (one.loops or one.duration_s > LONG_S)]
        told = [*running, *films, *(text.path for text in self.rewritten)]  # what pixels change for near these
        regions = [
            region.path
            for region in self.moving
            if region.path is not None
            and (region.last_s - region.first_s > MOVES_S or self.recurring_s)
            and not any(_meet(region.path, path) for path in told)
        ]
        return tuple(dict.fromkeys([*running, *films, *regions]))


def _meet(one: Path, other: Path) -> bool:
    """One stands in the other."""
    length = min(len(one), len(other))
    return one[:length] == other[:length]
