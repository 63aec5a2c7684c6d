# Two commands matter: `make run` and `make test`. Each installs what it needs.
export PATH := /usr/local/go/bin:$(PATH)
export GOTOOLCHAIN := local

FUZZTIME ?= 20s
SCALE ?= 1000000
GO_FILES := $(shell find cmd geo internal migrations tiles web -name node_modules -prune -o -name '*.go' -print)
# The version is the commit's, unless git is absent or will not look: another's folder, an unpacked archive.
VCS      = $(shell git rev-parse HEAD >/dev/null 2>&1 && echo true || echo false)
TOOLS    := $(CURDIR)/.cache/tools

.PHONY: run build test test-go test-page check lint vulnerabilities page page-check screens bench bench-scale fuzz soak deb deb-test boot-test container-test clean

## run: set up, load the sample town into an empty database, serve
run: install-run build
	@bin/tuntu demo --if-empty && exec bin/tuntu serve --keep-sample-current

## build: the program, bin/tuntu
build: bin/tuntu

bin/tuntu: $(GO_FILES) geo/style/style.json go.mod go.sum $(wildcard migrations/*.sql web/dist/* web/dist/*/*)
	CGO_ENABLED=0 go build -trimpath -buildvcs=$(VCS) -o $@ ./cmd/tuntu

## test: the tests, on real databases and in Chromium; prints how long each part took
test: install-test build test-go test-page
	@scripts/timed.sh

# The race detector doubles the time of the program's own tests, of which most wait for processes: here it sees to those
# that do much at once, and in `make soak` to all. An invented town is computed by one goroutine, twenty times slower so.
AT_ONCE = Room|Hashing|Attempts|Events|Streams|HundredWriters|OldAfterItsEvent|Sessions|ARetry|Standby
test-go: web/app/node_modules/.installed # PostGIS judges the page's drawing, which node runs
	@rm -f .cache/times
	scripts/timed.sh "Go, rooms, with the race detector" go test -race -timeout 45m $$(go list ./... | grep -v -e /cmd/tuntu -e '/web$$' -e /sample)
	scripts/timed.sh "Go, what runs at once, with the race detector" go test -race -timeout 45m -run '$(AT_ONCE)' ./cmd/tuntu ./web
	scripts/timed.sh "Go, the program and the sample" go test -parallel 4 -timeout 45m ./cmd/tuntu ./web ./internal/sample/... # many wait, for a database's end as for its beginning

test-page: web/app/node_modules/.installed
	cd web/app && ../../scripts/timed.sh "page, types" npm run --silent typecheck && ../../scripts/timed.sh "page, units" npm run --silent test
	scripts/timed.sh "page, in Chromium" scripts/e2e.sh

## check: linters, known weaknesses, and that the committed page is what its source builds
check: install-test lint page-check vulnerabilities

lint: $(TOOLS)/golangci-lint web/app/node_modules/.installed
	$(TOOLS)/golangci-lint run ./...
	cd web/app && npm run --silent lint

vulnerabilities: $(TOOLS)/govulncheck
	scripts/vulnerabilities.sh $(TOOLS)/govulncheck

page-check: web/app/node_modules/.installed
	scripts/page-check.sh

## page: build web/dist from web/app
page: install-test web/app/node_modules/.installed
	cd web/app && npm run --silent build

web/app/node_modules/.installed: web/app/package.json web/app/package-lock.json
	cd web/app && npm ci --silent --no-audit --no-fund && touch node_modules/.installed

## screens: pictures of the page in .cache/screens, to be looked at, and the README's own
screens: install-test build web/app/node_modules/.installed
	scripts/with-sample.sh node web/app/e2e/screens.mjs .cache/screens
	cp .cache/screens/coverage-desk-light.png docs/screenshot.png

## bench: ratios against the plain ways, in one run
bench: install-test build web/app/node_modules/.installed
	go test -run '^$$' -bench . -benchtime 1x -timeout 60m ./web ./internal/postgis ./internal/intake ./internal/confine
	TUNTU_E2E_CLAIMS=alone scripts/with-sample.sh npm --prefix web/app run --silent e2e

## bench-scale: reads of a town of a million parcels, its tiles at every zoom, its import, and reads among 1, 20 and 100 towns (about half an hour)
bench-scale: install-run build
	TUNTU_SCALE=$(SCALE) go test -run '^$$' -bench Scale -benchtime 1x -timeout 60m ./web ./cmd/tuntu

## fuzz: each fuzz target for FUZZTIME
fuzz:
	scripts/fuzz.sh $(FUZZTIME)

## deb: the Debian package, in .cache/deb
deb: build
	@scripts/deb.sh

## deb-test: install, use, remove and purge the package in a machine of its own; as root
deb-test: install-run build .cache/hostile
	scripts/deb-test.sh "$$(scripts/deb.sh)" .cache/hostile

## boot-test: the package under a systemd of its own, killed, cut off, upgraded, removed; as root, with a mirror
boot-test: build .cache/hostile
	scripts/boot-test.sh "$$(scripts/deb.sh)" .cache/hostile

# what stands in GDAL's place and tries to get out
.cache/hostile: $(GO_FILES) go.mod
	CGO_ENABLED=0 go build -trimpath -o $@ ./internal/confine/testdata/hostile

## container-test: build the container's image of what is committed and use it; as root, with a mirror
container-test:
	scripts/container-test.sh

## soak: all of the tests, under the race detector, and those that take long; TUNTU_SOAK_FOR=5m shortens the hour of hostile requests
soak: install-test build web/app/node_modules/.installed
	[ "$$(id -u)" != 0 ] || $(MAKE) deb-test
	TUNTU_SOAK=1 go test -race -v -parallel 4 -timeout 240m -skip '^TestHostileRequestsAreBounded$$' ./...
	cd web/app && TUNTU_SOAK=1 npm run --silent test
	TUNTU_SOAK=1 go test -v -timeout 90m -run '^TestHostileRequestsAreBounded$$' ./web # an hour of hostile requests, alone
	TUNTU_SOAK=1 scripts/e2e.sh

clean:
	rm -rf bin .cache

.PHONY: install-run install-test
install-run:
	@scripts/install.sh run

install-test:
	@scripts/install.sh test

$(TOOLS)/golangci-lint: go.mod
	GOBIN=$(TOOLS) go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0

$(TOOLS)/govulncheck: go.mod
	GOBIN=$(TOOLS) go install golang.org/x/vuln/cmd/govulncheck@v1.9.0
