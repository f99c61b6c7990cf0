"""Where the text of a page is: the lines between the shell, and the element that holds them.

Lines score by what they are (prose, links, repeated, buttons); the stretch with the largest sum is the text, as in
Kadane's maximum subarray. The pages of a family vote for the element, so that one odd page does not lose its text.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from lxml.html import HtmlElement

from accessibility.retrofit.lines import Line, lines_of
from accessibility.retrofit.marks import files_in, is_a, names_body, names_shell, said_by_words
from accessibility.retrofit.tree import body_element, place

NEARLY_ALL = (
    0.9  # of the text of a page: what an elected element has to hold when the page's own text reaches beyond it
)
AGREE = 0.8  # share of the sampled pages that have to hold their text in an element
WRAPPER = 0.5  # of a page's characters; what holds more is no shell, whatever its name
_PROSE = 200  # characters; a longer line counts no more


def scores_of(lines: Sequence[Line], repeated: Collection[int]) -> list[float]:
    """One number a line: above 0 for text."""
    kinds: dict[HtmlElement, str] = {}
    whole = sum(len(line.text) for line in lines)
    return [_score(line, repeated, _surroundings(line.holder, kinds, WRAPPER * whole)) for line in lines]


def own_container(lines: Sequence[Line], scores: Sequence[float]) -> HtmlElement | None:
    """The lowest element around the best stretch of lines; None for a page without text."""
    stretch = best_stretch(scores)
    if stretch is None:
        return None
    start, end = stretch
    return common_ancestor([lines[number].holder for number in range(start, end) if scores[number] > 0])


def best_stretch(scores: Sequence[float]) -> tuple[int, int] | None:
    """[start, end) with the largest sum; None when no line scores."""
    best, best_sum, start, total = None, 0.0, 0, 0.0
    for number, score in enumerate(scores):
        if total <= 0:
            start, total = number, 0.0
        total += score
        if total > best_sum:
            best, best_sum = (start, number + 1), total
    return best


def common_ancestor(elements: Sequence[HtmlElement]) -> HtmlElement:
    chains = [[*reversed(list(one.iterancestors())), one] for one in elements]
    shared = chains[0]
    for chain in chains[1:]:
        length = 0
        while length < min(len(shared), len(chain)) and shared[length] is chain[length]:
            length += 1
        shared = shared[:length]
    return shared[-1]


def elected(paths: Sequence[str]) -> str:
    """The deepest XPath that holds the text of most pages; "" when the pages differ."""
    votes: Counter[str] = Counter()
    for path in paths:
        steps = path.split("/")
        votes.update("/".join(steps[:length]) for length in range(2, len(steps) + 1))
    enough = [path for path, count in votes.items() if count >= AGREE * len(paths)]
    best = max(enough, key=lambda path: (path.count("/"), votes[path], path), default="")
    return best if best.count("/") > 2 else ""


def container_of(root: HtmlElement, repeated: Collection[int], voted: str = "") -> HtmlElement | None:
    """The element that holds the text of this page: the one its family voted for, if it has any text, or its own."""
    lines = lines_of(body_element(root))
    scores = scores_of(lines, repeated)
    own = own_container(lines, scores)
    if not voted or own is None:
        return own
    found = root.getroottree().xpath(voted)
    if not isinstance(found, list) or len(found) != 1:
        return own
    element: HtmlElement = found[0]
    if element is own or element in own.iterancestors():
        return element
    inside = {*element.iter()}
    text = sum(score for line, score in zip(lines, scores, strict=True) if score > 0 and line.holder in inside)
    everything = sum(score for score in scores if score > 0)
    return element if text >= NEARLY_ALL * everything else own


def path_of_own(root: HtmlElement, repeated: Collection[int]) -> str:
    """What this page votes for."""
    found = container_of(root, repeated)
    return "" if found is None else place(found)


def _surroundings(element: HtmlElement, known: dict[HtmlElement, str], most: float) -> str:
    """ "body", "shell" or "": what the nearest ancestor with a telling name says. most: characters of a shell."""
    if element in known:
        return known[element]
    parent = element.getparent()
    if names_body(element):
        said = "body"
    elif element.tag not in {"html", "body"} and names_shell(element) and len(element.text_content()) < most:
        said = "shell"
    else:
        said = _surroundings(parent, known, most) if parent is not None else ""
    known[element] = said
    return said


def _score(line: Line, repeated: Collection[int], around: str) -> float:
    if line.control:
        return -1.0
    length = len(line.text)
    if around != "body" and line.key in repeated:
        # the same short words come back in tables and lists of fields
        return -2.0 if not line.anchors and 0 < length <= 12 else -min(length, 40) - 8.0
    if said_by_words(line.text) or is_a("headings_of_lists", line.text):
        return -12.0
    if files_in(line):
        return 30.0
    if not line.text:
        return 25.0 if not line.anchors and around != "shell" else -2.0
    if line.plain_length * 2 < length and around != "body" and not (line.plain_length >= 4 and line.text[-1] in "。；"):
        return -min(length, 40) - 5.0
    prose = min(length, _PROSE) + (20.0 if line.text[-1] in "。；：！？”" else 0.0)
    # hidden: perhaps a tab or a fold that a script opens
    return prose * (0.3 if around == "shell" or line.hidden else 1.0)


def sampled(urls: Sequence[str], most: int = 25) -> Sequence[str]:
    """Evenly spread over a family."""
    step = max(1, len(urls) // most)
    return urls[::step][:most]


Voted = Mapping[str, str]  # family → XPath
