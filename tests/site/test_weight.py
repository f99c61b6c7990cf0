"""The first view of every page arrives with the first flight of a connection, on a poor line too."""

from bench.page_weight.weigh import BUDGET_BYTES, weigh
from tests.site.conftest import Built


def test_the_first_view_fits_the_budget(built: Built) -> None:
    weights = {address: weigh(built.output, address).total for address in built.pages}
    assert {address: weight for address, weight in weights.items() if weight > BUDGET_BYTES} == {}


def test_nothing_holds_up_the_first_view(built: Built) -> None:
    """Scripts are modules, which wait by themselves; there is one style sheet, or two; no font is fetched."""
    for address, page in built.pages.items():
        assert page.xpath("//script[not(@type='module')]") == [], address
        assert len(page.xpath("//link[@rel='stylesheet']")) <= 2, address
    assert not any("@font-face" in path.read_text(encoding="utf-8") for path in built.output.rglob("*.css"))
