"""What a reader's first view of a page weighs, compressed, before anything is cached."""
