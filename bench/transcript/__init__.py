"""What the transcript and the checks over it add to an audit of a page."""
