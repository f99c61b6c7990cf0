"""A canvas is a sheet of pixels: charts and drawings on it are lost to whoever cannot see them.

WCAG 2.2 criterion 1.1.1, https://www.w3.org/TR/WCAG22/#non-text-content
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="画布有替代文本", en="A canvas has a text alternative"),
    criteria=("1.1.1",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="看不见画布的人得不到画在上面的图表或文字。",
        en="People who cannot see the canvas get nothing of the chart or text drawn on it.",
    ),
    remedy=Words(
        zh="在 <canvas> 标签之间或 aria-label 里写出同样的内容；图表旁给出数据表。",
        en="Say the same between the <canvas> tags or in aria-label; give the data of a chart as a table.",
    ),
)
CHARTS = ("echarts", "chart", "highcharts", "antv", "f2", "g2")


def targets(seen: Observation) -> Iterator[Element]:
    """Canvases of a size that shows something, not hidden from assistive technology."""
    for element in seen.snapshot.elements("canvas"):
        box, image = element.box, element.node.image
        is_blank = image is not None and image.blank
        if box and min(box.width, box.height) > 16 and is_seen(element) and not is_blank and not _is_hidden(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    said = plain(element.name) or plain(element.text)
    if said:
        return passed(
            f"画布的替代文本是“{shortened(said)}”。", f'The alternative of the canvas is "{shortened(said)}".'
        )
    box = element.box
    size = f"{box.width:.0f}×{box.height:.0f}" if box else ""
    if _is_chart(element):
        return cant_tell(
            f"图表画在 {size} 的画布上，画布没有替代文本。页面别处用文字或表格给出了同样的数据吗？",
            f"A chart is drawn on a canvas of {size} without an alternative. "
            "Does the page give the same data as text or a table?",
        )
    return cant_tell(
        f"{size} 的画布没有替代文本。画在上面的内容只是装饰吗？",
        f"A canvas of {size} has no alternative. Is what is drawn on it mere decoration?",
    )


def _is_hidden(element: Element) -> bool:
    return any(above.attr("aria-hidden") == "true" for above in [element, *element.ancestors()])


def _is_chart(element: Element) -> bool:
    around = [element, *element.ancestors()][:4]
    marks = " ".join(f"{above.attr('class')} {above.attr('id')} {' '.join(above.node.attributes)}" for above in around)
    return any(mark in marks.lower() for mark in CHARTS)
