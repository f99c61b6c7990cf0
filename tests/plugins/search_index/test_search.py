"""Whoever searches finds every page that holds the term, and loads little: the real script in a real browser."""

import gzip
import json
import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from accessibility.browser.serve import serving
from accessibility.browser.tab import Tab
from plugins.search_index.files import index_files
from plugins.search_index.folding import clean, fold_character
from plugins.search_index.page import SearchPage
from tests.plugins.search_index.corpus import make_pages

pytestmark = pytest.mark.browser

SCRIPT = Path(__file__).parents[3] / "theme/components/search/index.js"
BUDGET_BYTES = 60_000  # everything one query loads at 1,000 pages, each file gzipped as nginx does it by default
RESULTS_SHOWN = 10
HARD = [
    "怎么申请办理残疾人证和补贴的材料",
    "残疾人服务工作无障碍建设事业组织办理街道康复信息",
    "可以就业的残疾人在哪里申请",
]


@pytest.fixture(scope="module")
def pages() -> Sequence[SearchPage]:
    return make_pages(1000, characters=1500)


@pytest.fixture(scope="module")
def files(pages: Sequence[SearchPage]) -> Mapping[str, bytes]:
    return index_files(pages)


@pytest.fixture(scope="module")
def site(files: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("site")
    for name in ("grams", "pages", "text"):
        (folder / name).mkdir()
    for name, content in {**files, "index.js": SCRIPT.read_bytes(), "index.html": b"<!doctype html>"}.items():
        (folder / name).write_bytes(content)
    with serving(folder) as address:
        yield address


@pytest.fixture
def ask(tab: Tab, site: str) -> Callable[[str], Any]:
    """Evaluates an expression where `search` is the module and `index` an open index."""
    tab.driver.get(site)

    def evaluate(expression: str) -> Any:
        script = f"""(async () => {{
            const search = await import("/index.js");
            const index = await (window.opened ??= search.openIndex("/"));
            return {expression};
        }})()"""
        return tab.evaluate(script, await_promise=True, timeout_ms=60_000)

    return evaluate


def cut_terms(pages: Sequence[SearchPage], count: int) -> list[str]:
    """Terms of 1–8 characters as they stand in the texts, punctuation and all; blanks part terms, so none inside."""
    dice = random.Random(7)
    terms: list[str] = []
    while len(terms) < count:
        page = dice.choice(pages)
        text = dice.choice([page.title, page.text])
        start = dice.randrange(len(text))
        term = text[start : start + dice.randint(1, 8)]
        if not re.search(r"[\s“”]", term):
            terms.append(term)
    return terms


def long_terms(pages: Sequence[SearchPage]) -> list[str]:
    """Whole titles and the beginnings of blocks, as people paste them."""
    return [page.title.split()[0] for page in pages[::100]] + [page.text[:40].split()[0] for page in pages[::100]]


def comparable(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def test_every_page_that_holds_a_term_is_found_and_no_other(
    pages: Sequence[SearchPage], ask: Callable[[str], Any]
) -> None:
    texts = [comparable(f"{page.title}\n{page.text}") for page in pages]
    terms = [
        *cut_terms(pages, 300),
        *long_terms(pages),
        "残疾人",
        "残疾人联合会",
        "证",
        "wcag2.2",
        "ＷＣＡＧ",
        "37668",
        "没有这个词",
        "𠮷",
    ]
    found = ask(f"""Promise.all({json.dumps(terms)}.map(async (term) =>
        (await index.search(term)).map(({{ page }}) => page).sort((a, b) => a - b)))""")
    for term, numbers in zip(terms, found, strict=True):
        assert numbers == [number for number, text in enumerate(texts) if comparable(term) in text], term


def test_several_words_find_the_pages_that_hold_all_and_quotes_keep_words_together(
    pages: Sequence[SearchPage], ask: Callable[[str], Any]
) -> None:
    texts = [comparable(f"{page.title}\n{page.text}") for page in pages]
    both, together = ask("""[
        (await index.search("康复　gb/t")).length,
        (await index.search("“康复gb/t”")).length,
    ]""")
    assert both == sum("康复" in text and "gb/t" in text for text in texts)
    assert together == sum("康复gb/t" in text for text in texts)


def test_pages_with_the_term_in_the_title_come_first_then_the_order_of_the_index(
    pages: Sequence[SearchPage], ask: Callable[[str], Any]
) -> None:
    found = ask("(await index.search('康复')).map(({ page }) => page)")
    assert found == sorted(found, key=lambda number: ("康复" not in pages[number].title, number))


def test_column_and_year_narrow_the_result(pages: Sequence[SearchPage], ask: Callable[[str], Any]) -> None:
    found = ask("(await index.search('残疾人', { column: 'policy', year: '2025' })).map(({ page }) => page)")
    expected = [
        number
        for number, page in enumerate(pages)
        if page.column == "policy" and page.date.year == 2025 and "残疾人" in page.title + page.text
    ]
    assert sorted(found) == expected


def test_a_result_shows_the_words_around_the_match(pages: Sequence[SearchPage], ask: Callable[[str], Any]) -> None:
    shown = ask("Promise.all((await index.search('无障碍')).map(index.describe))")
    assert shown
    for hit in shown:
        page = next(page for page in pages if page.url == hit["url"])
        assert (hit["title"], hit["date"], hit["column"]) == (page.title, page.date.isoformat(), page.column)
        around = f"{hit['before']}{hit['match']}{hit['after']}".replace("…", "")
        assert around in page.text.replace("\n", " ")
        assert hit["match"] == ("无障碍" if "无障碍" in page.text else "")


def test_a_question_in_plain_words_still_leads_to_pages_that_come_near(ask: Callable[[str], Any]) -> None:
    whole, near = ask("[await index.search('怎么申请残疾人证明'), await index.similar('怎么申请残疾人证明')]")
    assert whole == []
    assert near


def test_one_query_loads_at_most_60_kilobytes(
    pages: Sequence[SearchPage], files: Mapping[str, bytes], ask: Callable[[str], Any]
) -> None:
    terms = [*cut_terms(pages, 40), *long_terms(pages)[::4], *HARD]
    loads = ask(f"""(async () => {{
        const loads = [];
        const plain = window.fetch;
        for (const term of {json.dumps(terms)}) {{
            const paths = new Set();
            window.fetch = (path) => (paths.add(path.slice(1)), plain(path));
            const fresh = await search.openIndex("/");
            let hits = await fresh.search(term);
            if (!hits.length) hits = await fresh.similar(term);
            await Promise.all(hits.slice(0, {RESULTS_SHOWN}).map(fresh.describe));
            loads.push([...paths]);
        }}
        window.fetch = plain;
        return loads;
    }})()""")
    weights = [sum(len(gzip.compress(files[path], 6)) for path in paths) for paths in loads]
    assert max(weights) <= BUDGET_BYTES, dict(zip(terms, weights, strict=True))


def test_the_browser_folds_every_character_as_the_index_does(ask: Callable[[str], Any]) -> None:
    """Up to the end of plane 3, where all CJK is; letters younger than the older of the two Unicodes left out."""
    characters = [
        chr(code)
        for code in range(0x21, 0x40000)
        if unicodedata.category(chr(code)) not in {"Cs", "Cn", "Co"} and not chr(code).isspace()
    ]
    alone = [c for c in characters if unicodedata.normalize("NFC", c) == c and unicodedata.category(c) != "Cf"]
    folded = ask(f"{json.dumps(alone)}.map(search.fold)")
    assert {c: got for c, got in zip(alone, folded, strict=True) if got != fold_character(c)} == {}


def test_the_browser_cleans_a_term_as_the_index_cleans_a_text(ask: Callable[[str], Any]) -> None:
    terms = [
        "提前 5 个 工作日",
        " WCAG  2.2\u3000ＡＡ ",
        "第\u00ad3\u200b条",
        "e\u0301tude",
        "甲 A 乙",
        "𠮷 野",
        "㎡ Ⅱ ß",
    ]
    folded = ask(f"{json.dumps(terms)}.map(search.fold)")
    assert folded == ["".join(map(fold_character, clean(term))) for term in terms]


def test_a_missing_file_is_an_error_and_a_later_try_asks_again(ask: Callable[[str], Any]) -> None:
    failed = ask("search.openIndex('/gone/').then(() => '', (problem) => problem.message)")
    assert "404" in failed
