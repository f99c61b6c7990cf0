"""Why a value cannot be read. Raised by kinds/, caught where path and line are known."""


class RefusalError(ValueError):
    """what: goes on after the label and the value met, "不是日历上有的日期。". remedy: a whole sentence."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy
