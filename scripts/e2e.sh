#!/bin/sh
# Runs the page's tests in Chromium against the program with the sample town.
set -eu
cd "$(dirname "$0")/.."
exec scripts/with-sample.sh npm --prefix web/app run --silent e2e
