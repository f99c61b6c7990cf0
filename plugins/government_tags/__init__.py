"""The meta tags that public sites in China carry, so that inspectors and search services can harvest the portal.

Every page: SiteName, SiteDomain, SiteIDCode. Lists and articles: the column's four. Articles: title, date, source,
keywords, description, address, and the author when there is one. (国办发〔2017〕47号, annex on page tags.)

Templates call `government_tags(portal, column, item)`; each gives pairs of name and content. No setting.
"""

from pelican import Pelican, signals

from plugins.government_tags.tags import government_tags


def add_to_templates(pelican: Pelican) -> None:
    """Give every template `government_tags`."""
    pelican.settings["JINJA_GLOBALS"]["government_tags"] = government_tags


def register() -> None:
    signals.initialized.connect(add_to_templates)
