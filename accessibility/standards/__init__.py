"""Facts from standards: data only, imports nothing of ours, source and date on top of each file."""
