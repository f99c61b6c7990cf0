"""From a checked source to the readers: build aside, prove, swap in at one stroke, and say what was published."""
