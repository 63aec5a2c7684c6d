#!/bin/sh
# Runs a part of the tests and notes how long it took:
#     scripts/timed.sh NAME COMMAND…
# scripts/timed.sh alone prints what was noted since the last time, and the sum.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
notes=$here/.cache/times
mkdir -p "$here/.cache"
if [ $# -eq 0 ]; then
    [ -s "$notes" ] || exit 0
    awk -F'\t' '{ printf "%6d s  %s\n", $1, $2; sum += $1 } END { printf "%6d s  all of it\n", sum }' "$notes"
    rm -f "$notes"
    exit 0
fi
name=$1
shift
began=$(date +%s)
"$@"
printf '%d\t%s\n' $(($(date +%s) - began)) "$name" >>"$notes"
