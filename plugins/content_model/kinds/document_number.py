"""发文字号: 机关代字〔2026〕3号, with the six-corner brackets of GB/T 9704."""

import re

from plugins.content_model.refusal import RefusalError

# Orders carry a plain number: 国务院令第711号, 主席令第六号
_RIGHT = re.compile(
    r"[^\s\d〔〕]+〔\d{4}〕[1-9]\d*号 | [^\s\d〔〕]+令第(?:[1-9]\d*|[一二三四五六七八九十百零]+)号",
    re.ASCII | re.VERBOSE,
)
_BRACKETS = {"[［": "方括号", "(（": "圆括号", "【": "方头括号", "{": "花括号", "<《〈": "书名号", "「〖": "其他括号"}
_LOOSE = re.compile(r"^\s*(.+?)\s*[\[［(（【{<《〈「〖〔]\s*(\d{4})\s*[\]］)）】}>》〉」〗〕]\s*第?\s*0*(\d+)\s*号\s*$")


def read(text: str) -> str:
    """The issuer's short name, the year in 〔〕, the number without leading zero or 第, and 号."""
    if _RIGHT.fullmatch(text):
        return text
    loose = _LOOSE.match(text)
    if not loose:
        raise RefusalError("不是“机关代字〔年份〕序号”的写法。", "请写成 示残联〔2026〕3号 的样子，年份用六角括号。")
    mended = f"{loose[1]}〔{loose[2]}〕{loose[3]}号"
    wrong = next((name for signs, name in _BRACKETS.items() if any(sign in text for sign in signs)), "")
    if wrong:
        raise RefusalError(f"用了{wrong}。", f"请改成六角括号：{mended}。")
    raise RefusalError("多了空格、“第”字或者前面的 0。", f"请改成：{mended}。")
