"""A preview on this machine: build, serve, and watch what is saved (watching.py)."""

import threading
from functools import partial
from pathlib import Path

from watchfiles import watch

from publishing.hearing import Hearing
from publishing.page_sources import page_sources
from publishing.preview import Changes, Preview, PreviewServer
from publishing.rehearsal import said_of
from publishing.watching import Watching

WATCHED = ("content", "theme", "plugins", "portal", "pelicanconf.py", "publishconf.py")
PAUSE_MS = 250  # nothing saved for so long: time for what follows from the last save


def serve(root: Path, port: int) -> int:
    """Build and serve until Ctrl-C; 1 when the port is taken."""
    site = root / ".cache" / "preview"
    changes, hearing = Changes(), Hearing(root, site)
    watching = Watching(root, site, changes)
    try:
        handler = partial(Preview, changes=changes, site=site, hearing=hearing, hints=partial(_hints, root, site))
        server = PreviewServer(("127.0.0.1", port), handler)
    except OSError as problem:
        print(f"✗ 端口 {port} 打不开（{problem.strerror}）。换一个端口：inv serve --port {port + 1}")
        return 1
    threading.Thread(target=server.serve_forever, daemon=True).start()
    watched = [root / name for name in WATCHED if (root / name).exists()]
    saves = watch(*watched, step=10, raise_interrupt=False, yield_on_timeout=True, rust_timeout=PAUSE_MS)
    try:
        next(saves)  # it watches from here on: what is saved during the first build is not missed
        watching.begin()
        print(f"预览：http://127.0.0.1:{server.server_port}/  （Ctrl-C 结束）", flush=True)
        print(
            f"听起来怎样：http://127.0.0.1:{server.server_port}/-/beside/  （页面旁边是读屏软件说的话和提示）",
            flush=True,
        )
        for saved in saves:
            if saved:
                watching.saved({Path(path) for _, path in saved})
            else:
                watching.paused()
    except KeyboardInterrupt:
        pass  # in the middle of a build
    server.shutdown()
    hearing.close()
    watching.close()
    print("预览结束。", flush=True)
    return 0


def _hints(root: Path, site: Path, address: str) -> list[str]:
    """What `check` says of the content file behind a page of the preview."""
    folder = site.with_name("rehearsal")
    address += "index.html" if address.endswith("/") else ""
    name = page_sources(folder).get(address, "")
    return said_of(root, folder, [name]).get(name, []) if name else []
