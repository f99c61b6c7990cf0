"""python -m bench.agreement [--heard FILE] [--keep FILE] [--only WORDS] [--all]

Reads pages of the portal and the pages beside this file with the real Orca and with our transcript, and prints how many
elements are said alike, and every difference, the frequent ones first. Needs `inv orca --setup`.
"""

import argparse
import json
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from accessibility.browser.serve import serving
from accessibility.browser.start import Browser
from bench.agreement.align import Verdict, align
from bench.agreement.hear import hear
from bench.agreement.say import say
from tests.orca.desk import desk
from tests.orca.listener import Listener
from tests.orca.needs import missing
from tests.real_build import ROOT, build

HERE = Path(__file__).parent
PORTAL = tuple((HERE / "portal.txt").read_text(encoding="utf-8").split())
AIM, BAR = 0.98, 0.95


def main() -> int:
    asked = _arguments()
    if not asked.heard and (why := missing()):
        print(f"✗ {why}", file=sys.stderr)
        return 1
    pages = [page for page in [*PORTAL, *_written()] if re.search(asked.only, page)]
    verdicts: dict[str, list[Verdict]] = {}
    with ExitStack() as after:
        base = after.enter_context(serving(_folder(after)))
        addresses = {page: f"{base}/{page.lstrip('/')}" for page in pages}
        with Browser() as browser:
            ours = {page: say(browser, address) for page, address in addresses.items()}
        heard = json.loads(asked.heard.read_text(encoding="utf-8")) if asked.heard else _listen(addresses)
    if asked.keep:
        asked.keep.write_text(json.dumps(heard, ensure_ascii=False, indent=0), encoding="utf-8")
    verdicts = {page: align(ours[page], heard[page]) for page in pages if page in heard}
    return _report(verdicts, every=asked.all)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.agreement", description=__doc__)
    parser.add_argument("--heard", type=Path, help="what Orca said at an earlier time, instead of listening")
    parser.add_argument("--keep", type=Path, help="write down what Orca says, for --heard")
    parser.add_argument("--only", default="", help="pages whose address has this, a regular expression")
    parser.add_argument("--all", action="store_true", help="every difference with its page")
    return parser.parse_args()


def _written() -> list[str]:
    return sorted(file.name for file in (HERE / "pages").glob("*.html"))


def _folder(after: ExitStack) -> Path:
    """The shipped portal, built aside, and the pages beside this file. No line is broken: Orca would tell each part."""
    folder = Path(after.enter_context(tempfile.TemporaryDirectory()))
    for name in ("portal", "content"):
        (folder / name).symlink_to(ROOT / name)
    output = build(folder)
    shutil.copytree(HERE / "pages", output, dirs_exist_ok=True)
    (output / "unbroken.css").write_text("*:not(pre) { white-space: nowrap !important }\n", encoding="utf-8")
    link = '<link rel="stylesheet" href="/unbroken.css">'
    for page in output.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("</title>", f"</title>{link}", 1), encoding="utf-8")
    return output


def _listen(addresses: dict[str, str]) -> dict[str, list[str]]:
    with desk(by_lines=False) as running:
        listener = Listener(running, "chromium")
        heard = {}
        for page, address in addresses.items():
            heard[page] = hear(listener, address)
            print(f"{page}: {len(heard[page])}", file=sys.stderr)
        return heard


def _report(pages: dict[str, list[Verdict]], *, every: bool) -> int:
    told = [verdict for verdicts in pages.values() for verdict in verdicts]
    for page, verdicts in pages.items():
        print(f"{_share(verdicts):6.1%} {len(verdicts):5} {page}")
        for verdict in verdicts if every else ():
            if not verdict.alike:
                print(f"         {verdict.kind or '-'}: {verdict.ours!r} ≠ {verdict.theirs!r}")
    print("\nkind            alike  elements")
    for kind in sorted({verdict.kind for verdict in told}):
        own = [verdict for verdict in told if verdict.kind == kind]
        print(f"{kind or '(Orca alone)':15} {_share(own):6.1%} {len(own):6}")
    differences = Counter((it.kind, it.ours, it.theirs) for it in told if not it.alike)
    print("\ndifferences")
    for (kind, ours, theirs), count in differences.most_common(None if every else 40):
        print(f"{count:4} {kind or '-'}: {ours!r} ≠ {theirs!r}")
    distinct = list({(it.kind, it.ours, it.theirs): it for it in told}.values())
    print(f"\n{len(pages)} pages, {len(told)} elements: {_share(told):.2%} alike; {_share(distinct):.2%} of")
    print(f"{len(distinct)} when the same element on many pages counts once (aim {AIM:.0%}, bar {BAR:.0%}).")
    return 0 if _share(told) >= BAR else 2


def _share(verdicts: Sequence[Verdict]) -> float:
    return sum(it.alike for it in verdicts) / len(verdicts) if verdicts else 1.0


if __name__ == "__main__":
    sys.exit(main())
