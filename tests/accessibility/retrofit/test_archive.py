"""An archive gives back what was served, by any spelling of its address, without a network."""

from pathlib import Path

import pytest

from accessibility.errors import SettingError
from accessibility.retrofit.archive import Archive, Record, line_of, of, record_of
from accessibility.retrofit.warc import Exchange, Warcs

HTML = (("Content-Type", "text/html; charset=gb2312"),)


def test_a_folder_of_files_is_an_archive(tmp_path: Path) -> None:
    (tmp_path / "通知").mkdir()
    (tmp_path / "通知" / "a.htm").write_bytes("<title>关于 通知</title><p>各区县残联".encode("gb18030"))
    archive = of(tmp_path)
    (record,) = archive.pages()
    assert (record.url, record.title, record.charset) == (
        "http://old.example/%E9%80%9A%E7%9F%A5/a.htm",
        "关于 通知",
        "gb18030",
    )
    assert archive.text(record).endswith("各区县残联")


def test_an_address_is_found_by_its_other_spellings() -> None:
    archive = of({"http://a.example/News/index.asp": b"<p>1", "http://a.example/x.asp?id=1": b"<p>2"})
    for spelling in (
        "http://a.example/news/INDEX.asp",
        "http://a.example/News/",
        "http://A.example:80/News/index.asp#x",
    ):
        assert archive.get(spelling), spelling
    assert archive.get("http://a.example/x.asp?id=1&PHPSESSID=0123456789abcdef")
    assert archive.get("http://a.example/x.asp?id=2") is None


def test_what_is_written_is_read_back_byte_for_byte(tmp_path: Path) -> None:
    warcs = Warcs(tmp_path)
    body = bytes(range(256)) * 100
    place = warcs.add((("User-Agent", "a"),), Exchange(url="http://a.example/", status=200, headers=HTML, raw=body))
    warcs.add((), Exchange(url="http://a.example/b", status=0, why="unreachable"))
    assert warcs.at(place) == Exchange(url="http://a.example/", status=200, headers=HTML, raw=body)
    assert [(got.url, got.status, got.why) for got, _ in warcs.scan()] == [
        ("http://a.example/", 200, ""),
        ("http://a.example/b", 0, "unreachable"),
    ]


@pytest.mark.parametrize("lost", [1, 20, 300])
def test_a_record_cut_off_by_a_killed_process_is_taken_back(tmp_path: Path, lost: int) -> None:
    warcs = Warcs(tmp_path)
    for number in range(3):
        warcs.add((), Exchange(url=f"http://a.example/{number}", status=200, headers=HTML, raw=b"%d" % number * 999))
    (file,) = warcs.files
    file.write_bytes(file.read_bytes()[:-lost])
    warcs.mend()
    warcs.add((), Exchange(url="http://a.example/new", status=200, headers=HTML, raw=b"new"))
    read = [got.url for got, _ in warcs.scan()]
    assert read[:2] == ["http://a.example/0", "http://a.example/1"]
    assert read[-1] == "http://a.example/new"


def test_a_record_is_one_line_and_back() -> None:
    record = Record(url="http://a.example/", status=200, found_on=("http://a.example/b",), title="“引号” \n")
    assert record_of(line_of(record)) == record


def test_a_folder_without_archive_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="retrofit crawl"):
        list(Archive(tmp_path).records())
