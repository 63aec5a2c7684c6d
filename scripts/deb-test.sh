#!/bin/bash
# Installs the package in a machine of its own, uses it as an operator would, and removes and
# purges it. The machine is this one's file system with a layer over it that is thrown away, in
# namespaces of its own; so PostgreSQL, PostGIS and GDAL must be installed here. By root.
#   scripts/deb-test.sh .cache/deb/tuntu_*.deb .cache/hostile
# With packages of a newer PostgreSQL behind, those are installed under the running service, as Debian's unattended
# upgrades do: apt-get download postgresql-15 postgresql-client-15 libpq5
#   scripts/deb-test.sh .cache/deb/tuntu_*.deb .cache/hostile postgresql-15_*.deb postgresql-client-15_*.deb libpq5_*.deb
set -euo pipefail

if [ "${1:-}" != inside ]; then
    package=$(realpath "$1")
    hostile=$(realpath "$2")
    status=0
    unshare --mount --pid --net --fork --kill-child "$0" inside "$package" "$hostile" "${@:3}" || status=$?
    find /sys/fs/cgroup -maxdepth 2 -name tuntu-deb-test -exec rmdir {} + 2>/dev/null || true
    exit $status
fi

package=$2
hostile=$3
layer=$(mktemp -d)
mount -t tmpfs -o size=6g tmpfs "$layer"
mkdir "$layer/upper" "$layer/work" "$layer/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$layer/upper,workdir=$layer/work" "$layer/root"
root=$layer/root
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount -t tmpfs -o mode=755 tmpfs "$root/run"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
rm -rf "$root"/var/lib/tuntu "$root"/var/backups/tuntu
cp "$package" "$root/tmp/tuntu.deb"
[ $# -le 3 ] || install -m 644 -D -t "$root/tmp/newer" "${@:4}"
install -D "$hostile" "$root/srv/hostile/ogrinfo"
install -m 644 "$(dirname "$0")/../cmd/tuntu/testdata/survey/survey_4490.gpkg" "$root/srv/survey.gpkg"
ip link set lo up 2>/dev/null || true

fail() { echo "FAIL $*"; exit 1; }
ok() { echo "ok   $*"; }
in_root() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

in_root dpkg -i /tmp/tuntu.deb >/dev/null || fail "dpkg -i"
[ "$(stat -c '%U %a' "$root/etc/tuntu/tuntu.env")" = "root 640" ] || fail "the settings' rights"
[ "$(in_root stat -c '%U %a' /var/backups/tuntu)" = "tuntu 700" ] || fail "the backups' rights"
[ "$(in_root stat -c '%U %a' /var/lib/tuntu)" = "tuntu 750" ] || fail "the data folder's rights"
in_root sh -c 'systemd-analyze verify tuntu.service tuntu-backup.service tuntu-backup.timer' 2>"$layer/units" || true
! grep -i 'tuntu' "$layer/units" || fail "the units: $(cat "$layer/units")"
ok "installed: user, folders, settings, units"

admin() { in_root tuntu-admin "$@"; }
# The service runs within bounds of memory, as its unit sets them: those of a machine of 2 GB, where this one lets a
# control group be made.
bounds=
for tree in $(findmnt -nro TARGET -t cgroup,cgroup2); do
    if [ -e "$tree/memory.limit_in_bytes" ] || grep -qw memory "$tree/cgroup.subtree_control" 2>/dev/null; then
        mkdir "$tree/tuntu-deb-test" 2>/dev/null && bounds=$tree/tuntu-deb-test && break
    fi
done
if [ -n "$bounds" ]; then
    echo $((2048 * 85 / 100))M >"$bounds/$([ -e "$bounds/memory.max" ] && echo memory.max || echo memory.limit_in_bytes)" || bounds=
    [ ! -e "$bounds/memory.high" ] || echo $((2048 * 75 / 100))M >"$bounds/memory.high"
    mkdir -p "$root/sys/fs/cgroup" && mount --rbind /sys/fs/cgroup "$root/sys/fs/cgroup"
fi
bounded() { # COMMAND...
    [ -z "$bounds" ] || echo "$BASHPID" >"$bounds/cgroup.procs"
    exec "$@"
}

admin town add 450324103 --name 试验镇 --extent 110.9,25.8,111.2,26.1 >/dev/null || fail "town add"
bounded chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 runuser -u tuntu -- env TUNTU_DATA=/var/lib/tuntu TUNTU_LISTEN=127.0.0.1:18081 /usr/bin/tuntu serve >"$layer/log" 2>&1 &
server=$!
for _ in $(seq 100); do
    grep -q ' is at ' "$layer/log" && break
    sleep 0.1
done
in_root bash -c 'exec 3<>/dev/tcp/127.0.0.1/18081; printf "GET /api/towns HTTP/1.0\r\n\r\n" >&3; cat <&3' | grep -q '试验镇' || fail "it does not serve: $(cat "$layer/log")"
[ "$(in_root sh -c 'stat -c %U /proc/$(pgrep -o postgres)')" = tuntu ] || fail "the database's user"
[ -n "$(ls "$root/run/tuntu")" ] || fail "the database's socket is not under /run/tuntu"
ok "serves as the user tuntu, with its own database by a socket under /run/tuntu"
admin backup --keep 30 >/dev/null || fail "backup"
admin backup --verify >/dev/null || fail "backup --verify"
admin cert >/dev/null || fail "cert"
[ "$(in_root stat -c '%U %a' /var/lib/tuntu/tls/authority.key)" = "tuntu 600" ] || fail "the key's rights"
admin doctor >"$layer/doctor" || fail "doctor: $(cat "$layer/doctor")"
ok "backup, proof, certificate and doctor, beside the running service"
admin import /srv/survey.gpkg --layer channels --source-layer 渠道 >"$layer/import" 2>&1 || fail "import: $(cat "$layer/import")"
ok "a GeoPackage is imported by GDAL, confined as the service's user"

# The hostile program stands where GDAL's would, and the file says what it should reach for. The
# service's user is the database's and owns the settings' secrets and the backups.
hidden=$(grep -q 'a file tree of its own' "$layer/doctor" && echo true || echo false)
socket=$(in_root sh -c 'echo /run/tuntu/*/.s.PGSQL.5432')
victim=$(in_root pgrep -o postgres)
[ -S "$root$socket" ] || fail "no socket at $socket"
printf 'SQLite format 3\0\n%s\n' "socket=$socket" "victim=$victim" "hidden=$hidden" "setuid=/usr/bin/su" \
    "secret=/var/lib/tuntu/postgres/postgresql.conf" "secret=/var/lib/tuntu/tls/authority.key" "secret=/etc/tuntu/tuntu.env" \
    "write=/var/lib/tuntu/postgres" "write=/var/backups/tuntu" "write=/run/tuntu" >"$root/srv/hostile.gpkg"
chmod 644 "$root/srv/hostile.gpkg"
in_root runuser -u tuntu -- env TUNTU_DATA=/var/lib/tuntu TUNTU_DEBUG=1 PATH=/srv/hostile:/usr/bin:/bin \
    tuntu import /srv/hostile.gpkg --layer channels >"$layer/hostile" 2>&1 && fail "the hostile program was taken for GDAL"
grep -q 'reached: nothing$' "$layer/hostile" || fail "the hostile program: $(cat "$layer/hostile")"
ok "a hostile program in GDAL's place reaches nothing ($(grep "GDAL's confinement" "$layer/doctor" | sed 's/.*confinement *//'))"
! in_root runuser -u tuntu -- psql -h "${socket%/*}" -U postgres -c 'SELECT 1' >"$layer/psql" 2>&1 || fail "the service's user is the database's superuser"
in_root runuser -u tuntu -- psql -h "${socket%/*}" -U tuntu_owner -d tuntu -tc 'SELECT 1' >/dev/null || fail "the owner is not let in"
ok "the service's user is the database's owner and not its superuser"

ask() { in_root bash -c "exec 3<>/dev/tcp/127.0.0.1/18081; printf 'GET $1 HTTP/1.0\\r\\n\\r\\n' >&3; cat <&3"; }
if [ -n "$bounds" ]; then
    for _ in 1 2 3; do
        in_root runuser -u tuntu -- psql -h "${socket%/*}" -U tuntu_owner -d tuntu -Atc \
            "SELECT array_length(array_agg(repeat(n::text, 50000000)), 1) FROM generate_series(1, 60) n" >"$layer/greedy" 2>&1 && fail "a query got 3 GB"
        grep -q 'out of memory' "$layer/greedy" || fail "the query did not fail alone: $(cat "$layer/greedy")"
    done
    began=$(date +%s)
    until ask '/readyz?full=true' 2>/dev/null | grep -q '200 OK'; do
        [ $(($(date +%s) - began)) -lt 60 ] || fail "it is not ready after greedy queries: $(tail -5 "$layer/log")"
        sleep 0.2
    done
    kill -0 $server || fail "the service ended"
    ok "in $(cat "$bounds/memory.max" "$bounds/memory.limit_in_bytes" 2>/dev/null | head -1) bytes, three queries that ask for 3 GB fail alone"
else
    ok "(no control group of memory can be made here: the bounds were not tried)"
fi

# An upgrade of the system replaces PostgreSQL's programs and libraries under the running database.
if [ -e "$root/tmp/newer" ]; then
    running() { in_root runuser -u tuntu -- psql -h "${socket%/*}" -U tuntu_owner -d tuntu -Atc 'SHOW server_version' 2>/dev/null | cut -d' ' -f1; }
    was=$(running)
    in_root sh -c 'dpkg -i /tmp/newer/*.deb' >"$layer/upgrade" 2>&1 || fail "the upgrade of PostgreSQL: $(cat "$layer/upgrade")"
    grep -q 'triggers for tuntu' "$layer/upgrade" || fail "the package's trigger: $(cat "$layer/upgrade")"
    installed=$(in_root sh -c '/usr/lib/postgresql/*/bin/postgres --version' | sed 's/.*) \([0-9.]*\).*/\1/')
    [ "$was" != "$installed" ] || fail "PostgreSQL $was is the newer one already"
    began=$(date +%s)
    until [ "$(running)" = "$installed" ] && ask '/readyz?full=true' | grep -q '200 OK'; do
        [ $(($(date +%s) - began)) -lt 60 ] || fail "PostgreSQL $(running) still runs after an upgrade to $installed: $(tail -5 "$layer/log")"
        sleep 0.2
    done
    took=$(($(date +%s) - began))
    grep -q 'programs or libraries were replaced' "$layer/log" || fail "nobody says that the database was started anew: $(tail -5 "$layer/log")"
    ask '/api/collections/channels/items?limit=1' | grep -q '"numberReturned":1' || fail "the channels are gone"
    admin import /srv/survey.gpkg --layer channels --source-layer 渠道 >"$layer/import" 2>&1 || fail "import after the upgrade: $(cat "$layer/import")"
    admin audit verify >/dev/null || fail "audit verify after the upgrade"
    admin doctor >"$layer/doctor" || fail "doctor after the upgrade: $(cat "$layer/doctor")"
    ok "PostgreSQL $was became $installed under the running service, which runs with it after $took s and writes"
fi
in_root pkill -TERM -x tuntu # of this machine only: /proc is its own
wait $server || true
in_root dpkg -i /tmp/tuntu.deb >/dev/null 2>&1 || fail "an upgrade"
in_root dpkg -r tuntu >/dev/null || fail "dpkg -r"
[ ! -e "$root/usr/bin/tuntu" ] && [ -e "$root/etc/tuntu/tuntu.env" ] || fail "removal"
in_root dpkg -P tuntu >"$layer/purge" 2>&1 || fail "dpkg -P"
[ ! -e "$root/etc/tuntu/tuntu.env" ] && [ ! -e "$root/etc/systemd/journald@tuntu.conf" ] || fail "settings stay after a purge"
[ -e "$root/var/lib/tuntu/postgres/PG_VERSION" ] && [ -n "$(ls "$root/var/backups/tuntu")" ] || fail "data are gone"
grep -q 'was kept' "$layer/purge" || fail "nobody says that data were kept"
ok "removed, purged; data and backups were kept"
