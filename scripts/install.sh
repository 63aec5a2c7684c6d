#!/bin/sh
# Installs what a step needs on Debian 12 and is missing; asks nothing.
#   scripts/install.sh run     PostgreSQL, PostGIS, GDAL
#   scripts/install.sh test    besides these: Chromium, Node with npm, a C compiler
set -eu

needs() {
    case "$1" in
    run) echo "postgresql-15 postgresql-15-postgis-3 gdal-bin" ;;
    test) echo "postgresql-15 postgresql-15-postgis-3 gdal-bin chromium nodejs npm gcc libc6-dev" ;;
    *) echo "usage: $0 run|test" >&2; exit 2 ;;
    esac
}

# present tells whether a package is installed, or what it is wanted for is there already,
# as with a Node.js that did not come from Debian.
present() {
    case "$1" in
    nodejs) command -v node >/dev/null ;;
    npm) command -v npm >/dev/null ;;
    gcc) command -v cc >/dev/null ;;
    *) dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q '^install ok installed' ;;
    esac
}

missing=""
for package in $(needs "${1:-}"); do
    present "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "This machine is no Debian; install by hand what stands for:$missing" >&2
    exit 1
fi
as_root=""
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null && ! [ -t 0 ]; then
        echo "These packages are missing and you are not root. Ask the administrator to run:" >&2
        echo "    apt-get install -y$missing" >&2
        exit 1
    fi
    as_root="sudo"
fi

echo "installing:$missing"
export DEBIAN_FRONTEND=noninteractive
apt() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@"; }
apt update
case "$missing" in
*postgresql-15*)
    # Tuntu keeps a cluster of its own; Debian need not start another on port 5432.
    if ! present postgresql-common; then
        apt install -y --no-install-recommends postgresql-common >/dev/null
        echo "create_main_cluster = false" | $as_root tee -a /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    ;;
esac
# shellcheck disable=SC2086 # a list of words
apt install -y --no-install-recommends $missing >/dev/null
