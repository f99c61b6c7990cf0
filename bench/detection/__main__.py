"""python -m bench.detection CORPUS_DIR [--engine axe|podao|both] [--quick] [--only RULE,…] [--every]"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from accessibility.checks import all_checks
from accessibility.model import Outcome
from bench.detection.look import look
from bench.detection.score import Row, score


def main() -> None:
    arguments = _arguments()
    rows = list(look(arguments.corpus, quick=arguments.quick, only=arguments.only, every=arguments.every))
    for engine in ("axe", "podao", "both"):
        _print_table(rows, engine, per_rule=engine == arguments.engine)
    _print_cases(rows, arguments.engine)
    if arguments.every or arguments.only:
        _print_claims(rows)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.detection", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a folder with a testcases.json")
    parser.add_argument("--engine", choices=("axe", "podao", "both"), default="both", help="whose misses are listed")
    parser.add_argument("--quick", action="store_true", help="no acting probes")
    parser.add_argument("--only", default="", help="ids of rules, joined by commas")
    parser.add_argument("--every", action="store_true", help="rules that do not count, too, and what we claim of each")
    return parser.parse_args()


def _print_table(rows: Sequence[Row], engine: str, *, per_rule: bool) -> None:
    print(f"\n{engine}\n  found         false alarms  asked (missed, good)  rule")
    if per_rule:
        for rule in sorted({row.case.rule for row in rows if row.case.criteria}):
            own = [row for row in rows if row.case.rule == rule]
            case = own[0].case
            print(_line(own, engine, f"{rule} {case.rule_name} ({', '.join(sorted(case.criteria))})"))
    print(_line(rows, engine, "all"))


def _line(rows: Sequence[Row], engine: str, words: str) -> str:
    got = score(rows, engine)
    return (
        f"  {got.found:4} of {got.failed:4}  {got.false_alarms:4} of {got.good:4}"
        f"  {got.asked_failed:4}, {got.asked_good:4}           {words}"
    )


def _print_cases(rows: Sequence[Row], engine: str) -> None:
    for row in rows:
        blames = row.named(Outcome.FAILED, engine)
        case = row.case
        if row.trouble:
            print(f"TROUBLE {case.rule} {case.title}: {row.trouble}")
        if case.criteria and case.expected == "failed" and not blames:
            asked = {found.check for found in row.named(Outcome.CANT_TELL, engine)}
            print(f"MISSED {case.rule} {case.title} {case.path} (asked by: {', '.join(sorted(asked)) or 'nobody'})")
        if case.criteria and case.expected != "failed" and blames:
            said = "; ".join(sorted({f"{found.engine} {found.check}" for found in blames}))
            print(f"FALSE ALARM {case.rule} {case.title} {case.path}: {said}")


def _print_claims(rows: Sequence[Row]) -> None:
    """Whether the checks that name an ACT rule say of its cases what the rule says."""
    claims = {rule: name for name, module in all_checks().items() for rule in module.CHECK.act}
    print("\nclaims: failed as expected, failed unexpectedly, rule, check")
    for rule in sorted({row.case.rule for row in rows}):
        name = claims.get(rule, "")
        own = [(row.case.expected == "failed", _fails(row, rule)) for row in rows if row.case.rule == rule]
        bad, good = [fails for is_bad, fails in own if is_bad], [fails for is_bad, fails in own if not is_bad]
        print(f"  {sum(bad):3} of {len(bad):3}  {sum(good):3} of {len(good):3}  {rule} {name or 'nobody'}")


def _fails(row: Row, rule: str) -> bool:
    checks = all_checks()
    return any(found.outcome is Outcome.FAILED and rule in checks[found.check].CHECK.act for found in row.podao)


if __name__ == "__main__":
    main()
