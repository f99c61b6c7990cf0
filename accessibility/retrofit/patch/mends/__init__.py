"""One way of mending a file in each module: CRITERION, WORDS, and `mend(page)`, which gives the edits. No list."""
