"""A picture that says "closed on Monday" and an alternative that says "banner": the message reaches only some.

WCAG 2.2 criterion 1.1.1, https://www.w3.org/TR/WCAG22/#non-text-content, failure F30
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.picture_texts import PictureTexts
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.picture_words import letters, said_share
from accessibility.predicates.roles import PRESENTATIONAL, explicit_role
from accessibility.predicates.seen import seen_text
from accessibility.predicates.wording import plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="图片里的文字在替代文本里", en="The words in a picture are in its alternative"),
    criteria=("1.1.1",),
    needs=(PictureTexts,),
    impact=Impact.SERIOUS,
    who=Words(zh="看不见图片的人听不到图里写的话。", en="People who cannot see the picture do not hear what it says."),
    remedy=Words(
        zh="把图里的文字写进 alt；最好把文字写在网页里。",
        en="Put the words of the picture into alt; better, write them in the page.",
    ),
)
FEW = 3  # letters
MUCH_ELSE = 0.06  # of the area beside the words: then the alternative may speak of what else is shown
MOST = 0.5
# A drawing in a few flat colours with a few large words is a sign or emblem: the words are what it says.
FLAT, LARGE, FEW_LINES = 6, 0.1, 2


def targets(seen: Observation) -> Iterator[Element]:
    """Pictures with words in them."""
    for found in seen.probe(PictureTexts).pictures:
        if letters(" ".join(found.words)) >= FEW:
            yield seen.snapshot.places[found.place]


def judge(element: Element, seen: Observation) -> Verdict:
    found = next(one for one in seen.probe(PictureTexts).pictures if one.place == element.index)
    words = " ".join(found.words)
    said, name = shortened(words, 40), shortened(_name(element), 40)
    share = max(said_share(words, text) for text in (_name(element), element.description, _beside(element)))
    if share >= MOST:
        return passed(
            f"图里写着“{said}”，页面用文字也说了。", f'The picture says "{said}", and the page says so in text.'
        )
    is_emblem = found.colours <= FLAT and found.share >= LARGE and len(found.words) <= FEW_LINES
    has_more = found.rest > MUCH_ELSE and not is_emblem
    if not name:
        return _nameless(element, words, has_more)
    if share == 0 and not has_more:
        return failed(
            f"图里写着“{said}”，替代文本却是“{name}”。", f'The picture says "{said}", but its alternative is "{name}".'
        )
    return cant_tell(
        f"图里写着“{said}”，替代文本是“{name}”。没说到的部分要紧吗？",
        f'The picture says "{said}", its alternative "{name}". Does what is left out matter?',
    )


def _nameless(element: Element, words: str, has_more: bool) -> Verdict:
    """A picture that assistive technology passes over: all it says has to stand elsewhere."""
    said = shortened(words, 40)
    if said_share(words, seen_text(element.snapshot.root)) >= MOST:
        return passed(f"图里的“{said}”页面上有文字。", f'"{said}" in the picture also stands in the page as text.')
    is_put_away = explicit_role(element) in PRESENTATIONAL or element.attr("aria-hidden") == "true"
    if has_more or is_put_away:
        return cant_tell(
            f"没有替代文本的图里写着“{said}”。这些字要紧吗？",
            f'A picture without alternative says "{said}". Do these words matter?',
        )
    return failed(
        f"图里写着“{said}”，页面别处没有，图也没有替代文本。",
        f'The picture says "{said}"; nothing else in the page does, and it has no alternative.',
    )


def _name(element: Element) -> str:
    """What assistive technology says of it, "" when it passes it over."""
    return plain(element.name) if element.role and is_exposed(element) else ""


def _beside(element: Element) -> str:
    """What the caption or the text around says in any case."""
    around = element.closest("figure") or element.parent
    return seen_text(around) if around is not None else ""
