"""What checks ask of an element: pure functions over snapshots, one topic a file."""
