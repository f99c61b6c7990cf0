"""What list pages link that is no page of the site: files and other sites. It would be lost with the list."""

import re
from collections import defaultdict
from collections.abc import Iterator

from accessibility.retrofit.archive import Archive
from accessibility.retrofit.body.names import ending_of, file_name
from accessibility.retrofit.converting import Converted
from accessibility.retrofit.fields.services import TO_DO
from accessibility.retrofit.item_fields import Site
from accessibility.retrofit.listing import Listed
from accessibility.retrofit.survey import Survey, is_other
from accessibility.retrofit.values import Body, FileRef, Piece

BESIDE = "#beside"  # after the address of a list whose column has items of its own


def shelves(archive: Archive, survey: Survey, site: Site) -> Iterator[Converted]:
    """One item a column, of what its lists link beside pages."""
    rows: dict[str, dict[str, tuple[str, Listed]]] = defaultdict(dict)
    for url, listing in survey.listings.items():
        for row in listing.rows if url in survey.belongs else ():
            if is_other(row.url, archive, survey.home):
                rows[survey.belongs[url].name].setdefault(row.url, (url, row))
    for name, found in rows.items():
        alone = all(url in survey.listings for url, said in survey.belongs.items() if said.name == name)
        yield _item(name, list(found.values()), site, alone=alone)


def _item(name: str, found: list[tuple[str, Listed]], site: Site, *, alone: bool) -> Converted:
    first = found[0][0]
    lines, files, pieces = [], [], []
    for url, row in found:
        words = re.sub(r"([\\`*_\[\]<>#|{}])", r"\\\1", row.text)
        ending = ending_of(row.url, row.text)
        target = f"files/{file_name(row.url, row.text, ending)}" if ending else row.url
        if ending:
            files.append(FileRef(url=row.url, name=target.partition("/")[2], text=row.text))
        lines.append(f"- [{words}]({target})" + (f"（{row.date.day.isoformat()}）" if row.date else ""))
        kind = "attachment" if ending else "link"
        pieces.append(Piece(kind=kind, source=url, at="", text=row.url, fate="kept"))
    dates = [row.date.day.isoformat() for _, row in found if row.date]
    fields = {
        "type": "page",
        "title": name if alone else f"{name}：文件和别的网站",
        "status": "published" if dates else "draft",
        "date": max(dates, default=TO_DO),
        "summary": f"{name}里的{len(found)}个文件和链接。",
        "source": site.name,
        "unit": site.unit,
    }
    body = Body(markdown="\n".join(lines), files=tuple(files))
    return Converted(
        url=first if alone else first + BESIDE,
        kind="page",
        title=str(fields["title"]),
        fields=fields,
        body=body,
        doubts=(),
        pieces=tuple(pieces),
    )
