"""Real Pelican builds of a little portal."""

from collections.abc import Callable
from pathlib import Path


def test_every_sample_becomes_a_page_at_its_address(project: Path, build: Callable[[Path], Path]) -> None:
    output = build(project)
    pages = sorted(path.relative_to(output).as_posix() for path in output.glob("*/*.html") if path.stem != "index")
    sources = sorted(path.relative_to(project / "content") for path in project.glob("content/*/*.md"))
    assert pages == [path.with_suffix(".html").as_posix() for path in sources]
