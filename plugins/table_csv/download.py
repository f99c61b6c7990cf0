"""A table as the bytes of a CSV file, and where it will be."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from plugins.content_model.files import File
from plugins.content_model.item import Item
from plugins.content_model.record import Record

_NO_UNIT = "无"
_BOM = "\ufeff"  # without it, Excel reads Chinese as garbage


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A CSV file that the build makes. It has what a link to a file needs: href, format, size."""

    href: str
    data: bytes
    format: str = "CSV"

    @property
    def size(self) -> str:
        """For readers: 1 KB (1,024 bytes), rounded up."""
        return f"{-(-len(self.data) // 1024)} KB"


def table_csv(item: Item, number: int) -> Download | File:
    """The file of an item's table, counted from 1."""
    table: Record = item.fields.tables[number - 1]
    own: File | None = table.file
    return own or Download(href=f"/{item.column}/data/{item.slug}-{number}.csv", data=_bytes_of(table))


def downloads_of(item: Item) -> Iterator[Download]:
    """The files that have to be made for an item."""
    if "tables" not in item.fields.declaration.fields:
        return
    for number, _ in enumerate(item.fields.tables, start=1):
        file = table_csv(item, number)
        if isinstance(file, Download):
            yield file


def _bytes_of(table: Record) -> bytes:
    """UTF-8, comma-separated, one header row with the units, lines ended as RFC 4180 asks."""
    text = StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow([table.row_header, *(_header(column) for column in table.columns)])
    rows.writerows(table.rows)
    return (_BOM + text.getvalue()).encode()


def _header(column: Record) -> str:
    return column.name if column.unit == _NO_UNIT else f"{column.name}（{column.unit}）"
