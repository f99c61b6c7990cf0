"""Which files of the theme go into which bundle, joined in layer order."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from plugins.theme_assets.minify import minify_css, minify_js

SITE = "site"
_IMPORT = re.compile(r'@import "(?P<file>[^"]+)" layer\((?P<layer>[a-z]+)\);')
_OWN_IMPORT = re.compile(r'^import \{[^}]*\} from "\./(?P<file>[a-z_]+\.js)";$', re.MULTILINE)

_BLOCK = """{{
{body}
for (const root of document.querySelectorAll('[data-enhance="{name}"]')) {{
try {{ enhance(root) }} catch (fault) {{ reportError(fault) }}
}}
}}"""


class BundleError(Exception):
    """A component or stylesheet of the theme cannot be joined; the text says which and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """One file to write."""

    name: str  # "site.3f2a9c01.css"
    text: str

    @property
    def kind(self) -> str:
        return self.name.rsplit(".", 1)[1]


def make_bundles(theme: Path) -> Mapping[str, Sequence[Asset]]:
    """Bundle name → its stylesheet and, when something in it enhances, its script."""
    homes = _homes(theme / "components")
    made = {}
    for bundle in sorted({SITE, *homes.values()}):
        folders = [folder for folder, home in homes.items() if home == bundle]
        css = components_css(folders)
        if bundle == SITE:
            css = inline_imports(theme / "styles" / "site.css") + css
        js = components_js(folders)
        made[bundle] = tuple(
            _asset(bundle, kind, text) for kind, text in (("css", minify_css(css)), ("js", minify_js(js))) if text
        )
    return made


def inline_imports(sheet: Path) -> str:
    """The stylesheet with every `@import "x.css" layer(y)` replaced by that file in that layer."""

    def inlined(found: re.Match[str]) -> str:
        file = sheet.parent / found["file"]
        if not file.is_file():
            raise BundleError(
                f"{sheet.name} imports {found['file']}, and there is no such file in {sheet.parent.name}/."
            )
        return f"@layer {found['layer']} {{\n{file.read_text(encoding='utf-8')}\n}}"

    return _IMPORT.sub(inlined, sheet.read_text(encoding="utf-8"))


def components_css(folders: Sequence[Path]) -> str:
    """The styles of these components in the components layer."""
    texts = [_own(folder, "css") for folder in folders]
    joined = "\n".join(text for text in texts if text)
    return f"@layer components {{\n{joined}\n}}" if joined else ""


def components_js(folders: Sequence[Path]) -> str:
    """One module that lets each component enhance its elements; a fault in one does not stop the others."""
    return "\n".join(_enhancer(folder) for folder in folders if _own(folder, "js"))


def _enhancer(folder: Path) -> str:
    """A block of its own for each component, so that its names stay its own."""
    source = _OWN_IMPORT.sub(lambda found: _beside(folder, found["file"]), _own(folder, "js"))
    if source.count("export function enhance(") != 1 or re.search(r"^import\b", source, re.MULTILINE):
        raise BundleError(
            f"{folder.name}.js has to export one function enhance(root) and import nothing but scripts beside it."
        )
    body = re.sub(r"^export (?=(async )?function\b|const\b|class\b)", "", source, flags=re.MULTILINE)
    return _BLOCK.format(body=body, name=folder.name)


def _beside(folder: Path, name: str) -> str:
    """Another script of the component, which only this component uses."""
    path = folder / name
    if not path.is_file():
        raise BundleError(f"{folder.name}.js imports {name}, and there is no such file in {folder.name}/.")
    return path.read_text(encoding="utf-8")


def _homes(components: Path) -> dict[Path, str]:
    """Component folder → the bundle it goes to, sorted by name."""
    return {folder: _bundle_of(folder) for folder in sorted(components.iterdir()) if folder.is_dir()}


def _bundle_of(folder: Path) -> str:
    declared = yaml.safe_load(_own(folder, "yaml") or "{}") or {}
    return str(declared.get("bundle", SITE))


def _own(folder: Path, suffix: str) -> str:
    path = folder / f"{folder.name}.{suffix}"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _asset(bundle: str, kind: str, text: str) -> Asset:
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    return Asset(name=f"{bundle}.{digest}.{kind}", text=text)
