"""The words of the autocomplete attribute; the table is autocomplete.txt."""

from pathlib import Path


def _read() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, words = line.split(":", 1)
            found[kind] = found.get(kind, frozenset()) | frozenset(words.split())
    return found


WORDS = _read()


def problem(written: str) -> str:
    """The first word that stands where it cannot, "" when all is well.

    https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill-detail-tokens
    """
    words = written.lower().split()
    if words[-1:] == ["webauthn"] and len(words) > 1:
        words.pop()
    if not words or words in (["on"], ["off"]):
        return ""
    if words[0].startswith("section-"):
        words.pop(0)
    if words and words[0] in WORDS["for"]:
        words.pop(0)
    if len(words) > 1 and words[0] in WORDS["where"]:
        words.pop(0)
        return _first_unknown(words, WORDS["contact"])
    return _first_unknown(words, WORDS["field"] | WORDS["contact"])


def _first_unknown(words: list[str], known: frozenset[str]) -> str:
    if not words:
        return "…"
    return words[0] if words[0] not in known else next(iter(words[1:]), "")
