"""Words that point at a part of the page by shape, colour, place or sound."""

import re
from dataclasses import dataclass

_SHAPE_ZH = "圆形|方形|正方形|长方形|三角形|圆圈|圆点|箭头形|星形|菱形"
_COLOUR_ZH = "红色|绿色|蓝色|黄色|橙色|紫色|灰色|黑色|白色|粉色"
_PLACE_ZH = "左侧|右侧|左边|右边|左方|右方|左上角|右上角|左下角|右下角|左面|右面"
_ORDER_ZH = "上方|下方|上面|下面|以上|以下|页面底部|页面顶部"
_THING_ZH = "按钮|图标|链接|菜单|选项|选项卡|标签|输入框|方框|箭头|区域|栏目|图片|文字|导航"
_ACT_ZH = "点击|单击|双击|点|按下|按|选择|选中|勾选|使用|找到|查看|参见|请看|见"
ZH = re.compile(
    rf"(?:{_ACT_ZH})(?P<before>[^。；，、“”‘’「」『』《》〈〉【】\"'\s]{{0,6}}?)"
    rf"(?P<word>{_SHAPE_ZH}|{_COLOUR_ZH}|{_PLACE_ZH}|{_ORDER_ZH})"
    rf"(?P<gap>[^。；，“”‘’「」『』《》【】\"'\s]{{0,10}}?)(?P<thing>{_THING_ZH})"
)
_SHAPE_EN = "round|square|circular|triangular|rectangular|oval|star-shaped"
_COLOUR_EN = "red|green|blue|yellow|orange|purple|grey|gray|pink"
_PLACE_EN = "left|right|left-hand|right-hand|top-left|top-right|bottom-left|bottom-right|upper-left|upper-right"
_THING_EN = "button|icon|link|menu|box|arrow|tab|field|image|picture|column|sidebar|panel|area|shape|control"
_ACT_EN = r"(?:click|press|select|choose|push|tap|hit|use|see|find|check)(?: on)?"
EN = re.compile(
    rf"\b{_ACT_EN} (?:the|a|any) (?P<word>{_SHAPE_EN}|{_COLOUR_EN}|{_PLACE_EN})"
    rf"(?P<gap>(?: [\w-]+){{0,3}}?) (?P<thing>{_THING_EN})s?\b",
    re.IGNORECASE,
)
EN_PLACE = re.compile(
    rf"\b{_ACT_EN} (?:the|a|any)(?P<gap>(?: [\w-]+){{0,3}}?) (?P<thing>{_THING_EN})s? (?:on|to|at|in) the "
    r"(?P<word>(?:top |bottom |upper |lower )?(?:left|right)(?:[- ]hand side| side| corner)?)\b",
    re.IGNORECASE,
)
SOUND = re.compile(
    r"(?P<word>听到|听见|当.{0,4}响起)[^。；，]{0,8}(?:提示音|铃声|声音|嘟|哔|滴|响)[^。；，]{0,3}(?:后|时|之后)"
    r"|(?:when|after|once) you hear (?:the|a) (?P<en>beep|tone|bell|chime|sound|signal)",
    re.IGNORECASE,
)
_FILLING = re.compile(
    f"{_COLOUR_ZH}|{_SHAPE_ZH}|{_PLACE_ZH}|{_COLOUR_EN}|{_SHAPE_EN}|"
    r"的|那个|这个|大|小|圆|方|色|一个|处|侧|边|and|large|small|big|little|[\s-]",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“‘「『《【〈\"][^”’」』》】〉\"]+[”’」』》】〉\"]")


@dataclass(frozen=True, slots=True)
class Reference:
    """One place in a text that points."""

    text: str  # the words that point
    word: str  # shape, colour, place or sound
    is_named: bool  # a name stands beside: in quotation marks, or between the look and the thing
    is_certain: bool  # nothing but the look could tell what is meant

    @property
    def kind_zh(self) -> str:
        return {"shape": "形状", "colour": "颜色", "sound": "声音"}.get(_kind(self.word), "位置")

    @property
    def kind_en(self) -> str:
        return _kind(self.word)


def references(text: str) -> list[Reference]:
    """All of them, in the order of the text."""
    found = [_reference(match, text) for pattern in (ZH, EN, EN_PLACE) for match in pattern.finditer(text)]
    for match in SOUND.finditer(text):
        found.append(Reference(match[0], match["word"] or match["en"], is_named=False, is_certain=False))
    return found


def _reference(match: re.Match[str], text: str) -> Reference:
    between = _FILLING.sub("", match["gap"]) + _FILLING.sub("", match.groupdict().get("before") or "")
    sentence = re.split(r"[。！？!?]", text[match.start() :])[0]
    is_named = (
        bool(between)
        or bool(_QUOTED.search(sentence[:60]))
        or bool(_QUOTED.search(text[max(match.start() - 12, 0) : match.start()]))
    )
    is_order = re.fullmatch(_ORDER_ZH, match["word"]) is not None
    return Reference(match[0], match["word"], is_named=is_named, is_certain=not is_order)


def _kind(word: str) -> str:
    for kind, pattern in (
        ("shape", f"{_SHAPE_ZH}|{_SHAPE_EN}"),
        ("colour", f"{_COLOUR_ZH}|{_COLOUR_EN}"),
        ("sound", r"听到|听见|当.*响起|beep|tone|bell|chime|sound|signal"),
    ):
        if re.fullmatch(pattern, word, re.IGNORECASE):
            return kind
    return "place"
