"""What git proves of reviews, and what it does not."""

from collections.abc import Sequence

from plugins.content_model.problem import Problem
from plugins.content_model.scope import Scope
from plugins.review_gate.governance import unconfirmed
from plugins.review_gate.verdict import Verdict
from plugins.review_gate.witness import Claim, Witness


def prove(verdicts: Sequence[Verdict], scope: Scope) -> Sequence[Problem]:
    """Doubts about the lists of people, keys and gates, and about each record. Raises PastError."""
    claims = [
        Claim(item=one.path, files=one.files, sidecar=one.sidecar, entries=one.entries)
        for one in verdicts
        if one.entries
    ]
    past = scope.library.past()
    problems = []
    for file, change in unconfirmed(past):
        who = change.commit.author if change.commit.author == change.commit.committer else change.commit.committer
        what = f"在提交 {change.commit.hash[:10]} 里被 {who} 改过，他没有三审职责。"
        remedy = "人员、密钥和闸门只能由三审人改；请三审人核对，改回去，或者写一行注释确认并提交。"
        problems.append(Problem(path=file, line=0, what=what, remedy=remedy))
    witness = Witness(past, claims, signed=bool(scope.setting and scope.setting.require_signed))
    for claim in claims:
        for doubt in witness.doubts(claim):
            problems.append(Problem(path=claim.sidecar, line=doubt.line, what=doubt.what, remedy=doubt.remedy))
    return problems
