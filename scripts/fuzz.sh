#!/bin/sh
# Runs each fuzz target of the repository for a time.
set -eu
for package in $(go list ./...); do
    for target in $(go test -list '^Fuzz' "$package" | grep '^Fuzz' || true); do
        echo "== $package $target"
        go test -run "^\$" -fuzz "^$target\$" -fuzztime "$1" -fuzzminimizetime 10x "$package"
    done
done
