#!/bin/sh
# Proves that the committed web/dist is what web/app builds, byte for byte.
set -eu
cd "$(dirname "$0")/.."
built=$(mktemp -d)
trap 'rm -rf "$built"' EXIT
(cd web/app && TUNTU_DIST="$built" npm run --silent build)
if ! diff -r "$built" web/dist; then
    echo "web/dist is not what web/app builds; run: make page" >&2
    exit 1
fi
