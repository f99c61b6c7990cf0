"""Mends the HTML files of a site that can't be replaced yet: byte for byte the same but for what each change says."""
