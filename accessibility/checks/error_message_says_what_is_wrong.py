"""“请正确填写” over ten fields: something is wrong somewhere.

WCAG 2.2 criterion 3.3.1, https://www.w3.org/TR/WCAG22/#error-identification
ACT rule 36b590, https://www.w3.org/WAI/standards-guidelines/act/rules/36b590/
"""

import re
from collections import Counter
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.blocks import blocks
from accessibility.predicates.error_words import MARKED, SAYS_WRONG, gives_reason, is_generic
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.forms import asking_fields, fields_beside, form_of
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import bare, shortened
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(zh="出错提示说明哪一项错、错在哪里", en="An error message says which entry is wrong and why"),
    criteria=("3.3.1",),
    act=("36b590",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用读屏软件或阅读困难的人找不到错在哪里，表单交不出去。",
        en="People who listen, or read with difficulty, cannot find the mistake and cannot send the form.",
    ),
    remedy=Words(
        zh="提示里写出字段名和原因，用 aria-describedby 关联到字段。",
        en="Name the field and the reason in the message, and tie it to the field with aria-describedby.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Visible blocks in a form with fields that are marked as errors and say that something is wrong."""
    for block in blocks(seen.snapshot):
        holder = _holder(block.element) if any(is_seen(text) for text in block.texts) else None
        if holder is not None and SAYS_WRONG.search(seen_text(holder)) and _fields_around(holder, seen):
            yield holder
    yield from _inline(seen)


def judge(element: Element, seen: Observation) -> Verdict:
    text = seen_text(element)
    fields = _fields_around(element, seen)
    said = shortened(text)
    if not is_exposed(element) and not _is_said_elsewhere(element, seen):
        return failed(f"出错提示“{said}”对读屏软件隐藏。", f'The error message "{said}" is hidden from screen readers.')
    if element.index in _describing(seen.snapshot):
        return passed(f"出错提示“{said}”关联到了字段。", f'The error message "{said}" is tied to its field.')
    said_words = bare(text)
    named = [field for field in fields if (core := _core(field)) and core in said_words]
    if not named and len(fields) > 1 and all(is_generic(bare(part)) for part in _sentences(text)):
        return failed(
            f"出错提示“{said}”没有说是哪一项，表单里有 {len(fields)} 个字段。",
            f'The error message "{said}" does not say which of the {len(fields)} fields is wrong.',
        )
    twins = [name for name, count in Counter(bare(field.name) for field in named).items() if count > 1]
    if twins:
        return failed(
            f"出错提示“{said}”提到“{twins[0]}”，表单里却有几个字段都叫这个名字。",
            f'The error message "{said}" names "{twins[0]}", but several fields of the form are called that.',
        )
    if named and not gives_reason(text):
        if any(field.description or _has_hint(field) for field in named):
            return cant_tell(
                f"出错提示“{said}”只说这一项有错。从字段旁的说明能知道错在哪里、怎样改吗？",
                f'The error message "{said}" only says that this entry is wrong. Does the hint beside it tell why?',
            )
        return failed(
            f"出错提示“{said}”只说这一项有错，没有说错在哪里、怎样改。",
            f'The error message "{said}" says which entry is wrong, but neither why nor how to mend it.',
        )
    if named or len(fields) == 1:
        return passed(f"出错提示“{said}”说出了是哪一项。", f'The error message "{said}" says which entry is wrong.')
    return cant_tell(
        f"出错提示“{said}”没有写字段名，也没有关联到字段。听的人知道是哪一项错了吗？",
        f'The error message "{said}" names no field and is tied to none. Is it clear by ear which entry is wrong?',
    )


def _inline(seen: Observation) -> Iterator[Element]:
    """Error messages inside a line, beside their field."""
    for element in seen.snapshot.elements("span", "em", "strong", "i", "b", "small", "font"):
        is_message = element.style("display").startswith("inline") and _is_marked(element) and is_seen(element)
        if is_message and SAYS_WRONG.search(seen_text(element)) and _fields_around(element, seen):
            yield element


def _holder(block: Element) -> Element | None:
    """The outermost element around the block that is marked as an error, still inside the form."""
    found = None
    for above in [block, *block.ancestors()]:
        if above.tag in ("form", "body", "main", "#document", "label", "fieldset"):
            break
        if _is_marked(above) and not any(above.descendants("input", "select", "textarea", "label")):
            found = above
    return found


def _is_marked(element: Element) -> bool:
    marks = f"{element.attr('id') or ''} {element.attr('class') or ''}"
    return element.attr("role") == "alert" or bool(MARKED.search(marks))


def _fields_around(element: Element, seen: Observation) -> list[Element]:
    form = form_of(element)
    return fields_beside(element) if form is not None and form.tag == "form" else []


def _is_said_elsewhere(element: Element, seen: Observation) -> bool:
    """Some field has the same words as its description."""
    return any(bare(seen_text(element)) in bare(field.description) for field in _fields_around(element, seen))


@once
def _describing(snapshot: Snapshot) -> frozenset[int]:
    """Everything some field names as its description or error message."""
    attributes = ("aria-describedby", "aria-errormessage")
    return frozenset(
        one.index for field in asking_fields(snapshot) for name in attributes for one in field.related(name)
    )


def _core(field: Element) -> str:
    """The name without remarks in brackets."""
    known = _cores(field.snapshot)
    if field.index not in known:
        known[field.index] = bare(re.sub(r"[（(][^）)]*[）)]|[*＊：:]", "", field.name)) or bare(field.name)
    return known[field.index]


@once
def _cores(snapshot: Snapshot) -> dict[int, str]:
    """Filled as names are asked for."""
    return {}


def _sentences(text: str) -> list[str]:
    return [part for part in re.split(r"[。！!.；;\n]", text) if bare(part)]


def _has_hint(field: Element) -> bool:
    """A placeholder or a title shows what is expected."""
    return any((field.attr(name) or "").strip() for name in ("placeholder", "title", "pattern"))
