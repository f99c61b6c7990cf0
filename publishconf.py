"""What differs in production. The rest is in pelicanconf.py."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403, Pelican reads settings as plain names

DELETE_OUTPUT_DIRECTORY = True
