"""Tables: what is layout becomes text in reading order, what is data keeps its cells and finds its headers."""
