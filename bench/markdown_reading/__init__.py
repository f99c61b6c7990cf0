"""How fast an editor's Markdown is read, against libraries that only convert it."""
