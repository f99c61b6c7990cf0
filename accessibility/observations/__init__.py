"""What each probe brings home, one frozen dataclass a file, named like the probe. No behaviour, no browser."""
