"""A CSV file beside every statistical table, whether its rows were written in the item or came from a file."""

import csv
import io
from dataclasses import dataclass
from urllib.parse import quote

from plugins.content_model.files import File, readable_size
from plugins.content_model.item import Item
from plugins.content_model.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFile:
    """What a page needs for a link to it, and what is to be written."""

    href: str
    output: str
    data: bytes
    format: str = "CSV"

    @property
    def size(self) -> str:
        """For readers: 2 KB."""
        return readable_size(len(self.data))


def table_files(item: Item) -> tuple[File | TableFile, ...]:
    """One for each table of a statistic, in order; none for other types."""
    tables = item.fields.tables if item.type == "statistic" else ()
    return tuple(table.file or _written(item, table, number) for number, table in enumerate(tables, start=1))


def _written(item: Item, table: Record, number: int) -> TableFile:
    name = f"{item.slug}-table-{number}.csv"
    output = f"{item.column}/files/{name}"
    return TableFile(href=f"/{quote(output)}", output=output, data=_csv(table))


def _csv(table: Record) -> bytes:
    """UTF-8 with a byte order mark, without which Excel takes Chinese for GBK; units stand in the head."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    units = (f"（{column.unit}）" if column.unit != "无" else "" for column in table.columns)
    writer.writerow(
        [table.row_header, *(f"{column.name}{unit}" for column, unit in zip(table.columns, units, strict=True))]
    )
    writer.writerows(table.rows)
    return text.getvalue().encode("utf-8-sig")
