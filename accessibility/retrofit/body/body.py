"""The main content of an old page as a body in our Markdown, with the account of all that was in it."""

from collections.abc import Sequence

from lxml.html import HtmlElement

from accessibility.retrofit.body.account import Account
from accessibility.retrofit.body.blocks import PLAIN, Block
from accessibility.retrofit.body.captions import tie_captions
from accessibility.retrofit.body.elements import handlers
from accessibility.retrofit.body.finish import finish
from accessibility.retrofit.body.gather import Gatherer
from accessibility.retrofit.body.headings import find_headings
from accessibility.retrofit.body.listings import find_lists
from accessibility.retrofit.body.looks import look_of
from accessibility.retrofit.body.notes import find_notes
from accessibility.retrofit.body.paragraphs import to_paragraphs
from accessibility.retrofit.body.shaping import within
from accessibility.retrofit.body.sheet import Sheet, rules_of
from accessibility.retrofit.body.targets import Targets, base_of
from accessibility.retrofit.body.titles import without_title
from accessibility.retrofit.values import Body


def body_of(main: HtmlElement, page_url: str, *, styles: str = "", title: str = "") -> Body:
    """The body of a page.

    main: the element that holds the content, in its page. styles: CSS of linked style sheets. title: of the item; the
    line of the content that repeats it is left out.
    """
    account = Account(page=page_url)
    inner = "\n".join(one.text or "" for one in main.getroottree().getroot().iter("style"))
    sheet = Sheet(rules_of(f"{styles}\n{inner}"))
    targets = Targets(page=page_url, base=base_of(main, page_url))
    gatherer = Gatherer(sheet=sheet, targets=targets, account=account, handlers=handlers(), main=main)
    blocks = gatherer.inside(main, look_of(main, sheet.styles(main), PLAIN))
    tell_handlers(main, account, gatherer)
    blocks = shaped(without_title(blocks, title, account), account)
    return finish(main, blocks, account, targets, title)


def shaped(blocks: Sequence[Block], account: Account) -> list[Block]:
    """What the blocks mean: footnotes, captions, headings, lists, paragraphs, in this order."""
    found = find_notes(blocks, account)
    found = tie_captions(found)
    found = find_headings(found, account)
    found = find_lists(found, account)
    return within(found, to_paragraphs)


def tell_handlers(main: HtmlElement, account: Account, gatherer: Gatherer) -> None:
    """Scripts in attributes are gone: one piece for each element that had them."""
    for element in main.iter():
        if isinstance(element.tag, str):
            said = [f"{name}={value}" for name, value in element.attrib.items() if str(name).startswith("on")]
            if said:
                account.drop("text", " ".join(said)[:200], "script", gatherer.path(element), words="")
