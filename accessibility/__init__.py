"""Audit a web page as a person meets it: captured once in a real browser, probed by acting, judged in pure Python."""

__version__ = "0.1.0"
