#!/bin/bash
# Tries the package under a running systemd: a bare Debian 12 of its own is booted by
# systemd-nspawn, its loopback its only network, and an operator's work is done in it, ends by
# violence and the machine's own included. By hand, as root:
#
#   apt-get install debootstrap systemd-container
#   scripts/boot-test.sh .cache/deb/tuntu_*.deb .cache/hostile
#
# Each line is what was tried and how long it took; the first that is not so ends it. Files go
# to $FRESH (2 GB, /tmp/fresh), where the bare machine stays for the next time. Mirror, proxy
# and certificates are those of this machine.
set -euo pipefail

FRESH=${FRESH:-/tmp/fresh}
base=$FRESH/bookworm-systemd
machine=$FRESH/boot
survey=$(realpath "$(dirname "$0")/../cmd/tuntu/testdata/survey")

# ---- outside: make the machine, and take away what it leaves ----

# tree is the hierarchy of cgroups, of version 2 as on the servers, where this machine has it.
tree=$(findmnt -nro TARGET -t cgroup2 | head -1)

clean() {
    trap - EXIT
    [ ! -d "$tree/tuntu-boot" ] || find "$tree/tuntu-boot" -depth -type d -exec rmdir {} + || true
    rm -rf --one-file-system "$machine"
}

if [ "${1:-}" != inside ]; then
    package=$(realpath "${1:?which package?}")
    hostile=$(realpath "${2:?which hostile program?}")
    for tool in debootstrap systemd-nspawn; do
        command -v $tool >/dev/null || { echo "$tool is missing: apt-get install debootstrap systemd-container"; exit 1; }
    done
    mkdir -p "$FRESH"
    # shellcheck disable=SC2016 # apt's variables
    sources=$(apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' | grep ' bookworm.* main$' | sort -u)
    if [ ! -d "$base" ]; then
        rm -rf "$base.new"
        # as on a server that Debian's installer made: with logins' sessions
        debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus,libpam-systemd,ca-certificates,curl bookworm "$base.new" \
            "$(grep ' bookworm main' <<<"$sources" | cut -d' ' -f2)" >"$FRESH/debootstrap-systemd.log"
        mv "$base.new" "$base"
    fi
    [ ! -e "$machine" ] || { echo "$machine is there already: another test, or one that was killed; remove it"; exit 1; }
    trap clean EXIT
    echo "$sources" >"$base/etc/apt/sources.list"
    cp /etc/resolv.conf "$base/etc/"
    cp /usr/local/share/ca-certificates/*.crt "$base/usr/local/share/ca-certificates/" 2>/dev/null || true
    cp "$package" "$base/srv/tuntu.deb"
    # The machine has no network: what it installs is fetched before, with this one's.
    fetch() {
        chroot "$base" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} apt-get -qq "$@" >"$FRESH/fetch.log" 2>&1 ||
            { cat "$FRESH/fetch.log"; exit 1; }
    }
    chroot "$base" update-ca-certificates >/dev/null 2>&1
    fetch update
    fetch -o Binary::apt-get::APT::Keep-Downloaded-Packages=true install -y --download-only /srv/tuntu.deb
    cp -a "$base" "$machine"
    echo force-unsafe-io >"$machine/etc/dpkg/dpkg.cfg.d/unsafe-io" # the machine is thrown away
    cp "$survey/survey_4490.gpkg" "$survey/villages.geojson" "$machine/srv/"
    install -D "$hostile" "$machine/srv/hostile/ogrinfo"
    # With the namespaces' end, all processes and mounts inside are gone.
    (
        if [ ! -d /run/systemd/system ]; then
            # There is no systemd here to ask for a cgroup: one of its own, so that nothing else is its systemd's to move.
            mkdir "$tree/tuntu-boot"
            echo "$BASHPID" >"$tree/tuntu-boot/cgroup.procs"
        fi
        exec unshare --mount --pid --fork --kill-child --mount-proc "$0" inside
    )
    exit
fi

# ---- inside: the machine's power button, its console, its operator ----

now() { echo "${EPOCHREALTIME/./}"; }
begin() { began=$(now); }
took() { printf '%d.%02d s' $((($(now) - began) / 1000000)) $((($(now) - began) / 10000 % 100)); }
ok() { echo "ok   $*"; }
fail() {
    echo "FAIL $*"
    in_machine journalctl --namespace=tuntu -o cat -n 15 2>/dev/null || true
    in_machine journalctl -o cat -n 15 2>/dev/null || true
    exit 1
}

# in_machine runs a command as root's login would: in a scope of its own.
in_machine() {
    nsenter --target "$init" --all -- env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        systemd-run --quiet --scope --collect -- "$@"
}
admin() { in_machine tuntu-admin "$@"; }
unit() { in_machine systemctl show --value -p "$2" "$1"; }
get() { in_machine curl -fsS --max-time 10 "http://127.0.0.1:8080$1"; }

# within tries a command until it succeeds.
within() { # SECONDS COMMAND...
    local until=$(($(now) + $1 * 1000000))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$(now)" -lt $until ] || return 1
        sleep 0.05
    done
}
ready() { [ "$(get /readyz)" = ready ]; }

# left are processes of the service's user, of whatever cgroup.
left() { in_machine find /proc -maxdepth 1 -user tuntu -printf '%f '; }
postmaster() { in_machine head -1 /var/lib/tuntu/postgres/postmaster.pid; }

debian_is_off() { ! in_machine bash -c 'exec 3<>/dev/tcp/127.0.0.1/5432' 2>/dev/null; }

# holds tries that what was written is there.
holds() {
    get /api/towns | grep -q '试验镇' || fail "the town is gone"
    [ "$(get '/api/collections/channels/items?count=true&limit=1' | grep -o '"numberMatched":[0-9]*')" = "$channels" ] || fail "the channels are other ones"
}

power_on() {
    begin
    # a machine's kernel has Landlock, which a container of nspawn's would not see
    systemd-nspawn --quiet --directory="$machine" --hostname=township --register=no "${keep[@]}" --private-network \
        --system-call-filter='landlock_create_ruleset landlock_add_rule landlock_restrict_self' --console=pipe --boot </dev/null >"$machine.console" 2>&1 &
    nspawn=$!
    init=
    for _ in $(seq 600); do
        init=$(cat "/proc/$nspawn/task/$nspawn/children" 2>/dev/null | tr -d ' ')
        if [ -n "$init" ] && [ "$(in_machine systemctl is-system-running 2>/dev/null)" = running ]; then return; fi
        sleep 0.1
    done
    in_machine systemctl --failed || true
    cat "$machine.console"
    fail "the machine does not come up: $(in_machine systemctl is-system-running)"
}

keep=()
if [ ! -d /run/systemd/system ]; then
    keep=(--keep-unit)
    mount -t cgroup2 cgroup2 /sys/fs/cgroup # this machine's may have the version 1 beside it
fi
power_on
ok "systemd $(in_machine systemctl --version | sed -n '1s/systemd \([0-9]*\).*/\1/p') runs after $(took)"

# -- installed --
begin
in_machine apt-get -qq install -y /srv/tuntu.deb >"$machine.apt" 2>&1 || { cat "$machine.apt"; fail "apt-get install"; }
ok "apt install: $(took)"
within 60 ready || fail "it does not serve"
ok "it serves $(took) after apt was called"
[ "$(in_machine systemctl is-enabled tuntu.service tuntu-backup.timer | sort -u)" = enabled ] || fail "not enabled"
[ "$(in_machine systemctl is-active tuntu.service tuntu-backup.timer | sort -u)" = active ] || fail "not active"
[ "$(left | wc -w)" -gt 3 ] || fail "too few processes of the user tuntu: $(left)"
[ "$(in_machine stat -c %U "/proc/$(postmaster)")" = tuntu ] || fail "the database's user"
in_machine cat "/proc/$(postmaster)/cgroup" | grep -q '/system.slice/tuntu.service$' || fail "the database is not in the unit's cgroup"
next=$(in_machine systemctl show --value -p NextElapseUSecRealtime tuntu-backup.timer)
case $next in *" 18:3"* | *" 18:40:00 "*) ;; *) fail "the timer's next turn is at $next, which is not half past two in the township" ;; esac
ok "service and timer are on; the next backup is at $next"
in_machine systemctl disable --quiet --now postgresql 2>/dev/null || fail "disable postgresql"
within 30 debian_is_off || fail "Debian's own database still answers" # systemctl does not wait for it
ok "Debian's own database is off by: systemctl disable --now postgresql"
lines=$(in_machine journalctl --namespace=tuntu -o cat -u tuntu)
link=$(grep -o 'http://[^ ]*/#join=[^ "]*' <<<"$lines") || fail "the journal has no link for the first administrator: $lines"
json=$(grep -c '^{.*}$' <<<"$lines") || fail "the journal has no record in JSON: $lines"
! in_machine journalctl -o cat -u tuntu | grep '^{' || fail "records lie in the system's own journal"
in_machine test -d "/var/log/journal/$(in_machine cat /etc/machine-id).tuntu" || fail "the journal is not kept on the disk"
ok "journalctl --namespace=tuntu: the first administrator's link, $json records in JSON, kept on the disk"
grep -q tuntu "$machine.console" && fail "the console tells of tuntu: $(grep tuntu "$machine.console")"

# -- an operator's work --
admin town add 450324103 --name 试验镇 --extent 110.9,25.8,111.2,26.1 >/dev/null || fail "town add"
begin
admin import /srv/survey_4490.gpkg --layer channels --source-layer 渠道 >/dev/null || fail "import"
channels=$(get '/api/collections/channels/items?count=true&limit=1' | grep -o '"numberMatched":[0-9]*')
[ "${channels#*:}" -gt 0 ] || fail "nothing was imported"
ok "tuntu-admin import of a GeoPackage: $(took), $channels"
# What the unit allows is less than what a login may: the same in its bounds.
in_machine sed -e 's/^Type=.*/Type=oneshot/' -e '/^Restart/d' \
    -e 's,^ExecStart=.*,ExecStart=/usr/bin/tuntu import /srv/villages.geojson --layer villages\nExecStart=/usr/bin/tuntu import /srv/survey_4490.gpkg --layer channels --source-layer 渠道\nExecStart=-/usr/bin/tuntu doctor,' \
    /lib/systemd/system/tuntu.service >"$machine/etc/systemd/system/bounds.service"
in_machine systemctl daemon-reload
in_machine systemctl start bounds || fail "import in the service's bounds: $(in_machine journalctl --namespace=tuntu -u bounds -o cat)"
in_machine journalctl --namespace=tuntu -u bounds -o cat >"$machine.bounds"
grep -q 'Landlock.*seccomp.*file tree.*no network (namespace)' "$machine.bounds" || fail "GDAL is not confined there: $(cat "$machine.bounds")"
holds
ok "the same in the unit's bounds; GDAL has $(grep -o 'files by Landlock.*' "$machine.bounds" | tail -1)"
# A hostile program in GDAL's place, in these bounds too; the file says what it should reach for.
printf 'SQLite format 3\0\n%s\n' "socket=$(in_machine sh -c 'echo /run/tuntu/*/.s.PGSQL.5432')" "victim=$(postmaster)" hidden=true setuid=/usr/bin/su \
    secret=/var/lib/tuntu/postgres/postgresql.conf secret=/etc/tuntu/tuntu.env write=/var/lib/tuntu/postgres write=/var/backups/tuntu write=/run/tuntu \
    >"$machine/srv/hostile.gpkg"
in_machine sed -i -e '/^ExecStart=/d' -e '/^EnvironmentFile=/a Environment=TUNTU_DEBUG=1 PATH=/srv/hostile:/usr/bin:/bin\nExecStart=-/usr/bin/tuntu import /srv/hostile.gpkg --layer channels' \
    /etc/systemd/system/bounds.service
in_machine systemctl daemon-reload
in_machine systemctl start bounds || true
in_machine journalctl --namespace=tuntu -u bounds -o cat -n 20 >"$machine.bounds"
grep -q 'reached: nothing$' "$machine.bounds" || fail "the hostile program: $(cat "$machine.bounds")"
rm "$machine/etc/systemd/system/bounds.service"
in_machine systemctl daemon-reload
ok "a hostile program in GDAL's place reaches nothing there"
get '/api/collections/villages/export?f=xlsx' >"$machine.xlsx" || fail "export"
[ "$(head -c 2 "$machine.xlsx")" = PK ] || fail "the export is no workbook"
ok "the service itself writes a workbook"
exposure=$(in_machine systemd-analyze security --no-pager tuntu.service | sed -n 's/.*Overall exposure level for tuntu.service: //p')
ok "systemd-analyze security: $exposure"

# -- ends by violence --
begin
in_machine systemctl kill -s KILL tuntu
sleep 0.2
within 60 ready || fail "it does not come back after SIGKILL"
[ "$(unit tuntu NRestarts)" = 1 ] || fail "NRestarts is $(unit tuntu NRestarts)"
holds
ok "systemctl kill -s KILL, program and database: serves again after $(took)"
kept=$(postmaster)
begin
in_machine systemctl kill -s KILL --kill-who=main tuntu
sleep 0.2
within 60 ready || fail "it does not come back after SIGKILL of the program"
holds
[ "$(postmaster)" = "$kept" ] || fail "the database was started anew"
ok "the program alone killed: serves again after $(took), by the same database"
begin
in_machine bash -c "kill -KILL $kept"
sleep 0.2
within 60 ready || fail "the database does not come back"
holds
ok "the database alone killed: serves again after $(took)"

# -- backup --
begin
in_machine systemctl start tuntu-backup || fail "backup: $(in_machine journalctl --namespace=tuntu -u tuntu-backup -o cat)"
[ "$(unit tuntu-backup Result)" = success ] || fail "the backup's result: $(unit tuntu-backup Result)"
backup=$(in_machine bash -c 'ls /var/backups/tuntu/tuntu-*.zip')
[ "$(in_machine stat -c '%U %a' "$backup")" = "tuntu 600" ] || fail "the backup's rights"
ok "systemctl start tuntu-backup: made and proved in $(took), $(in_machine stat -c %s "$backup") bytes"
admin doctor >"$machine.doctor" || fail "doctor: $(cat "$machine.doctor")"
get '/readyz?full' | grep -q '"backup","state":"ok"' || fail "readyz warns of the backup: $(get '/readyz?full')"
ok "doctor finds no fault"

# -- PostgreSQL's files are replaced, as by an unattended upgrade --
[ "$(unit tuntu MemoryMax)" != infinity ] && [ "$(unit tuntu MemoryHigh)" != infinity ] || fail "the service's memory is not bounded"
pg=$(in_machine sh -c "dpkg-query -W -f '\${Package}\n' 'postgresql-[0-9][0-9]'")
was=$(postmaster)
in_machine apt-get -qq install -y --reinstall --no-download "$pg" >"$machine.apt" 2>&1 || { cat "$machine.apt"; fail "apt-get install --reinstall"; }
begin
within 60 sh -c "[ \"\$(head -1 '$machine/var/lib/tuntu/postgres/postmaster.pid' 2>/dev/null)\" != '$was' ]" || fail "the database was not started anew"
within 30 ready || fail "it does not serve after PostgreSQL's upgrade"
in_machine journalctl -o cat -u tuntu.service | grep -q '^Reload' || fail "the trigger did not tell the service"
ok "PostgreSQL's files replaced: the package's trigger tells the service, whose database runs with them $(took) after apt's end"
# A backup and the service take turns with one database, whichever starts or ends it.
in_machine systemctl stop tuntu
[ -z "$(left)" ] || fail "processes are left: $(left)"
in_machine systemctl start tuntu-backup || fail "a backup while the service is stopped"
[ -z "$(left)" ] || fail "the backup left processes: $(left)"
ok "a backup while the service is stopped: its database ends with it"
in_machine systemctl start --no-block tuntu-backup
within 30 postmaster || fail "the backup does not start a database"
in_machine systemctl start tuntu
within 60 ready || fail "it does not start beside a backup"
within 120 sh -c "[ \"\$(nsenter --target $init --all systemctl is-active tuntu-backup)\" = inactive ]" || fail "the backup beside: $(unit tuntu-backup ActiveState)"
[ "$(unit tuntu-backup Result)" = success ] || fail "the backup beside: $(unit tuntu-backup Result)"
sleep 1
ready && holds
ok "the service joins a backup's database and goes on after it"
in_machine systemctl start --no-block tuntu-backup
sleep 0.3
in_machine systemctl stop tuntu
within 120 sh -c "[ \"\$(nsenter --target $init --all systemctl is-active tuntu-backup)\" = inactive ]" || fail "the backup: $(unit tuntu-backup ActiveState)"
[ "$(unit tuntu-backup Result)" = success ] || fail "the backup of a service that stops: $(unit tuntu-backup Result)"
[ -z "$(left)" ] || fail "processes are left: $(left)"
ok "the service stops under a backup, which ends well and ends the database"

# -- stop and start, of the service and of the machine --
in_machine systemctl start tuntu
within 60 ready || fail "start"
begin
in_machine systemctl stop tuntu
stopped=$(took)
[ "$(unit tuntu Result)" = success ] || fail "the stop's result: $(unit tuntu Result)"
[ -z "$(left)" ] || fail "processes are left: $(left)"
in_machine test ! -e /var/lib/tuntu/postgres/postmaster.pid || fail "the database did not end well"
ok "systemctl stop: $stopped, program and database ended, no process left"
begin
in_machine systemctl start tuntu
within 60 ready || fail "start"
holds
ok "systemctl start: serves after $(took), with its data"
begin
in_machine systemctl --no-block poweroff || true # its own end may come before its answer
wait $nspawn || true
ok "poweroff: $(took)"
[ ! -e "$machine/var/lib/tuntu/postgres/postmaster.pid" ] || fail "the database did not end well at poweroff"
power_on
up=$(took)
within 60 ready || fail "it does not start with the machine"
holds
debian_is_off || fail "Debian's own database is back"
ok "power on: systemd after $up, serves after $(took), with its data"
kill -KILL "$init"
wait $nspawn || true
power_on
up=$(took)
within 60 ready || fail "it does not start after a power cut"
holds
admin audit verify >/dev/null || fail "audit verify"
ok "a power cut: systemd after $up, serves after $(took), history whole"

# -- TLS on a port below 1024, without root --
admin cert >/dev/null || fail "cert"
in_machine sed -i 's/^TUNTU_LISTEN=.*/TUNTU_LISTEN=0.0.0.0:443/' /etc/tuntu/tuntu.env
in_machine systemctl restart tuntu
secure() { in_machine curl -fsS --max-time 10 --cacert /var/lib/tuntu/tls/authority.crt https://127.0.0.1/readyz; }
within 60 secure || fail "no TLS on port 443: $(secure 2>&1)"
[ "$(in_machine grep -c '^TUNTU_LISTEN=0.0.0.0:443' /etc/tuntu/tuntu.env)" = 1 ] || fail "the settings"
ok "tuntu-admin cert, TUNTU_LISTEN=0.0.0.0:443, restart: serves TLS on port 443 as the user tuntu"

# -- upgrade, remove, install again, purge --
pid=$(unit tuntu MainPID)
in_machine apt-get -qq install -y --reinstall /srv/tuntu.deb >"$machine.apt" 2>&1 || { cat "$machine.apt"; fail "upgrade"; }
within 60 secure || fail "it does not serve after an upgrade"
[ "$(unit tuntu MainPID)" != "$pid" ] || fail "the old program still runs after an upgrade"
ok "an upgrade restarts it and keeps the settings"
in_machine systemctl stop tuntu
in_machine apt-get -qq install -y --reinstall /srv/tuntu.deb >"$machine.apt" 2>&1 || fail "upgrade"
[ "$(unit tuntu ActiveState)" = inactive ] || fail "an upgrade starts what was stopped"
in_machine systemctl start tuntu
within 60 secure || fail "start"
ok "an upgrade leaves stopped what was stopped"
begin
in_machine apt-get -qq remove -y tuntu >"$machine.apt" 2>&1 || fail "remove"
ok "apt remove: $(took)"
[ -z "$(left)" ] || fail "processes are left: $(left)"
[ "$(in_machine systemctl is-active tuntu.service tuntu-backup.timer | sort -u)" = inactive ] || fail "still active"
in_machine systemctl --quiet is-failed 'tuntu*' && fail "a unit is marked as failed"
in_machine test -e /var/lib/tuntu/postgres/PG_VERSION || fail "data are gone"
ok "apt remove stops it all and keeps data, settings and backups"
in_machine apt-get -qq install -y /srv/tuntu.deb >"$machine.apt" 2>&1 || fail "install again"
within 60 secure || fail "installed again, it does not serve"
[ "$(in_machine systemctl is-enabled tuntu.service tuntu-backup.timer | sort -u)" = enabled ] || fail "installed again, it is not enabled"
ok "installed again, it serves the old data by the old settings"
in_machine apt-get -qq purge -y tuntu >"$machine.apt" 2>&1 || { cat "$machine.apt"; fail "purge"; }
[ -z "$(left)" ] || fail "processes are left: $(left)"
grep -q 'was kept' "$machine.apt" || fail "nobody says that data were kept"
in_machine test -e /var/lib/tuntu/postgres/PG_VERSION -a -n "$(in_machine ls /var/backups/tuntu)" || fail "data are gone"
in_machine test ! -e /etc/tuntu -a ! -e /etc/systemd/journald@tuntu.conf || fail "settings stay after a purge"
links=$(in_machine find /etc/systemd -name 'tuntu*')
[ -z "$links" ] || fail "links stay after a purge: $links"
[ "$(in_machine systemctl is-system-running)" = running ] || fail "the machine is not well: $(in_machine systemctl --failed)"
ok "apt purge stops it, keeps data and backups and says so; nothing of it stays in /etc"
in_machine systemctl --no-block poweroff || true # its own end may come before its answer
wait $nspawn || true
ok "nothing is left running"
