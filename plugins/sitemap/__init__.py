"""sitemap.xml and robots.txt, so that search engines and the audit find every page.

Lists the pages that were written; the dates are those of the items. Addresses come from portal.url. More than 50,000
pages are split into several files. No setting.
"""

from pathlib import Path

from pelican import Pelican, signals

from plugins.content_model.reader import SITE
from plugins.sitemap.locations import locations
from plugins.sitemap.xml import robots_txt, sitemap_files


def write_sitemap(pelican: Pelican) -> None:
    """Write beside the home page, after everything else."""
    output = Path(pelican.output_path)
    site = pelican.settings[SITE]
    url = str(site.portal.url)
    (output / "robots.txt").write_bytes(robots_txt(url))
    for name, content in sitemap_files(url, locations(output, site)).items():
        (output / name).write_bytes(content)


def register() -> None:
    """Connect."""
    signals.finalized.connect(write_sitemap)
