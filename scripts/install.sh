#!/bin/sh
# Installs what a step needs on Debian 12 or 13 and is missing; asks nothing.
#   scripts/install.sh run     PostgreSQL, PostGIS, GDAL
#   scripts/install.sh test    besides these: Chromium without a window, Node with npm, a C compiler, ip
set -eu

run="postgresql postgresql-postgis gdal-bin" # PostgreSQL 15 on Debian 12, 17 on 13
case "${1:-}" in
run) needs=$run ;;
test) needs="$run chromium-headless-shell nodejs npm gcc libc6-dev iproute2" ;;
*) echo "usage: $0 run|test" >&2; exit 2 ;;
esac

# look lists what is missing: neither installed, nor there in another way, as a Node.js
# that did not come from Debian, or one version of PostgreSQL.
look() {
    # shellcheck disable=SC2086 # a list of words
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' $needs 2>/dev/null || true)
    missing=""
    for package in $needs; do
        present "$package" || missing="$missing $package"
    done
}

present() {
    echo "$installed" | grep -qx ".i $1" && return
    case "$1" in
    postgresql*) ls /usr/lib/postgresql/1[5-9]/lib/postgis-3.so ;;
    chromium-headless-shell) command -v chromium ;; # the same browser; it takes a quarter more time
    nodejs) command -v node ;;
    npm) command -v npm ;;
    gcc) command -v cc ;;
    iproute2) command -v ip ;;
    *) false ;;
    esac >/dev/null 2>&1
}

# give_up says what is wanting, and how it gets here.
give_up() {
    [ ! -s "${said:-}" ] || cat "$said" >&2
    echo "tuntu: these packages are missing:$missing" >&2
    echo "tuntu: $1" >&2
    exit 1
}

look
[ -n "$missing" ] || exit 0

command -v apt-get >/dev/null || give_up "this machine is no Debian; install by hand what stands for them"
as_root=""
if [ "$(id -u)" != 0 ]; then
    as_root="sudo -n"
    $as_root true 2>/dev/null ||
        give_up "you are not root, and sudo is not there or wants a password; as root, run once: $(pwd)/scripts/install.sh $1"
fi

# Two that are started at once in a folder take turns; the second finds all present.
exec 9<"$0"
flock 9
look
[ -n "$missing" ] || exit 0

# What these say is told only if they fail. sudo clears the environment, where a proxy may be named.
said=$(mktemp)
trap 'rm -f "$said"' EXIT
quietly() {
    $as_root env DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy="$http_proxy"} \
        ${https_proxy:+https_proxy="$https_proxy"} ${no_proxy:+no_proxy="$no_proxy"} "$@" </dev/null >>"$said" 2>&1 9<&-
}
install() {
    quietly apt-get install -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=600 "$@" ||
        give_up "they could not be installed, see above; is there a network, and a Debian mirror in /etc/apt?"
}

echo "installing:$missing"
# Whether these failed, as by a broken source of something else, the installation will show.
quietly dpkg --configure -a || true # an earlier one may have been cut short
quietly apt-get update -qq || true
case "$missing" in
*postgresql*)
    # Tuntu keeps a cluster of its own; Debian need not start another on port 5432.
    install postgresql-common
    conf=/etc/postgresql-common/createcluster.conf
    grep -q '^create_main_cluster = false' $conf || echo 'create_main_cluster = false' | $as_root tee -a $conf >/dev/null
    ;;
esac
# shellcheck disable=SC2086 # a list of words
install $missing
