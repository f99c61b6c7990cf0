"""A whole site's audit: pages a second beside peers, and what a second run costs."""
