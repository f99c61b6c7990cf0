"""Page → Snapshot, in as few round trips to the browser as possible."""
