"""Files in content/ that no item links: they never go out, and nobody would notice."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.content_model.collisions import files_of
from plugins.content_model.library import Library
from plugins.content_model.problem import Problem

_REVIEW = ".review.yaml"


def unlinked(paths: Sequence[Path], library: Library) -> Iterator[Problem]:
    """Worth a look: what a draft links counts as linked."""
    linked = {file.path for item in library.items() for file, _ in files_of(item, library)}
    texts = {path.as_posix() for path in paths if path.suffix == ".md"}
    for path in paths:
        if path.parts[0] != "content" or path.suffix == ".md" or path.name.startswith(".") or path in linked:
            continue
        if path.name.endswith(_REVIEW) and f"{path.as_posix().removesuffix(_REVIEW)}.md" in texts:
            continue
        what = f"没有一篇内容链接“{path.name}”，它不会公开。"
        remedy = "要公开就在内容里链接它；用不着了就删去，放着也会留在 git 里。"
        yield Problem(path=path, line=0, met=path.name, what=what, remedy=remedy, warning=True)
