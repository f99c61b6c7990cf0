"""Attachments that carry words: Word, WPS, Excel, RTF, PDF and pictures of text, each as the body a page would have."""

from accessibility.retrofit.papers.ocr import read_picture
from accessibility.retrofit.papers.paper import paper_of
from accessibility.retrofit.papers.sole import spoken

__all__ = ["paper_of", "read_picture", "spoken"]
