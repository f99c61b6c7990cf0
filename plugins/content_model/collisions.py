"""Two things at one address: items, files, or two translations into one language."""

from collections.abc import Iterable, Iterator

from plugins.content_model.files import File
from plugins.content_model.item import Item
from plugins.content_model.library import Library
from plugins.content_model.problem import Problem
from plugins.content_model.refusal import RefusalError
from plugins.content_model.table_files import TableFile, table_files
from plugins.content_model.targets import paths_of, target_of


def check_collisions(items: Iterable[Item], library: Library) -> Iterator[Problem]:
    """Each later item or file that takes an address another one has."""
    by_url: dict[str, Item] = {}
    by_translation: dict[tuple[str, str], Item] = {}
    by_output: dict[str, str] = {}
    for item in items:
        first = by_url.setdefault(item.url, item)
        if first is not item:
            what = f"网址“{item.url}”已经被 {first.path.as_posix()} 用了。"
            remedy = "请改文件名，或者写不同的 slug。"
            yield Problem(path=item.path, line=item.line_of("slug"), met=item.slug, what=what, remedy=remedy)
        original = item.fields.translation_of
        if original and (first := by_translation.setdefault((original, item.lang), item)) is not item:
            what = f"“{original}”已经有 {item.lang} 译文：{first.path.as_posix()}。"
            line = item.line_of("translation_of")
            yield Problem(path=item.path, line=line, met=original, what=what, remedy="请只留一个译文。")
        for output, source, line in _outputs(item, library):
            taken = by_output.setdefault(output.lower(), source)
            if taken != source:
                what = f"文件“{source}”和“{taken}”公开以后网址相同。"
                yield Problem(path=item.path, line=line, met=source, what=what, remedy="请给其中一个改名。")


def _outputs(item: Item, library: Library) -> Iterator[tuple[str, str, int]]:
    """Every file the item brings into the output: where to, where from, the line."""
    for file, line in files_of(item, library):
        yield file.output, file.path.as_posix(), line
    for table in table_files(item):
        if isinstance(table, TableFile):
            yield table.output, f"{item.path.as_posix()} 的统计表", item.line_of("tables")


def files_of(item: Item, library: Library) -> Iterator[tuple[File, int]]:
    """Every file of ours that the item links, with the line."""
    for _, value, line in item.fields.walk("file"):
        if isinstance(value, File):
            yield value, line
    for reference, address in paths_of(item):
        try:
            file = target_of(address.url, item, library).file
        except RefusalError:
            continue  # told in references.py
        if file:
            yield file, reference.line
