"""The pictures of scanned pages of a PDF."""

from io import BytesIO

from pypdf import PdfReader

MOST = 10  # pages that are read


def scanned_pages(data: bytes, numbers: tuple[int, ...]) -> list[bytes]:
    """The largest picture of each page; pages whose picture can't be taken out are left out."""
    pictures: list[bytes] = []
    try:
        reader = PdfReader(BytesIO(data))
        for number in numbers[:MOST]:
            found = [image.data for image in reader.pages[number - 1].images]
            if found:
                pictures.append(max(found, key=len))
    except Exception:
        return pictures
    return pictures
