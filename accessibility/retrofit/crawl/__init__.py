"""Fetches an old site politely and whole. The walk through it is a pure function of what came; Scrapy only fetches."""
