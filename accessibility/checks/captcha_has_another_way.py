"""A puzzle that proves you are human proves it only of people who can see, hear or think in a certain way.

WCAG 2.2 criteria 1.1.1, https://www.w3.org/TR/WCAG22/#non-text-content, and 3.3.8
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.images import DRAWN, file_name, is_inside_svg, source
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import length, plain
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="验证码有别的通过方式", en="A captcha can be passed in another way"),
    criteria=("1.1.1", "3.3.8"),
    impact=Impact.CRITICAL,
    who=Words(
        zh="看不见图、听不清音、认字或操作困难的人过不了这一关。",
        en="People who cannot see, hear, read or work the puzzle do not get past it.",
    ),
    remedy=Words(
        zh="换成不用解题的办法，例如短信链接；必须用时给音频等另一种形式，替代文本写明是验证码。",
        en="Use a way without a puzzle, such as a link by message; else offer another form and say in alt what it is.",
    ),
)
MARK = re.compile(
    r"captcha|验证码|vcode|verify_?code|verifyimg|check_?code|validate_?code|yzm|kaptcha|geetest|滑块|拼图",
    re.IGNORECASE,
)
SERVICE = re.compile(
    r"recaptcha|hcaptcha|turnstile|geetest|极验|aliyun.*captcha|tcaptcha|nc-container|dingxiang", re.IGNORECASE
)
SLIDE = re.compile(
    r"(?:拖动|滑动|拖拽|按住).{0,6}(?:滑块|拼图|完成|验证)|点选|依次点击|slide to|drag the", re.IGNORECASE
)
OTHER_WAY = re.compile(r"语音|音频|听|短信|audio|listen|sms|voice", re.IGNORECASE)


def targets(seen: Observation) -> Iterator[Element]:
    """Pictures, frames and sliders of a captcha."""
    for element in seen.snapshot.elements(*DRAWN, "iframe", "div", "span", "p"):
        if _is_captcha(element) and is_seen(element) and not is_inside_svg(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    what = plain(element.name) or file_name(element) or plain(element.text)[:20] or element.tag
    if element.tag == "img" and not element.name.strip():
        return failed(f"验证码图片“{what}”没有替代文本。", f'The captcha image "{what}" has no alternative.')
    around = next((above for above in element.ancestors() if above.tag in ("form", "section", "main", "body")), None)
    other = next(
        (
            one.name
            for one in (around or element).descendants()
            if one.role in ("link", "button", "radio") and OTHER_WAY.search(one.name)
        ),
        "",
    )
    if other:
        return passed(f"验证码“{what}”旁边还有“{other}”。", f'Beside the captcha "{what}" there is "{other}".')
    return cant_tell(
        f"这里有验证码“{what}”，旁边没有看到别的方式。看不见、听不见或解不开题的人怎样通过？",
        f'Here is a captcha ("{what}") without another way beside it. How do people pass who cannot solve it?',
    )


def _is_captcha(element: Element) -> bool:
    if element.tag in ("div", "span", "p"):
        text = element.text if len(element.children) == 1 and not element.children[0].is_element else ""
        return length(text) < 60 and bool(SLIDE.search(text)) and bool(seen_text(element))
    address = "" if source(element).startswith("data:") else source(element)  # bytes spell anything
    marks = f"{element.attr('id')} {element.attr('class')} {address} {element.attr('alt')} {element.attr('title')}"
    return bool(SERVICE.search(marks)) if element.tag == "iframe" else bool(MARK.search(marks))
