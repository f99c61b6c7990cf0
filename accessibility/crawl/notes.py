"""What a crawl left out, in words."""

from collections.abc import Iterator

from accessibility.model import Words


def stopped(host: str, limit: str, option: str, waiting: int) -> Words:
    """limit: "1000 页", option: the one that moves it."""
    return Words(
        zh=f"{host}：到了上限（{limit}），至少还有 {waiting} 个网址没有检测。要放宽，用 {option}。",
        en=f"{host}: a limit was met ({limit}); {waiting} addresses or more were not checked. {option} moves it.",
    )


def left_out(host: str, counts: dict[str, int]) -> Iterator[Words]:
    """counts: number of addresses by reason."""
    if counts.get("depth"):
        yield Words(
            zh=f"{host}：{counts['depth']} 个链接太深，没有检测。要放宽，用 --depth。",
            en=f"{host}: {counts['depth']} links lie too deep and were not checked. --depth moves the limit.",
        )
    if counts.get("robots"):
        yield Words(
            zh=f"{host}：robots.txt 不允许访问 {counts['robots']} 个网址，没有检测。",
            en=f"{host}: robots.txt forbids {counts['robots']} addresses; they were not checked.",
        )
    if counts.get("round"):
        yield Words(
            zh=f"{host}：{counts['round']} 个网址像是没有尽头的链接，没有检测。",
            en=f"{host}: {counts['round']} addresses seem to lead round and round and were not checked.",
        )


def broken(host: str, links: list[str]) -> Iterator[Words]:
    if links:
        yield Words(
            zh=f"{host}：{len(links)} 个链接打不开，例如 {'、'.join(links[:3])}。",
            en=f"{host}: {len(links)} links are broken, such as {', '.join(links[:3])}.",
        )
