"""The pages that are measured: some of the portal, and one of 60 kB that no portal is needed for."""

from pathlib import Path

PORTAL = ("index.html", "search.html", "finder/index.html")
KINDS = ("guide", "statistic", "policy")  # the first page of each


def portal_pages(folder: Path) -> list[str]:
    """Paths below the folder of a built site; those that are there."""
    first = [next((folder / kind).glob("[!i]*.html"), None) for kind in KINDS]
    found = [folder / name for name in PORTAL] + [page for page in first if page]
    return [page.relative_to(folder).as_posix() for page in found if page.is_file()]


def large_page() -> str:
    """About 60 kB and 1,000 elements: headings, paragraphs with links, lists, a table, a form."""
    sections = "".join(_section(number) for number in range(24))
    rows = "".join(f'<tr><th scope="row">街道{n}</th><td>{n * 37}</td><td>{n * 11}</td></tr>' for n in range(40))
    fields = "".join(f'<p><label for="f{n}">第{n}项</label> <input id="f{n}" name="f{n}"></p>' for n in range(12))
    return (
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>六万字节的样例页 - 样例</title>'
        '<meta name="viewport" content="width=device-width">'
        "<style>body { max-width: 60rem; margin: auto }</style></head>"
        f'<body><header><a href="#main">跳到正文</a></header><main id="main"><h1>六万字节的样例页</h1>{sections}'
        f'<table><caption>各街道人数</caption><tr><th scope="col">街道</th><th scope="col">人数</th>'
        f'<th scope="col">户数</th></tr>{rows}</table><form action="/send">{fields}<button>提交样例</button></form>'
        "</main></body></html>"
    )


def _section(number: int) -> str:
    text = "申请人向户籍所在地的街道办事处提出申请，填写申请表，交近期照片，由街道核对身份后安排评定。" * 5
    items = "".join(f'<li><a href="/item/{number}-{n}.html">第{number}类第{n}项办事指南</a></li>' for n in range(8))
    more = f'<a href="/more/{number}">第{number}部分的全文</a>'
    return f"<h2>第{number}部分</h2><p>{text}</p><ul>{items}</ul><p>{text}{more}</p>"
