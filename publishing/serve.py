"""A preview on this machine: build, serve, rebuild when something is saved, reload the page.

What is wrong stands in the terminal and on the page; the last good page stays below it.
"""

import threading
from functools import partial
from pathlib import Path

from watchfiles import watch

from publishing.build import BuildError, build
from publishing.hearing import Hearing
from publishing.page_sources import page_sources
from publishing.preview import Changes, Preview, PreviewServer
from publishing.rehearsal import Rehearsal, rehearse, said_of
from publishing.swap import swap_in

WATCHED = ("content", "theme", "plugins", "portal", "pelicanconf.py", "publishconf.py")


def serve(root: Path, port: int) -> int:
    """Build and serve until Ctrl-C; 1 when the port is taken."""
    site = root / ".cache" / "preview"
    changes, hearing = Changes(), Hearing(root, site)
    try:
        handler = partial(Preview, changes=changes, site=site, hearing=hearing, hints=partial(_hints, root, site))
        server = PreviewServer(("127.0.0.1", port), handler)
    except OSError as problem:
        print(f"✗ 端口 {port} 打不开（{problem.strerror}）。换一个端口：inv serve --port {port + 1}")
        return 1
    threading.Thread(target=server.serve_forever, daemon=True).start()
    watched = [root / name for name in WATCHED if (root / name).exists()]
    saves = watch(*watched, raise_interrupt=False, yield_on_timeout=True, rust_timeout=500)
    try:
        next(saves)  # it watches from here on: what is saved during the first build is not missed
        _rebuild(root, site, changes)
        print(f"预览：http://127.0.0.1:{server.server_port}/  （Ctrl-C 结束）", flush=True)
        print(
            f"听起来怎样：http://127.0.0.1:{server.server_port}/-/beside/  （页面旁边是读屏软件说的话和提示）",
            flush=True,
        )
        for saved in saves:
            if saved:
                _rebuild(root, site, changes)
    except KeyboardInterrupt:
        pass  # in the middle of a build
    server.shutdown()
    hearing.close()
    print("预览结束。", flush=True)
    return 0


def _rebuild(root: Path, site: Path, changes: Changes) -> None:
    """Build aside; swap in when it worked, keep the last good site when not."""
    fresh = site.with_name("preview.next")
    rehearsal = rehearse(root, site.with_name("rehearsal"))
    for draft, wanting in rehearsal.unfinished.items():
        print(f"· 草稿 {draft} 还差 {len(wanting)} 处，写好才看得到。", flush=True)
    try:
        build(root, fresh, "pelicanconf.py", source=rehearsal.folder, earlier=site)
    except BuildError as problem:
        print("✗ 有错误，预览保留上一次的样子。改好后保存，会自动重试。", flush=True)
        changes.tell(problem.said.strip() or "没有生成，请看终端里的说明。")
        return
    swap_in(fresh, site)
    print("✓ 已更新。", flush=True)
    unfinished = [line for wanting in rehearsal.unfinished.values() for line in wanting]
    changes.tell(drafts=_addresses(rehearsal), unfinished=unfinished)


def _hints(root: Path, site: Path, address: str) -> list[str]:
    """What `check` says of the content file behind a page of the preview."""
    folder = site.with_name("rehearsal")
    address += "index.html" if address.endswith("/") else ""
    name = page_sources(folder).get(address, "")
    return said_of(root, folder, [name]).get(name, []) if name else []


def _addresses(rehearsal: Rehearsal) -> list[str]:
    """Of the drafts that are shown."""
    sources = page_sources(rehearsal.folder)
    return sorted(address for address, name in sources.items() if name in rehearsal.drafts)
