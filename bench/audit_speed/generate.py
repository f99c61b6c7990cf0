"""A site of any size over five templates: the same shell on every page, as a content management system makes them."""

from pathlib import Path

TEMPLATES = ("guide", "news", "statistic", "policy", "list")
TEXT = "申请人向户籍所在地的街道办事处提出申请，填写申请表，交近期照片，由街道核对身份后安排评定。"
COLUMNS = ("首页", "通知公告", "办事指南", "政策法规", "统计公报", "组织机构", "联系我们")
SCRIPT = """document.querySelector(".menu__open").addEventListener("click", ({ currentTarget }) => {
  const list = document.getElementById("menu");
  list.hidden = !list.hidden;
  currentTarget.setAttribute("aria-expanded", String(!list.hidden));
});
"""
STYLE = """:root { color-scheme: light dark; font: 1rem/1.7 sans-serif }
body { max-width: 60rem; margin: auto; padding: 1rem }
a { color: #0645ad } @media (prefers-color-scheme: dark) { a { color: #8ab4f8 } }
nav ul { display: flex; flex-wrap: wrap; gap: 1rem; list-style: none; padding: 0 }
nav a, button { display: inline-block; padding: .5rem }
"""


def generate(folder: Path, count: int) -> None:
    """index.html and count - 1 more; /style/<template>.css belongs to one template each."""
    (folder / "style").mkdir(parents=True)
    (folder / "style/site.css").write_text(STYLE, encoding="utf-8")
    (folder / "menu.js").write_text(SCRIPT, encoding="utf-8")
    for template in TEMPLATES:
        (folder / template).mkdir()
        (folder / f"style/{template}.css").write_text("main { border-block-start: 2px solid }\n", encoding="utf-8")
    for number in range(count):
        template = TEMPLATES[number % len(TEMPLATES)]
        place = folder / "index.html" if number == 0 else folder / template / f"{number}.html"
        place.write_text(_page(template, number), encoding="utf-8")


def change_template(folder: Path, template: str) -> int:
    """Its style and the markup of its pages, as after an edit; the number of pages that have it."""
    (folder / f"style/{template}.css").write_text("main { border-block-start: 3px solid }\n", encoding="utf-8")
    pages = [page for page in folder.rglob("*.html") if f"/style/{template}.css" in page.read_text(encoding="utf-8")]
    for page in pages:
        changed = page.read_text(encoding="utf-8").replace("<main ", '<main class="wide" ')
        page.write_text(changed, encoding="utf-8")
    return len(pages)


def _page(template: str, number: int) -> str:
    name = f"第{number}号{template}"
    menu = "".join(f'<li><a href="/{TEMPLATES[at % 5]}/">{column}</a></li>' for at, column in enumerate(COLUMNS))
    return (
        f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{name} - 样例残联</title>'
        '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style/site.css">'
        f'<link rel="stylesheet" href="/style/{template}.css"></head><body>'
        '<header><a href="#main">跳到正文</a><nav aria-label="主导航">'
        '<button class="menu__open" aria-expanded="true" aria-controls="menu">菜单</button>'
        f'<ul id="menu">{menu}</ul></nav>'
        '<form role="search" action="/search.html"><label for="q">搜索</label> <input id="q" name="q">'
        f'<button>搜索本站</button></form></header><main id="main"><h1>{name}</h1>{_body(template, number)}</main>'
        '<footer><p>主办：样例残疾人联合会</p><p><a href="/sitemap.html">网站地图</a></p></footer>'
        '<script src="/menu.js" defer></script></body></html>'
    )


def _body(template: str, number: int) -> str:
    """Each template has a barrier of its own, so that no tool has nothing to find."""
    text = "".join(f"<p>{TEXT * 2}</p>" for _ in range(4))
    rows = "".join(f'<tr><th scope="row">街道{n}</th><td>{n * number}</td></tr>' for n in range(20))
    bodies = {
        "guide": f"<h2>办理条件</h2>{text}<h2>办理流程</h2><ol>{'<li>提交申请</li>' * 6}</ol><img src=/seal.png>",
        "news": f"{text}<p style='color: #999; background: #fff'>发布时间：二〇二六年</p>",
        "statistic": f"<table><caption>各街道人数</caption><tr><th>街道</th><th>人数</th></tr>{rows}</table>{text}",
        "policy": f"<h3>第一章</h3>{text}<h3>第二章</h3>{text}<input placeholder=意见>",
        "list": "<ul>" + "".join(f'<li><a href="/news/{n}.html">第{n}条通知</a></li>' for n in range(20)) + "</ul>",
    }
    return bodies[template]
