package main

// `tuntu serve` opens the database, the tiles and the server, and serves until stopped.

import (
	"context"
	"io"
	"log/slog"
	"math"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"syscall"
	"time"

	"tuntu/internal/basemap"
	"tuntu/internal/cluster"
	"tuntu/internal/fault"
	"tuntu/internal/sample/load"
	"tuntu/tiles"
	"tuntu/web"
)

// Limits of a connection; a tile or a page of features needs far less.
const (
	headerTimeout   = 10 * time.Second
	writeTimeout    = 2 * time.Minute
	idleTimeout     = 2 * time.Minute
	maxHeaderBytes  = 64 << 10
	shutdownTimeout = 10 * time.Second
	hearWithin      = 5 * time.Second // to hear of changes; after that the server starts without its tile cache

	tileQueries = 4
	// tileCacheBytes is the memory that the tile cache takes. The tiles and their index get four fifths of it; the rest is
	// what the collector leaves beside them.
	tileCacheBytes = 128 << 20
	// memoryAimBytes is the memory limit that the Go runtime gets. By default the collector would
	// let the heap grow to twice the live data.
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
	defer baseMaps.Close() //nolint:errcheck // the files were only read
	release, err := p.claim()
	if err != nil {
		return err
	}
	defer release()
	if debug.SetMemoryLimit(-1) == math.MaxInt64 { // GOMEMLIMIT is not set
		debug.SetMemoryLimit(memoryAimBytes)
	}
	replaced := make(chan os.Signal, 1) // PostgreSQL's programs, says the package's trigger
	signal.Notify(replaced, syscall.SIGUSR1)
	defer signal.Stop(replaced)
	return p.with(ctx, func(d *database) error {
		log := slog.New(p.logHandler())
		tileServer, err := tiles.New(ctx, d.appURL, tiles.Options{Queries: tileQueries, CacheBytes: tileCacheBytes * 4 / 5, StandbyURL: d.readURL, Fresh: d.ReplicaFresh})
		if err != nil {
			return err
		}
		defer tileServer.Close()
		boundGarbage(ctx, func() int { return tileServer.Stats().Bytes })
		listening, stop := context.WithCancel(ctx)
		defer stop()
		if d.cluster != nil {
			go d.cluster.Watch(listening, log, replaced)
		}
		go hourly(listening, log, "cannot drop what imports have left behind", d.SweepStagings)
		go hourly(listening, log, "cannot erase old places of reports", func(ctx context.Context) error {
			_, err := d.ErasePlaces(ctx, time.Now())
			return err
		})
		go hourly(listening, log, "cannot remove files that no record refers to", func(ctx context.Context) error {
			_, err := d.SweepFiles(ctx, time.Now())
			return err
		})
		go watchClock(listening, log, d.NoteClockJump)
		if *keep {
			go load.NewKeeper(d.DB).Run(listening, log)
		}
		site, err := web.New(web.Config{
			Version: buildVersion(), PublicURL: p.config.publicURL, MapApproval: p.config.mapApproval, TrustedProxies: p.config.trustedProxies,
			CORSOrigins: p.config.corsOrigins, BaseMaps: baseMaps, Provider: p.config.provider, Now: time.Now, Stopping: ctx.Done(), Certificate: p.certificate(),
			Erased: func(ctx context.Context) error { return p.listErasures(ctx, d.ownerURL, p.config.backups) },
			Health: web.Health{BackupMaxAge: p.config.backupMaxAge, DiskFree: p.diskFree},
		}, d.DB, tileServer, log)
		if err != nil {
			return err
		}
		if p.config.auditHeadTo != "" {
			noting := make(chan struct{})
			go func() { defer close(noting); p.keepHeadsNoted(listening, d.ownerURL, log) }()
			defer func() { // before the database is closed
				stop()
				<-noting
				p.noteHeadsNow(context.WithoutCancel(ctx), d.ownerURL, log)
			}()
		}
		go d.FollowReplica(listening, log)
		heard := make(chan struct{})
		go site.Follow(listening, func() { close(heard) })
		select { // a stream that is opened before that would have to begin anew
		case <-heard:
		case <-time.After(hearWithin):
		case <-ctx.Done():
			return nil
		}
		return p.listen(ctx, site.Handler(), log, func(address string) error { return p.welcomeFirst(ctx, d.DB, address) })
	})
}

// logHandler writes JSON lines, or text if the output is a terminal.
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

// diskFree returns the free bytes of the data folder's disk, and the number below which it warns.
func (p *program) diskFree() (bytes, enough int64, ok bool) {
	var stat syscall.Statfs_t
	if err := syscall.Statfs(p.config.data, &stat); err != nil {
		return 0, 0, false
	}
	return int64(stat.Bavail) * stat.Bsize, lowDiskBytes, true //nolint:gosec // a disk's size
}

// claim locks the data folder. With a configured server the program does not lock it, and any
// number of instances may serve.
func (p *program) claim() (release func(), err error) {
	if p.config.own() {
		return func() {}, nil
	}
	if err := os.MkdirAll(p.config.data, 0o755); err != nil { //nolint:gosec // the cluster's user must be able to enter the folder
		return nil, fault.Wrap(err, fault.Unavailable, "cannot create the data folder %s", p.config.data)
	}
	lock, err := cluster.Claim(filepath.Join(p.config.data, "serve.lock"))
	if err != nil {
		return nil, err
	}
	return func() { lock.Close() }, nil
}

// hourly runs some work at once and every hour until ctx ends; what names the failure in the log.
func hourly(ctx context.Context, log *slog.Logger, what string, work func(context.Context) error) {
	tick := time.NewTicker(time.Hour)
	defer tick.Stop()
	for {
		if err := work(ctx); err != nil && ctx.Err() == nil {
			log.WarnContext(ctx, what, "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
