#!/bin/bash
# Tries the program on a machine that has none of it: a bare Debian 12 made by
# debootstrap and entered by chroot, with processes and mounts of its own and the network of
# this one. What is committed is tried. By hand, as root, with Go under /usr/local/go:
#
#   apt-get install debootstrap
#   scripts/fresh-machine.sh root   # make run as root in a folder under /root
#   scripts/fresh-machine.sh user   # make run by users at a deep path, without sudo and with it
#   scripts/fresh-machine.sh test   # what .ci/run calls: make check, make test
#   scripts/fresh-machine.sh upgrade # to Debian 13 and its PostgreSQL 17, and back
#   RELEASE=trixie scripts/fresh-machine.sh root # the same on Debian 13
#
# Each prints what it tried and how long it took, and stops at the first that is not so. Files
# go to $FRESH (3 GB, /tmp/fresh); remove it afterwards. Mirror, proxy and certificates are
# those of this machine.
set -euo pipefail

FRESH=${FRESH:-/tmp/fresh}
RELEASE=${RELEASE:-bookworm}
PORT=18080 # the network is shared

# ---- outside: make the machine, go in ----

# sources lists this machine's own sources of Debian 12, as those of the release.
sources() {
    # shellcheck disable=SC2016 # apt's variables
    apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
        grep ' bookworm.* main$' | sort -u | sed "s/ bookworm/ $RELEASE/"
}

outside() {
    machine=$FRESH/$1
    mkdir -p "$FRESH"
    base=$FRESH/$RELEASE
    if [ ! -d "$base" ]; then
        rm -rf "$base.new"
        debootstrap --variant=minbase --include=ca-certificates,git,make,util-linux "$RELEASE" "$base.new" \
            "$(sources | grep " $RELEASE main" | cut -d' ' -f2)" >"$FRESH/debootstrap.log"
        mv "$base.new" "$base"
    fi
    rm -rf --one-file-system "$machine"
    cp -a "$base" "$machine"
    sources >"$machine/etc/apt/sources.list"
    cp /etc/resolv.conf "$machine/etc/"
    cp /usr/local/share/ca-certificates/*.crt "$machine/usr/local/share/ca-certificates/" 2>/dev/null || true
    mkdir "$machine/usr/local/go"
    cp "$0" "$machine/srv/try"
    git -C "$(dirname "$0")" bundle create -q "$machine/srv/tuntu.bundle" HEAD main
    # With the namespaces' end, all processes and mounts inside are gone.
    exec unshare --mount --pid --fork --kill-child "$0" enter "$1"
}

enter() {
    machine=$FRESH/$1
    mount --bind -o ro /usr/local/go "$machine/usr/local/go"
    mount -t proc proc "$machine/proc"
    mount -t sysfs -o ro sysfs "$machine/sys"
    mount -t tmpfs tmpfs "$machine/dev"
    for device in null zero full random urandom tty; do
        touch "$machine/dev/$device"
        mount --bind "/dev/$device" "$machine/dev/$device"
    done
    mkdir "$machine/dev/pts" "$machine/dev/shm"
    mount -t devpts -o newinstance,ptmxmode=0666 devpts "$machine/dev/pts"
    mount -t tmpfs -o mode=1777 tmpfs "$machine/dev/shm"
    ln -s pts/ptmx "$machine/dev/ptmx"
    ln -s /proc/self/fd "$machine/dev/fd"
    chroot "$machine" update-ca-certificates >/dev/null 2>&1
    exec chroot "$machine" env -i HOME=/root LANG=C.UTF-8 TERM=dumb PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        TUNTU_LISTEN=127.0.0.1:$PORT GOPROXY="$(go env GOPROXY)" GOSUMDB="$(go env GOSUMDB)" \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} ${no_proxy:+no_proxy="$no_proxy"} \
        npm_config_registry="$(npm config get registry)" bash /srv/try "in-$1"
}

# ---- inside ----

now() { echo "${EPOCHREALTIME/./}"; }
begin() { began=$(now); }
took() { printf '%d.%02d s' $((($(now) - began) / 1000000)) $((($(now) - began) / 10000 % 100)); }
ok() { echo "ok   $*"; }
fail() {
    echo "FAIL $*"
    tail -20 /tmp/log 2>/dev/null || true
    exit 1
}

# as runs a command as the user of the case, as a login of that user would.
as() {
    if [ "$user" = root ]; then
        "$@"
    else
        runuser -u "$user" -- env HOME="/home/$user" USER="$user" PATH=/usr/local/bin:/usr/bin:/bin "$@"
    fi
}

# start runs make run at a terminal, where a question would be seen and Ctrl-C is pressed,
# and waits for the address.
start() {
    rm -f /tmp/keys /tmp/log && mkfifo -m 666 /tmp/keys && touch /tmp/log && chmod 666 /tmp/log
    begin
    (cd "$folder" && as env --default-signal=INT script -qefc "make run" /tmp/log </tmp/keys >/dev/null 2>&1) &
    terminal=$!
    exec 3>/tmp/keys
    until grep -q 'is at http' /tmp/log; do
        kill -0 "$terminal" 2>/dev/null || fail "make run ended"
        sleep 0.05
    done
}

# end_terminal waits for make run's end and reaps it.
end_terminal() {
    wait "$terminal" || true
    exec 3>&-
}

ctrl_c() {
    begin
    printf '\003' >&3
    end_terminal
    left=$(running tuntu; running postgres)
    [ -z "$left" ] || fail "Ctrl-C left processes: $left"
    ok "Ctrl-C: program and cluster ended in $(took), no process left"
}

# running lists the processes of a program.
running() { grep -lx "$1" /proc/[0-9]*/comm 2>/dev/null | cut -d/ -f3 || true; }

postmaster() { grep -lz '^/usr/lib/postgresql' /proc/[0-9]*/cmdline 2>/dev/null | cut -d/ -f3 | head -1; }

get() {
    exec 4<>"/dev/tcp/127.0.0.1/$PORT"
    printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1:%d\r\n\r\n' "$1" "$PORT" >&4
    cat <&4
    exec 4<&- 4>&-
}

# serves_everything asks for the page, the villages of both towns and a tile.
serves_everything() {
    get / | grep -q '<!doctype html>' || fail "no page"
    get '/api/collections/villages/items?count=true&limit=1' | grep -q '"numberMatched":153\b' || fail "not 153 villages"
    get /api/towns | grep -q '试验镇' || fail "the town that was added is gone"
    get /tiles/town.json | grep -q tilejson || fail "no tiles"
}

clone() { # USER FOLDER
    user=$1 folder=$2
    as mkdir -p "$(dirname "$folder")"
    as git clone -q -b main /srv/tuntu.bundle "$folder"
}

first_run() {
    start
    ok "first make run by $user: the address after $(took)"
    get / | grep -qi '<!doctype html>' || fail "no page"
    (cd "$folder" && as bin/tuntu town add 451324999 --name 试验镇 --extent 110.9,25.8,111.2,26.1 >/dev/null) || fail "a second town"
    serves_everything
    local owner
    owner=$(stat -c %U "/proc/$(postmaster)")
    [ "$owner" = "$1" ] || fail "the cluster runs as $owner"
    ok "the cluster's processes run as $owner"
    [ ! -e /var/lib/postgresql/15/main ] || fail "Debian's own cluster was made"
    ok "no cluster of Debian's own on port 5432"
    ok "tuntu version: $(cd "$folder" && as bin/tuntu version)"
}

# killed kills processes, some of which may end before their turn, and starts again.
killed() {
    kill -9 "$@" 2>/dev/null || true
    end_terminal
    start
    serves_everything
}

# later_runs tries what must hold from the second start on.
later_runs() {
    start
    ok "second make run: the address after $(took)"
    [ $((($(now) - began) / 1000000)) -lt 5 ] || fail "it took 5 s or more"
    grep -q 'loaded the invented town' /tmp/log && fail "it loaded the sample again"
    serves_everything
    ok "it kept the data"

    if (cd "$folder" && as make run) >/tmp/second 2>&1 </dev/null; then fail "a second make run beside the first"; fi
    grep -q 'already serves' /tmp/second || fail "the second does not say so: $(cat /tmp/second)"
    serves_everything
    ok "a second make run at the same time: $(grep 'already serves' /tmp/second)"

    killed "$(running tuntu)"
    ok "after kill -9 of the program: the address after $(took)"
    kill -9 "$(postmaster)"
    sleep 1
    killed "$(running tuntu)"
    ok "after kill -9 of the postmaster, then the program: the address after $(took)"
    killed "$(postmaster)" "$(running tuntu)"
    ok "after kill -9 of both at once: the address after $(took)"
    # shellcheck disable=SC2046 # a list of numbers
    killed $(running postgres) $(running tuntu)
    ok "after kill -9 of every process, as by a power cut: the address after $(took)"
    ctrl_c
    begin
    (cd "$folder" && as scripts/install.sh run <&-)
    ok "nothing to install: $(took)"
}

in_root() {
    clone root /root/tuntu
    chmod 700 /root
    first_run postgres
    ctrl_c
    later_runs
    (cd "$folder" && bin/tuntu backup >/dev/null && bin/tuntu doctor) || fail "doctor found faults"
}

in_user() {
    deep=$(printf 'a-folder-deep-below/%.0s' 1 2 3 4 5 6)tuntu
    useradd -m -s /bin/bash guest
    useradd -m -s /bin/bash clerk
    clone guest "/home/guest/$deep"
    ok "a path of $(printf %s "$folder" | wc -c) characters"
    if (cd "$folder" && as make run) >/tmp/log 2>&1 </dev/null; then fail "it cannot have installed anything"; fi
    grep -q 'missing: postgresql postgresql-postgis gdal-bin' /tmp/log || fail "no message"
    ok "without sudo, packages missing, it says:"
    sed 's/^/         /' /tmp/log
    apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y sudo >/dev/null 2>&1
    if (cd "$folder" && as env --default-signal=INT script -qefc "make run" /tmp/log) </dev/null >/dev/null 2>&1; then fail "it cannot have installed anything"; fi
    grep -q 'missing: postgresql ' /tmp/log || fail "no message"
    ok "with a sudo that asks for a password, at a terminal: the same"
    echo "clerk ALL=(ALL) NOPASSWD: ALL" >/etc/sudoers.d/clerk
    clone clerk "/home/clerk/$deep"
    first_run clerk
    ctrl_c
    later_runs
    user=guest folder="/home/guest/$deep"
    first_run guest
    ctrl_c
}

in_test() {
    clone root /root/tuntu
    cd "$folder"
    for target in install-test check test; do
        begin
        make "$target" </dev/null
        ok "make $target: $(took)"
    done
    left=$(running tuntu; running postgres)
    [ -z "$left" ] || fail "the tests left processes: $left"
}

# says runs the program and looks for a word in what it says.
says() { # WORD ARGUMENT...
    local word=$1
    shift
    bin/tuntu "$@" >/tmp/log 2>&1 || fail "tuntu $*"
    grep -q "$word" /tmp/log || fail "tuntu $* does not say: $word"
}

# is_whole tries what must hold before, between and after: this version of PostgreSQL, the
# same end of each town's history, and that it serves.
is_whole() { # MAJOR
    [ "$(cat data/postgres/PG_VERSION)" = "$1" ] || fail "the database is of PostgreSQL $(cat data/postgres/PG_VERSION)"
    [ "$(bin/tuntu audit head)" = "$heads" ] || fail "the history has another end: $(bin/tuntu audit head)"
    bin/tuntu audit verify >/tmp/log 2>&1 || fail "audit verify"
    begin
    bin/tuntu serve >/tmp/log 2>&1 &
    local server=$!
    until grep -q 'is at http' /tmp/log; do
        kill -0 $server 2>/dev/null || fail "it does not start"
        sleep 0.05
    done
    serves_everything
    ok "PostgreSQL $1 on Debian $(cat /etc/debian_version): history whole, serves after $(took)"
    kill $server
    wait $server || true
}

# in_upgrade takes a data folder to the next Debian, whose PostgreSQL is another, and back.
in_upgrade() {
    clone root /root/tuntu
    cd "$folder"
    # Under /root the cluster would lie elsewhere, as its user has no way in.
    mkdir -m 755 /srv/data && ln -s /srv/data data
    export TUNTU_DATA=/srv/data
    scripts/install.sh run </dev/null
    make build >/dev/null
    says 'loaded' demo
    says '' town add 451324999 --name 试验镇 --extent 110.9,25.8,111.2,26.1
    says '' user add wei --name 韦主任 --role planner --town 450399100
    heads=$(bin/tuntu audit head)
    is_whole 15
    says '' backup /srv/of-15.tuntu

    begin
    sed -i s/bookworm/trixie/ /etc/apt/sources.list
    export DEBIAN_FRONTEND=noninteractive
    apt-get -qq update && apt-get -qq -y -o Dpkg::Options::=--force-confold full-upgrade </dev/null >/tmp/log 2>&1 || fail "Debian's own upgrade"
    scripts/install.sh run </dev/null
    apt-get -qq -y install postgresql-17-postgis-3 </dev/null >/tmp/log 2>&1 || fail "PostgreSQL 17"
    ok "Debian 12 became 13: $(took)"
    is_whole 15 # the old one serves on until told otherwise
    begin
    says 'to PostgreSQL 17' upgrade
    ok "tuntu upgrade: $(took), $(tail -1 /tmp/log)"
    is_whole 17
    says '' backup --verify
    ok "a backup by 17 restores"
    says 'nothing to do' upgrade
    says 'in its place again' upgrade --back
    is_whole 15
    TUNTU_DATA=/srv/other says '' restore /srv/of-15.tuntu
    [ "$(cat /srv/other/postgres/PG_VERSION)" = 17 ] && [ "$(TUNTU_DATA=/srv/other bin/tuntu audit head)" = "$heads" ] || fail "a backup by 15 is another under 17"
    ok "a backup by 15 restores into 17"
}

case "${1:-}" in
root | user | test | upgrade) outside "$1" ;;
enter) enter "$2" ;;
in-root | in-user | in-test | in-upgrade) "${1/-/_}" ;;
*) sed -n 's/^# \{0,1\}//p' "$0" | head -15 >&2; exit 2 ;;
esac
