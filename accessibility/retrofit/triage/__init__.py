"""What a person must decide, in order of readers helped a minute; and what was decided, for every later conversion."""
