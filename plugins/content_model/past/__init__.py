"""What git knows of content/ and portal/: who changed which file when, in one pass over its history.

`read_past(root)` reads it once and keeps it in .cache, where a question about one file finds its answer at once;
`Library.past()` has it for every gate. A past that is cut short (shallow clone) or not there at all is a PastError,
never an empty answer. Replacement objects and grafts, which tell this machine another past, are not listened to.
"""

from plugins.content_model.past.change import Change
from plugins.content_model.past.commits import Commit
from plugins.content_model.past.history import Past, read_past
from plugins.content_model.past.repository import PastError, Repository

__all__ = ["Change", "Commit", "Past", "PastError", "Repository", "read_past"]
