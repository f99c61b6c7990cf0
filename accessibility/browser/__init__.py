"""Starting, sizing and driving a real browser; the only room that imports selenium."""
