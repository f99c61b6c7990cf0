"""Fields of an item, found in the many ways old sites write them."""
