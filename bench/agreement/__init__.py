"""How much of what our transcript says at each element is what the real Orca says there."""
