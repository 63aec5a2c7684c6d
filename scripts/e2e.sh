#!/bin/sh
# Runs the page's tests in Chromium: two at a time, each side on a program with a sample town of its own, so that neither
# sees what the other changes. The long tests (TUNTU_SOAK=1) then measure, with nothing beside them.
set -eu
cd "$(dirname "$0")/.."
claims=$(mktemp -d)
other=
set -m # a group of its own for the side behind, which Ctrl-C does not reach
trap '[ -z "$other" ] || kill -- -$other 2>/dev/null || true; wait; rm -rf "$claims"' EXIT
trap 'exit 130' INT TERM
side() {
    TUNTU_E2E_CLAIMS=$1 scripts/with-sample.sh npm --prefix web/app run --silent e2e
}
side "$claims" &
other=$!
failed=0
side "$claims" || failed=1
wait $other || failed=1
other=
[ "${TUNTU_SOAK:-}" != 1 ] || side alone || failed=1
exit $failed
