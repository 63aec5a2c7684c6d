#!/bin/sh
# Proves that the committed web/dist is what web/app builds, byte for byte, and that what web/app makes of its own sources
# is what they say.
set -eu
cd "$(dirname "$0")/.."
built=$(mktemp -d)
trap 'rm -rf "$built"' EXIT
(cd web/app && node generate.mjs --check && TUNTU_DIST="$built" node build.mjs)
if ! diff -r "$built" web/dist; then
    echo "web/dist is not what web/app builds; run: make page" >&2
    exit 1
fi
