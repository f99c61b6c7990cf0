"""Fetch, without following them, the pages behind links that cannot be told apart: do they hold the same?"""

import re
from pathlib import Path as File
from urllib.parse import urlsplit

from accessibility.browser.tab import Tab
from accessibility.observations.link_goals import LinkGoals
from accessibility.predicates.twin_links import twin_links
from accessibility.probes.world import World
from accessibility.snapshot import Snapshot

WATCHES = True  # nothing on the page changes
SCRIPT = File(__file__).with_suffix(".js")
MOST = 6  # pages fetched
TEXT = 4000  # characters of each
UNSAFE = re.compile(r"log-?out|sign-?out|delete|remove|unsubscribe|cancel|tuichu|zhuxiao|退出|删除", re.IGNORECASE)


def probe(tab: Tab, snapshot: Snapshot) -> LinkGoals:
    """Only pages of this site, without cookies and never what sounds as if it did something."""
    wanted = [
        address for twins in twin_links(snapshot).values() for address in twins.addresses if len(twins.addresses) > 1
    ]
    own = urlsplit(snapshot.url)[:2]
    fetched = [one for one in dict.fromkeys(wanted) if urlsplit(one)[:2] == own and not UNSAFE.search(one)][:MOST]
    if not fetched:
        return LinkGoals()
    world = World(tab, SCRIPT)
    texts = {address: world.call("text", address, TEXT, wait=True) for address in fetched}
    return LinkGoals(texts={address: text for address, text in texts.items() if text})
