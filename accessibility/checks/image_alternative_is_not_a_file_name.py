"""Whoever hears the page is told "IMG underscore 2031 dot jpg" and knows no more than before.

WCAG 2.2 criterion 1.1.1, https://www.w3.org/TR/WCAG22/#non-text-content, failure F30
ACT rule 9eb3f6, https://www.w3.org/WAI/standards-guidelines/act/rules/9eb3f6/
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.images import file_name, named_images
from accessibility.predicates.wording import is_file_name, plain
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="图片的替代文本不是文件名", en="The alternative of an image is not a file name"),
    criteria=("1.1.1",),
    act=("9eb3f6",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="听页面的人只听到一个文件名，不知道图上是什么。",
        en="People who listen hear a file name and do not learn what the image shows.",
    ),
    remedy=Words(
        zh='把 alt 改成一句话，说出图上要紧的内容；纯装饰的图写 alt=""。',
        en='Write in alt what matters in the image; alt="" if it only decorates.',
    ),
)

MADE_UP = re.compile(r"[_\d]|-.*-")  # "home" may well be the right word; "banner_01" is none


def targets(seen: Observation) -> Iterator[Element]:
    """Images with a name."""
    return named_images(seen)


def judge(element: Element, seen: Observation) -> Verdict:
    name = plain(element.name)
    stem = file_name(element).rsplit(".", 1)[0]
    if is_file_name(name):
        if _is_spoken_of(name, element):
            return cant_tell(
                f"替代文本“{name}”是文件名，旁边的文字也写着它。这张图就是为了展示这个文件吗？",
                f'The alternative "{name}" is a file name that the text beside it gives too. '
                "Is the image there to present that file?",
            )
        return failed(f"替代文本“{name}”是文件名。", f'The alternative "{name}" is a file name.')
    if name.lower() in (stem.lower(), file_name(element).lower()) and MADE_UP.search(name):
        return cant_tell(
            f"替代文本“{name}”与图片的文件名相同。它说出图上的内容了吗？",
            f'The alternative "{name}" equals the file name of the image. Does it say what the image shows?',
        )
    return passed(f"替代文本是“{name}”。", f'The alternative is "{name}".')


def _is_spoken_of(name: str, element: Element) -> bool:
    """The file itself is the subject: its name stands in the text around, as in a list of files."""
    around = next((above for above in element.ancestors() if above.text.strip()), None)
    return around is not None and name in plain(around.text)
