"""Which files of the theme go into which bundle, joined in layer order."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from plugins.theme_assets.minify import minify_css, minify_js
from plugins.theme_assets.palette import inline_palette

SITE = "site"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_IMPORT = re.compile(r'@import "(?P<file>[^"]+)" layer\((?P<layer>[a-z]+)\);')
_LATER = re.compile(r'\bimport\("\./(?P<file>[a-z_]+\.js)"\)')

_STATIC_IMPORT = re.compile(r"^import\b(?!\()", re.MULTILINE)

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
    later: bool = False  # asked for by a script when it is needed, not by the page

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
        first = ((bundle, "css", minify_css(inline_palette(css))), (bundle, "js", minify_js(js)))
        made[bundle] = (*(_asset(*one) for one in first if one[2]), *_later_assets(folders))
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
    source = _LATER.sub(lambda found: f'import("./{_later(folder, found["file"]).name}")', _own(folder, "js"))
    if source.count("export function enhance(") != 1 or _STATIC_IMPORT.search(source):
        raise BundleError(
            f"{folder.name}.js has to export one function enhance(root), and may import scripts beside it"
            ' only when they are needed: import("./x.js").'
        )
    body = re.sub(r"^export (?=(async )?function\b|const\b|class\b)", "", source, flags=re.MULTILINE)
    return _BLOCK.format(body=body, name=folder.name)


def _later_assets(folders: Sequence[Path]) -> Iterator[Asset]:
    """The scripts that those of the components ask for when they need them."""
    for folder in folders:
        for found in _LATER.finditer(_own(folder, "js")):
            yield _later(folder, found["file"])


def _later(folder: Path, file: str) -> Asset:
    """A script beside the component's own."""
    path = folder / file
    if not path.is_file():
        raise BundleError(f"{folder.name}.js imports {file}, and there is no such file in {folder.name}/.")
    text = path.read_text(encoding="utf-8")
    if _STATIC_IMPORT.search(text) or _LATER.search(text):
        raise BundleError(f"{file} in {folder.name}/ imports something; it has to stand alone.")
    return replace(_asset(f"{folder.name}-{path.stem}", "js", minify_js(text)), later=True)


def _homes(components: Path) -> dict[Path, str]:
    """Component folder → the bundle it goes to, sorted by name."""
    return {folder: _bundle_of(folder) for folder in sorted(components.iterdir()) if folder.is_dir()}


def _bundle_of(folder: Path) -> str:
    declared = yaml.load(_own(folder, "yaml") or "{}", Loader=_LOADER) or {}
    return str(declared.get("bundle", SITE))


def _own(folder: Path, suffix: str) -> str:
    path = folder / f"{folder.name}.{suffix}"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _asset(bundle: str, kind: str, text: str) -> Asset:
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    return Asset(name=f"{bundle}.{digest}.{kind}", text=text)
