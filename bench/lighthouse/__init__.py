"""What Google's Lighthouse says of one page of every kind, as a telephone on a slow line would load it."""
