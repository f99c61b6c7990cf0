"""aria-invalid says "wrong" and nothing else: what is wrong has to be said in words.

WCAG 2.2 criterion 3.3.1, https://www.w3.org/TR/WCAG22/#error-identification, technique ARIA21
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.forms import form_of, words_beside
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import bare, plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="标为有错的字段说明了错在哪里", en="A field marked invalid says what is wrong"),
    criteria=("3.3.1",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用读屏软件的人只听到“无效”，不知道怎样改。", en='People who listen hear "invalid" and not how to mend it.'
    ),
    remedy=Words(
        zh="在字段旁写出原因，用 aria-describedby 或 aria-errormessage 关联。",
        en="Write the reason beside the field and tie it with aria-describedby or aria-errormessage.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Visible fields with aria-invalid set."""
    for element in seen.snapshot.elements():
        if (
            (element.attr("aria-invalid") or "false").lower() not in ("false", "")
            and is_seen(element)
            and is_exposed(element)
        ):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    name = shortened(element.name) or element.tag
    messages = [seen_text(one) for one in element.related("aria-errormessage") if is_seen(one)]
    said = plain(" ".join([element.description, *messages]))
    if bare(said):
        return passed(f"“{name}”的说明是“{shortened(said)}”。", f'"{name}" is explained by "{shortened(said)}".')
    form = form_of(element)
    beside = words_beside(element)
    if bare(beside.replace(element.name, "")) or (form is not None and "错" in seen_text(form)):
        return cant_tell(
            f"“{name}”标为有错，没有关联说明，旁边写着“{shortened(beside)}”。用读屏软件的人知道错在哪里吗？",
            f'"{name}" is marked invalid; beside it stands "{shortened(beside)}", not tied to it. Is it clear by ear?',
        )
    return failed(
        f"“{name}”标为有错，哪里都没有写错在什么地方。", f'"{name}" is marked invalid, and nothing says what is wrong.'
    )
