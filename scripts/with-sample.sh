#!/bin/sh
# Starts the program on a fresh folder with the sample town and two base maps, and runs a command with its address in
# TUNTU_URL.
set -eu
cd "$(dirname "$0")/.."
trap 'exit 143' INT TERM
export TUNTU_DATA
TUNTU_DATA=$(mktemp -d)
chmod 755 "$TUNTU_DATA"
log=$TUNTU_DATA/serve.log
: >"$log"
bin/tuntu demo
node web/app/e2e/basemap-server.mjs "$TUNTU_DATA" >"$TUNTU_DATA/basemaps.log" &
basemaps=$!
trap 'kill $basemaps 2>/dev/null || true; rm -rf "$TUNTU_DATA"' EXIT
for _ in $(seq 50); do
    grep -q ready "$TUNTU_DATA/basemaps.log" && break
    sleep 0.1
done
export TUNTU_BASEMAPS="$TUNTU_DATA/basemaps.json"
LC_ALL=C.UTF-8 TUNTU_LISTEN=127.0.0.1:0 bin/tuntu serve --keep-sample-current >"$log" 2>&1 &
server=$!
trap 'kill $server $basemaps 2>/dev/null; wait $server 2>/dev/null || true; rm -rf "$TUNTU_DATA"' EXIT
for _ in $(seq 100); do
    TUNTU_URL=$(sed -n 's/.* is at //p' "$log")
    [ -n "$TUNTU_URL" ] && break
    kill -0 $server 2>/dev/null || { cat "$log" >&2; exit 1; }
    sleep 0.1
done
export TUNTU_URL
"$@" || { grep -v '"level":"INFO"' "$log" | tail -20 >&2; exit 1; }
