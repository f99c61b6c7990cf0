"""From the words on the command line to a crawl."""

import argparse
import sys
from pathlib import Path

from accessibility.errors import SettingError
from accessibility.retrofit.crawl.crawl import Manner, crawl, offline, starts_of
from accessibility.retrofit.crawl.index import summary
from accessibility.retrofit.crawl.scope import Scope
from accessibility.retrofit.crawl.telling import telling
from accessibility.retrofit.folder import Work


def run(asked: argparse.Namespace) -> int:
    folder = Work(Path(asked.out)).archive
    if asked.offline:
        walk = offline(folder)
    else:
        with telling() as told:
            walk = crawl(_scope(asked), folder, _manner(asked), told)
    for line in summary(walk):
        print(line, file=sys.stderr)  # noqa: T201
    return 0


def _scope(asked: argparse.Namespace) -> Scope:
    if not asked.sites:
        raise SettingError("请写上要取的网址。 Which site? Give its address.")
    if asked.pages < 1 or asked.depth < 0 or asked.rate <= 0 or asked.file_mb <= 0:
        raise SettingError("--pages 至少是 1，--rate 和 --file-mb 应当大于 0。 A limit is out of range.")
    return Scope(
        starts=starts_of(asked.sites),
        hosts=tuple(asked.host),
        within=tuple(asked.within),
        pages=asked.pages,
        depth=asked.depth,
    )


def _manner(asked: argparse.Namespace) -> Manner:
    if not asked.contact.isascii() or not asked.contact.isprintable():
        raise SettingError("--contact 应当是邮箱或网址。 --contact has to be an e-mail address or URL.")
    return Manner(
        per_s=asked.rate,
        most_bytes=int(asked.file_mb * 2**20),
        private=asked.private,
        contact=asked.contact,
        verify=not asked.bad_certificate,
        retry=asked.retry,
    )
