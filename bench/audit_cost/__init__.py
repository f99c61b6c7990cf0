"""What a page costs to audit, part by part, beside axe alone in the same run."""
