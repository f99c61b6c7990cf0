"""What differs in production, and nothing else."""

from pelicanconf import *  # noqa: F403

DELETE_OUTPUT_DIRECTORY = True
