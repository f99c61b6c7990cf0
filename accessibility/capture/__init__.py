"""Page → Snapshot, in as few round trips to the browser as possible."""

from accessibility.capture.page import capture

__all__ = ["capture"]
