"""A policy says who wrote it and when, when it stopped being in force, and its dates are in order."""

from collections.abc import Iterator
from datetime import date

from plugins.content_model.record import Record
from plugins.content_model.rules.complaint import Complaint


def check(record: Record) -> Iterator[Complaint]:
    """废止 and 失效 need a date, a document in force may have one and ends on it; only an excerpt may lack issuer."""
    for field, label in (("issuer", "发文机关"), ("written_on", "成文日期")):
        if field not in record.lines and "excerpt" not in record.lines:
            remedy = f"请补上 {field}；原文没有载明的节选，在 excerpt 写明。"
            yield Complaint(field="subject", what=f"文件没有写{label}。", remedy=remedy)
    ended = record.validity in {"废止", "失效"}
    if ended and "repealed_on" not in record.lines:
        what = f"有效性写了“{record.validity}”，却没有废止日期。"
        yield Complaint(field="validity", met=str(record.validity), what=what, remedy="请补上 repealed_on: 年-月-日。")
    if record.repealed_on and record.validity == "执行期满":
        what = f"写了废止日期“{record.repealed_on}”，有效性却是“{record.validity}”。"
        remedy = "请把有效性改成“废止”或“失效”，或者删去废止日期。"
        yield Complaint(field="repealed_on", met=str(record.repealed_on), what=what, remedy=remedy)
    written, effective, repealed = record.written_on, record.effective_on, record.repealed_on
    if isinstance(written, date) and isinstance(repealed, date) and repealed < written:
        what = f"废止日期“{repealed}”早于成文日期“{written}”。"
        yield Complaint(field="repealed_on", met=str(repealed), what=what, remedy="请核对这两个日期。")
    if isinstance(effective, date) and isinstance(repealed, date) and repealed < effective:
        what = f"废止日期“{repealed}”早于施行日期“{effective}”。"
        yield Complaint(field="repealed_on", met=str(repealed), what=what, remedy="请核对这两个日期。")
