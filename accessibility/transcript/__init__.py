"""What a screen reader says, from the accessibility tree."""
