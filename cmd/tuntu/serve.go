package main

// `tuntu serve` opens the database, the tiles and the server, and serves until stopped.

import (
	"context"
	"io"
	"log/slog"
	"math"
	"os"
	"path/filepath"
	"runtime/debug"
	"syscall"
	"time"

	"tuntu/internal/basemap"
	"tuntu/internal/cluster"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/sample/load"
	"tuntu/tiles"
	"tuntu/web"
)

// Limits of a connection; a tile or a page of features takes far less.
const (
	headerTimeout   = 10 * time.Second
	writeTimeout    = 2 * time.Minute
	idleTimeout     = 2 * time.Minute
	maxHeaderBytes  = 64 << 10
	shutdownTimeout = 10 * time.Second
	hearWithin      = 5 * time.Second // of changes, else it serves without its cache meanwhile

	tileQueries    = 4
	tileCacheBytes = 128 << 20
	// memoryAimBytes is what the program aims at with full caches: the collector, left alone, would let
	// it grow to twice what is kept.
	memoryAimBytes = tileCacheBytes + 160<<20
)

func (p *program) serve(ctx context.Context, args []string) error {
	set := p.flags("serve", "[--keep-sample-current]")
	keep := set.Bool("keep-sample-current", false, "add the day's invented records to sample towns as the day goes on")
	if operands, err := parse(set, args); err != nil || len(operands) > 0 {
		return usageOr(err, "serve takes no operands")
	}
	baseMaps, err := basemap.Open(p.config.baseMaps, time.Now)
	if err != nil {
		return err
	}
	defer baseMaps.Close() //nolint:errcheck // only files that were read
	release, err := p.claim()
	if err != nil {
		return err
	}
	defer release()
	if debug.SetMemoryLimit(-1) == math.MaxInt64 { // GOMEMLIMIT says otherwise
		debug.SetMemoryLimit(memoryAimBytes)
	}
	return p.with(ctx, func(d *database) error {
		log := slog.New(p.logHandler())
		tileServer, err := tiles.New(ctx, d.appURL, tiles.Options{Queries: tileQueries, CacheBytes: tileCacheBytes, StandbyURL: d.readURL, Fresh: d.ReplicaFresh})
		if err != nil {
			return err
		}
		defer tileServer.Close()
		listening, stop := context.WithCancel(ctx)
		defer stop()
		if d.cluster != nil {
			go d.cluster.Watch(listening, log)
		}
		go sweepStagings(listening, d.DB, log)
		if *keep {
			go load.NewKeeper(d.DB).Run(listening, log)
		}
		site, err := web.New(web.Config{
			Version: buildVersion(), PublicURL: p.config.publicURL, TrustedProxies: p.config.trustedProxies,
			CORSOrigins: p.config.corsOrigins, BaseMaps: baseMaps, Provider: p.config.provider, Now: time.Now, Stopping: ctx.Done(), Certificate: p.certificate(),
			Health: web.Health{BackupMaxAge: p.config.backupMaxAge, DiskFree: p.diskFree},
		}, d.DB, tileServer, log)
		if err != nil {
			return err
		}
		go d.FollowReplica(listening, log)
		heard := make(chan struct{})
		go site.Follow(listening, func() { close(heard) })
		select { // else every stream that is opened until then begins anew
		case <-heard:
		case <-time.After(hearWithin):
		case <-ctx.Done():
			return nil
		}
		return p.listen(ctx, site.Handler(), log, func(address string) error { return p.welcomeFirst(ctx, d.DB, address) })
	})
}

// logHandler writes JSON, a record a line, unless a person watches.
func (p *program) logHandler() slog.Handler {
	if p.config.log == "text" || p.config.log == "" && isTerminal(p.stderr) {
		return slog.NewTextHandler(p.stderr, nil)
	}
	return slog.NewJSONHandler(p.stderr, nil)
}

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// diskFree returns the free bytes of the data folder's disk, and the least that is enough.
func (p *program) diskFree() (bytes, enough int64, ok bool) {
	var stat syscall.Statfs_t
	if err := syscall.Statfs(p.config.data, &stat); err != nil {
		return 0, 0, false
	}
	return int64(stat.Bavail) * stat.Bsize, lowDiskBytes, true //nolint:gosec // a disk's size
}

// claim takes the data folder; with a server of the user's own there is nothing in it to
// quarrel over, and any number of instances may serve.
func (p *program) claim() (release func(), err error) {
	if p.config.own() {
		return func() {}, nil
	}
	if err := os.MkdirAll(p.config.data, 0o755); err != nil { //nolint:gosec // the cluster's user must reach its folder within
		return nil, fault.Wrap(err, fault.Unavailable, "cannot create the data folder %s", p.config.data)
	}
	lock, err := cluster.Claim(filepath.Join(p.config.data, "serve.lock"))
	if err != nil {
		return nil, err
	}
	return func() { lock.Close() }, nil
}

// sweepEvery is how often what was staged and left is looked for.
const sweepEvery = time.Hour

// sweepStagings drops what imports have staged and nobody came back to within a day.
func sweepStagings(ctx context.Context, db *postgis.DB, log *slog.Logger) {
	tick := time.NewTicker(sweepEvery)
	defer tick.Stop()
	for {
		if err := db.SweepStagings(ctx); err != nil && ctx.Err() == nil {
			log.WarnContext(ctx, "cannot drop what imports have left behind", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
