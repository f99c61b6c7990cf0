"""Takes an old site over: from its archive to items of our content model, with an account of everything it had."""
