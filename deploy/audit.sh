#!/usr/bin/env bash
# One audit in a build server, told in every format it can show. Used by github-action/action.yml and gitlab-audit.yml.
# PODAO: folder of the kit, set up · TARGET · ARGUMENTS · BASELINE · HISTORY · REPORTS: see action.yml
# Exit code: 0 no barrier · 2 barriers (with a baseline: new ones) · 1 could not run
set -uo pipefail
set -f # a pattern such as /archive/* is for the audit, not for the shell
reports=${REPORTS:-accessibility-reports}
# shellcheck disable=SC2206 # several words on purpose
words=(${TARGET:?} ${ARGUMENTS:-})
[[ -n ${BASELINE:-} && -f $BASELINE ]] && words+=(--baseline "$BASELINE")
[[ -n ${HISTORY:-} && -d $HISTORY ]] && words+=(--trend "$HISTORY")
annotations=$([[ -n ${GITHUB_ACTIONS:-} ]] && echo github || echo text)

PYTHONPATH=$PODAO PYTHONUTF8=1 "$PODAO/.venv/bin/python" -m accessibility audit "${words[@]}" \
  --format "$annotations" \
  --format "html:$reports/audit.html" \
  --format "json:$reports/audit.json" \
  --format "sarif:$reports/audit.sarif" \
  --format "junit:$reports/junit.xml" \
  --format "gitlab:$reports/gl-code-quality-report.json"
code=$?

[[ -n ${GITHUB_OUTPUT:-} ]] && echo "sarif=$reports/audit.sarif" >>"$GITHUB_OUTPUT"
if [[ -n ${HISTORY:-} && -f $reports/audit.json ]]; then
  mkdir -p "$HISTORY"
  cp "$reports/audit.json" "$HISTORY/$(date -u +%Y%m%dT%H%M%SZ).json"
fi
exit $code
