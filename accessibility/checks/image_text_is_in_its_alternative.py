"""A picture that says "closed on Monday" and an alternative that says "banner": the message reaches only some.

WCAG 2.2 criterion 1.1.1, https://www.w3.org/TR/WCAG22/#non-text-content, failure F30
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.picture_texts import PictureTexts
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.picture_words import letters, said_share
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


def targets(seen: Observation) -> Iterator[Element]:
    """Pictures with words in them and a name."""
    for found in seen.probe(PictureTexts).pictures:
        element = seen.snapshot.places[found.place]
        if letters(" ".join(found.words)) >= FEW and is_exposed(element) and element.role and plain(element.name):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    found = next(one for one in seen.probe(PictureTexts).pictures if one.place == element.index)
    words = " ".join(found.words)
    said, name = shortened(words, 40), shortened(element.name, 40)
    share = max(said_share(words, text) for text in (element.name, element.description, _beside(element)))
    if share >= MOST:
        return passed(
            f"图里写着“{said}”，替代文本是“{name}”。", f'The picture says "{said}", its alternative "{name}".'
        )
    if share == 0 and found.rest <= MUCH_ELSE:
        return failed(
            f"图里写着“{said}”，替代文本却是“{name}”。", f'The picture says "{said}", but its alternative is "{name}".'
        )
    return cant_tell(
        f"图里写着“{said}”，替代文本是“{name}”。没说到的部分要紧吗？",
        f'The picture says "{said}", its alternative "{name}". Does what is left out matter?',
    )


def _beside(element: Element) -> str:
    """What the caption or the text around says in any case."""
    around = element.closest("figure") or element.parent
    return around.text if around is not None else ""
