"""Old pages are read as they were written, whatever server and page say of themselves."""

import pytest

from accessibility.retrofit.encodings import Garbled, read

PAGE = (
    "<html><head><meta charset={}><title>关于印发残疾人证管理办法的通知</title></head><p>朱镕基、喆、一九九九年。</p>"
)
UNTOLD = PAGE.replace("<meta charset={}>", "")


@pytest.mark.parametrize(
    ("meta", "header"), [("gb2312", ""), ("gb2312", "utf-8"), ("gbk", "iso-8859-1"), ("utf-8", "")]
)
def test_a_gbk_page_is_read_as_gbk_whatever_is_declared(meta: str, header: str) -> None:
    text = PAGE.format(meta)
    found = read(text.encode("gb18030"), header)
    assert (found.text, found.encoding, found.garbled) == (text, "gb18030", ())


@pytest.mark.parametrize(
    ("meta", "header"), [("gb2312", "gbk"), ("utf-8", "gb2312"), ("big5", ""), ("x-user-defined", "")]
)
def test_a_utf_8_page_is_read_as_utf_8_whatever_is_declared(meta: str, header: str) -> None:
    text = PAGE.format(meta)
    assert read(text.encode(), header).text == text


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_a_page_that_tells_nothing_is_read_by_what_it_holds(encoding: str) -> None:
    assert read(UNTOLD.encode(encoding)).text == UNTOLD


@pytest.mark.parametrize("header", ["", "gb2312", "big5"])
def test_traditional_characters_in_big5_are_told_from_gbk(header: str) -> None:
    text = "<title>殘疾人聯合會關於印發辦法的通知</title><p>我們的國家，他們說了什麼"
    assert read(text.encode("big5"), header).text == text


@pytest.mark.parametrize("header", ["", "iso-8859-1", "windows-1252"])
def test_european_pages_are_not_taken_for_chinese(header: str) -> None:
    text = "<title>Café déjà vu</title><p>Où est l'élève? Fête naïve à Besançon.</p>"
    assert read(text.encode("cp1252"), header).text == text


@pytest.mark.parametrize("text", ["<p>བོད་ཡིག ཡི་གེ</p>", "<p>مېيىپلار بىرلەشمىسى</p>", "<p>Привет, мир</p>", "<p>😀</p>"])
def test_other_scripts_in_utf_8_stay_themselves(text: str) -> None:
    assert read(text.encode()).text == text


@pytest.mark.parametrize("text", ["<title>小学</title>", "<td>王喆</td><td>朱镕</td><td>赵堃</td>"])
def test_a_few_rare_characters_are_enough_where_the_page_says_gbk(text: str) -> None:
    assert read(text.encode("gb18030"), "gb2312").text == text


@pytest.mark.parametrize(("base", "part"), [("utf-8", "gb18030"), ("gb18030", "utf-8")])
def test_a_foot_in_another_encoding_than_the_page_is_read_too(base: str, part: str) -> None:
    body, foot = "<p>我们的国家是一个大国</p>\n" * 5, "<div>版权所有 残疾人联合会</div>"
    found = read(body.encode(base) + foot.encode(part), base)
    assert (found.text, found.mixed) == (body + foot, part)


def test_what_was_stored_garbled_is_noticed_and_the_words_proposed() -> None:
    stored = "中国残疾人联合会通知".encode().decode("gb18030")
    latin = "中国残疾人联合会".encode("gbk").decode("latin-1")
    found = read(f"<p>{stored}</p><p>{latin}</p><p>锟斤拷</p><p>平常的句子</p>".encode(), "utf-8")
    assert set(found.garbled) == {
        Garbled(met=stored, proposal="中国残疾人联合会通知"),
        Garbled(met=latin, proposal="中国残疾人联合会"),
        Garbled(met="锟斤拷", proposal=""),
    }


def test_the_evidence_says_who_claimed_what() -> None:
    said = read(PAGE.format("gb2312").encode("gb18030"), "utf-8").evidence
    assert said == "服务器 utf-8，网页 gb18030；按 gb18030 读；声明与内容不符"
