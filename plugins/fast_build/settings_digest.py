"""Of Pelican's settings: with others, nothing that was made is believed."""

import hashlib
from collections.abc import Mapping
from typing import Any

from plugins.fast_build.digests import Digests, UnknownValueError

# Where things lie on this machine, what is digested with each page, and how the work is done
_LEFT_OUT = {"PATH", "OUTPUT_PATH", "THEME", "THEME_TEMPLATES_OVERRIDES", "PLUGIN_PATHS", "CACHE_PATH", "PLUGINS"}
_LEFT_OUT |= {"JINJA_GLOBALS", "THEME_BUNDLES", "PELICAN_CLASS", "SEARCH_INDEX", "EARLIER_OUTPUT", "DEBUG"}
_LEFT_OUT |= {"CONTENT_MODEL_SITE", "CONTENT_MODEL_LIBRARY", "CONTENT_MODEL_READY"}
_LEFT_OUT |= {"FAST_BUILD", "FAST_BUILD_EARLIER", "FAST_BUILD_WORKERS", "FAST_BUILD_PROFILE", "FAST_BUILD_PLACE"}
_LEFT_OUT |= {"FAST_BUILD_STAYS"}


def settings_digest(settings: Mapping[str, Any], digests: Digests) -> str:
    """A value that cannot be judged counts by its kind."""
    whole = hashlib.sha256()
    for name in sorted(settings.keys() - _LEFT_OUT):
        try:
            digest = digests.of(settings[name])
        except UnknownValueError:
            digest = type(settings[name]).__qualname__.encode()
        whole.update(name.encode() + b"\0" + digest)
    return whole.hexdigest()
