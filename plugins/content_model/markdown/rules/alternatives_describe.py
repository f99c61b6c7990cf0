"""An alternative tells what the picture shows; a file name or the word "图片" does not."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem

FILE_NAME = re.compile(r"[^\s，。]*\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|heic)", re.IGNORECASE)
CAMERA_NAME = re.compile(
    r"(?:img|dsc|dscn|image|photo|pic|wx_camera|mmexport|screenshot|微信图片|屏幕截图|截图|图片|照片)[\W_]*\d[\d\W_]*",
    re.IGNORECASE,
)
GENERIC = re.compile(
    r"(?:一张|这是|插入|此处|相关|新闻|活动|现场|配|示意|说明|替代)*(?:图片?|照片|插图|配图|图像|截图|影像|文字)(?:[一二三四五六七八九十\d]*)"
    r"|(?:an? |the )?(?:image|photo|picture|graphic|img|pic|alt|alt text|figure)",
    re.IGNORECASE,
)


def check(page: Page) -> Iterator[Problem]:
    for image in page.images:
        alt = image.alt.strip(" 。.：:")
        stem = PurePosixPath(image.target).stem
        if not alt or not (
            FILE_NAME.fullmatch(alt)
            or CAMERA_NAME.fullmatch(alt)
            or GENERIC.fullmatch(alt)
            or (alt == stem and alt.isascii())
            or alt.lower().startswith(("http://", "https://"))
        ):
            continue
        yield Problem(
            path=page.path,
            line=image.line,
            met=image.alt,
            what=f"替代文字“{image.alt}”没有说图片的内容。",
            remedy="请写出图片告诉读者什么，例如“两名志愿者在活动室为老人演示助听器”。",
        )
