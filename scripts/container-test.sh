#!/bin/bash
# Builds the container's image by podman as docs/operate.md says, and tries it as an operator
# would. No registry is asked: the two images that deploy/Containerfile begins with are stood in for by bare
# Debians of this machine's mirror, one of them with this machine's Go. What is committed is
# tried. By hand, as root, with Go under /usr/local/go:
#
#   apt-get install debootstrap podman runc
#   scripts/container-test.sh
#   IMAGE=NAME scripts/container-test.sh # use an image that was built before
#
# Each line is what was tried and how long it took; the first that is not so ends it. Files go
# to $FRESH (4 GB, /tmp/fresh), podman's own store among them. Mirror, proxy and
# certificates are those of this machine.
set -euo pipefail

FRESH=${FRESH:-/tmp/fresh}
RUNTIME=${RUNTIME:-runc} # crun refuses cgroups of versions 1 and 2 side by side
PORT=18082
slim=$FRESH/bookworm-slim
context=$FRESH/context

for tool in debootstrap podman "$RUNTIME"; do
    command -v "$tool" >/dev/null || { echo "$tool is missing: apt-get install debootstrap podman runc"; exit 1; }
done
mkdir -p "$FRESH"
# A store of its own: what stands in for an image must not be taken for it elsewhere.
in_store() { podman --root "$FRESH/containers" --runroot "$FRESH/containers.run" --runtime "$RUNTIME" "$@"; }

now() { echo "${EPOCHREALTIME/./}"; }
begin() { began=$(now); }
took() { printf '%d.%02d s' $((($(now) - began) / 1000000)) $((($(now) - began) / 10000 % 100)); }
ok() { echo "ok   $*"; }
fail() {
    echo "FAIL $*"
    in_store logs --tail 20 tuntu-try 2>&1 || true
    exit 1
}
# within tries a command until it succeeds.
within() { # SECONDS COMMAND...
    local until=$(($(now) + $1 * 1000000))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$(now)" -lt $until ] || return 1
        sleep 0.05
    done
}
clean() {
    trap - EXIT
    in_store rm -f -t 0 tuntu-try >/dev/null 2>&1 || true
    in_store volume rm -f tuntu-try >/dev/null 2>&1 || true
    [ -n "$bridge" ] || ip link delete cni-podman0 2>/dev/null || true
    # podman's mounts of its own store
    grep -o " $FRESH/containers[^ ]*" /proc/self/mounts | sort -r | xargs -r -n1 umount 2>/dev/null || true
    rm -rf --one-file-system "$context"
}
bridge=$(ip link show cni-podman0 2>/dev/null || true) # is not podman's first use here
trap clean EXIT

# ---- the images to begin with ----

# shellcheck disable=SC2016 # apt's variables
sources=$(apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' | grep ' bookworm.* main$' | sort -u)
if [ ! -d "$slim" ]; then
    rm -rf "$slim.new"
    debootstrap --variant=minbase bookworm "$slim.new" "$(grep ' bookworm main' <<<"$sources" | cut -d' ' -f2)" >"$FRESH/debootstrap-slim.log"
    mv "$slim.new" "$slim"
fi
if ! in_store image exists docker.io/library/debian:bookworm-slim; then
    echo "$sources" >"$slim/etc/apt/sources.list"
    # as in the image: no manuals, no waiting for the disk, and no service starts when a package is installed
    echo force-unsafe-io >"$slim/etc/dpkg/dpkg.cfg.d/docker-apt-speedup"
    printf 'path-exclude /usr/share/%s/*\n' doc man locale info groff lintian >"$slim/etc/dpkg/dpkg.cfg.d/docker"
    printf '#!/bin/sh\nexit 101\n' >"$slim/usr/sbin/policy-rc.d"
    chmod +x "$slim/usr/sbin/policy-rc.d"
    tar -C "$slim" -c . | in_store import --change 'CMD ["bash"]' - docker.io/library/debian:bookworm-slim >/dev/null 2>&1
fi
if ! in_store image exists docker.io/library/golang:1.26-bookworm; then
    golang=$FRESH/golang
    rm -rf --one-file-system "$golang"
    cp -a "$slim" "$golang"
    cp /etc/resolv.conf "$golang/etc/"
    chroot "$golang" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
        sh -c 'apt-get -qq update && apt-get -qq install -y --no-install-recommends ca-certificates git' >"$FRESH/golang.log" 2>&1 || fail "$(cat "$FRESH/golang.log")"
    cp /usr/local/share/ca-certificates/*.crt "$golang/usr/local/share/ca-certificates/" 2>/dev/null || true
    chroot "$golang" update-ca-certificates >/dev/null 2>&1
    cp -a /usr/local/go "$golang/usr/local/"
    tar -C "$golang" -c . | in_store import --change 'ENV PATH=/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
        --change 'ENV GOPATH=/go' --change 'ENV GOTOOLCHAIN=local' --change "ENV GOPROXY=$(go env GOPROXY)" --change "ENV GOSUMDB=$(go env GOSUMDB)" \
        - docker.io/library/golang:1.26-bookworm >/dev/null 2>&1
    rm -rf --one-file-system "$golang"
fi

# ---- the image ----

rm -rf --one-file-system "$context"
git clone -q "$(dirname "$0")/.." "$context"
image=${IMAGE:-tuntu}
if [ -z "${IMAGE:-}" ]; then
    in_store untag localhost/tuntu 2>/dev/null || true # a build that was stopped leaves the old one, and may say that all is well
    begin
    (cd "$context" && in_store build --isolation chroot --network host --pull=never -f deploy/Containerfile -t tuntu .) >"$FRESH/build.log" 2>&1 ||
        { tail -20 "$FRESH/build.log"; fail "podman build"; }
    ok "podman build: $(took), $(($(in_store image inspect -f '{{.Size}}' tuntu) / 1000000)) MB"
fi
[ "$(in_store image inspect -f '{{.Config.User}}' "$image")" = tuntu ] || fail "the image's user"

# ---- used as docs/operate.md says ----

get() { curl -fsS --noproxy '*' --max-time 10 "http://127.0.0.1:$PORT$1"; }
ready() { [ "$(get /readyz)" = ready ]; }
inside() { in_store exec tuntu-try "$@"; }
# Root here may be without the right to raise limits.
limits=(--ulimit "nofile=$(ulimit -Hn):$(ulimit -Hn)" --ulimit nproc=4096:4096)
start() {
    in_store run -d --name tuntu-try -p "127.0.0.1:$PORT:8080" -v tuntu-try:/var/lib/tuntu "${limits[@]}" "$image" >"$FRESH/run.log" 2>&1 || fail "podman run: $(cat "$FRESH/run.log")"
}
holds() {
    get /api/towns | grep -q '试验镇' || fail "the town is gone"
    [ "$(get '/api/collections/channels/items?count=true&limit=1' | grep -o '"numberMatched":[0-9]*')" = "$channels" ] || fail "the channels are other ones"
}

begin
start
within 120 ready || fail "it does not serve"
ok "podman run: serves after $(took)"
[ "$(inside sh -c 'stat -c "%U" /proc/1 /var/lib/tuntu "/proc/$(head -1 /var/lib/tuntu/postgres/postmaster.pid)"' | sort -u)" = tuntu ] || fail "not all belongs to the user tuntu"
[ "$(inside sh -c 'cat /proc/[0-9]*/comm' | grep -c '^postgres$')" -gt 3 ] || fail "no database"
in_store logs tuntu-try 2>&1 | grep -q '/#join=' || fail "podman logs has no link for the first administrator"
in_store logs tuntu-try 2>&1 | grep -q '^{.*"level".*}$' || fail "podman logs has no record in JSON"
ok "program and database run as the user tuntu; podman logs: the first administrator's link, records in JSON"
ok "tuntu version: $(inside tuntu version)"
inside tuntu town add 450324103 --name 试验镇 --extent 110.9,25.8,111.2,26.1 >/dev/null || fail "town add"
in_store cp "$context/cmd/tuntu/testdata/survey/survey_4490.gpkg" tuntu-try:/tmp/survey.gpkg
inside tuntu import /tmp/survey.gpkg --layer channels --source-layer 渠道 >/dev/null || fail "import"
channels=$(get '/api/collections/channels/items?count=true&limit=1' | grep -o '"numberMatched":[0-9]*')
[ "${channels#*:}" -gt 0 ] || fail "nothing was imported"
ok "import of a GeoPackage by podman exec: $channels"
begin
inside tuntu backup >/dev/null || fail "backup"
inside tuntu backup --verify >/dev/null || fail "backup --verify"
ok "a backup made and proved: $(took)"
inside tuntu doctor >"$FRESH/doctor.log" || fail "doctor: $(cat "$FRESH/doctor.log")"
ok "doctor finds no fault"

begin
inside sh -c 'kill -KILL "$(head -1 /var/lib/tuntu/postgres/postmaster.pid)"'
sleep 0.3
within 60 ready || fail "the database does not come back"
! inside sh -c 'cat /proc/[0-9]*/stat' | grep '(postgres) Z' || fail "dead processes are not reaped"
holds
ok "the database alone killed: serves again after $(took)"

begin
in_store stop -t 90 tuntu-try >/dev/null || fail "stop"
stopped=$(took)
[ "$(in_store inspect -f '{{.State.ExitCode}}' tuntu-try)" = 0 ] || fail "it ended by $(in_store inspect -f '{{.State.ExitCode}}' tuntu-try)"
volume=$(in_store volume inspect -f '{{.Mountpoint}}' tuntu-try)
[ ! -e "$volume/postgres/postmaster.pid" ] || fail "the database did not end well"
ok "podman stop: $stopped, program and database ended by themselves"
begin
in_store start tuntu-try >/dev/null || fail "start"
within 60 ready || fail "it does not start again"
holds
ok "podman start: serves after $(took), with its data"
in_store kill -s KILL tuntu-try >/dev/null
within 30 sh -c "[ \"\$(podman --root '$FRESH/containers' --runroot '$FRESH/containers.run' inspect -f '{{.State.Running}}' tuntu-try)\" = false ]" || fail "kill"
begin
in_store start tuntu-try >/dev/null || fail "start"
within 60 ready || fail "it does not start after SIGKILL"
holds
ok "killed and started: serves after $(took), with its data"
in_store rm -f -t 90 tuntu-try >/dev/null || fail "rm"
[ ! -e "$volume/postgres/postmaster.pid" ] || fail "the database did not end well"
begin
start
within 60 ready || fail "a new container of the volume does not serve"
holds
inside tuntu audit verify >/dev/null || fail "audit verify"
ok "another container on the same volume: serves after $(took), history whole"
in_store stop -t 90 tuntu-try >/dev/null || fail "stop"
