"""What Orca says of a page when somebody reads it with the Down arrow, one element after another."""

from tests.orca.listener import FINISHED, Listener

MOST = 1500  # presses; no page has as many elements
SILENT = 3  # presses without a word: the end of the page


def hear(listener: Listener, address: str) -> list[str]:
    """Utterances, from the title to the end."""
    loaded = listener.open(address)
    said = loaded[next(at for at, words in enumerate(loaded) if words.startswith(FINISHED)) :]
    silent = 0
    for _ in range(MOST):
        now = listener.read("Down")
        silent = 0 if now else silent + 1
        if silent == SILENT:
            break
        said += now
    return said
