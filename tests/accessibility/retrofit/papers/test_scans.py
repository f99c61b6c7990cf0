"""A page that is only a picture of text: what a machine reads is proposed, and stands in the page once confirmed."""

import io
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from accessibility.retrofit.converting import Converted
from accessibility.retrofit.decisions import Decisions, applied
from accessibility.retrofit.papers import spoken
from accessibility.retrofit.values import Body, Doubt, FileRef

PAGE, PICTURE = "http://old.example/a.html", "http://old.example/scan.png"
FONTS = sorted(Path("/usr/share/fonts").rglob("NotoSansCJK-Regular*"))
SHOWN = Body(
    markdown="![](files/scan-1.png)\n", files=(FileRef(url=PICTURE, name="scan-1.png", text="", kind="image"),)
)


@dataclass
class OnePicture:
    """An archive of one picture."""

    data: bytes

    def get(self, url: str) -> str | None:
        return url if url == PICTURE else None

    def body(self, record: str) -> bytes:
        return self.data


@pytest.mark.skipif(not FONTS, reason="no Chinese typeface to draw a scan with")
def test_words_in_a_scan_are_proposed_and_not_put_in() -> None:
    pytest.importorskip("rapidocr")
    picture = Image.new("RGB", (900, 300), "white")
    font = ImageFont.truetype(FONTS[0], 40)
    ImageDraw.Draw(picture).text((40, 60), "关于停电检修暂停服务的通知", fill="black", font=font)
    file = io.BytesIO()
    picture.save(file, "PNG")
    body = spoken(SHOWN, OnePicture(file.getvalue()), PAGE, "", ocr=True)  # type: ignore[arg-type]
    assert body.markdown == SHOWN.markdown
    assert [(doubt.kind, doubt.evidence) for doubt in body.doubts] == [("ocr", PICTURE)]
    assert "停电检修" in body.doubts[0].proposal


def test_confirmed_words_stand_below_their_picture() -> None:
    doubt = Doubt(kind="ocr", place=PICTURE, met="", proposal="一", evidence=PICTURE, identity="0" * 16)
    body = Body(markdown="前文。\n\n![](files/scan-1.png)\n\n后文。\n", doubts=(doubt,), files=SHOWN.files)
    one = Converted(url=PAGE, kind="notice", title="", fields={}, body=body, doubts=(), pieces=())
    said = Decisions({"0" * 16: {"kind": "ocr", "answer": "停电通知\n# 一号"}})
    assert applied(one, said).body.markdown == ("前文。\n\n![](files/scan-1.png)\n\n停电通知\n\n\\# 一号\n\n后文。\n")
