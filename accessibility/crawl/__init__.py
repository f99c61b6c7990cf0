"""Which pages a site on the web has: asked politely, by plain HTTP, only where it may be asked."""
