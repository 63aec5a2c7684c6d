package web

// This file collects metrics from the database and the pools.

import (
	"context"
	"net/http"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/prometheus/client_golang/prometheus"
)

// watch registers the metrics that are read from pools, caches and database.
func (s *Server) watch() {
	s.metrics.registry.MustRegister(&watcher{server: s, descs: descriptions()})
	for pool, observe := range map[string]func(func(string, time.Duration)){"requests": s.db.ObserveQueries, "tiles": s.tiles.ObserveQueries} {
		observe(func(kind string, took time.Duration) {
			s.metrics.queries.WithLabelValues(pool, kind).Observe(took.Seconds())
		})
	}
}

// counted counts the requests under way.
func (m *metrics) counted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m.inFlight.Inc()
		defer m.inFlight.Dec()
		next.ServeHTTP(w, r)
	})
}

// watcher reads the state of pools, caches and database at each scrape.
type watcher struct {
	server *Server
	descs  map[string]*prometheus.Desc
}

func descriptions() map[string]*prometheus.Desc {
	d := map[string]*prometheus.Desc{}
	for _, m := range []struct {
		name, help string
		labels     []string
	}{
		{"tuntu_build_info", "1, with the program's version.", []string{"version"}},
		{"tuntu_database_connections", "Connections by pool and state.", []string{"pool", "state"}},
		{"tuntu_database_waits_total", "Times a request waited for a connection.", []string{"pool"}},
		{"tuntu_database_wait_seconds_total", "Time spent taking connections.", []string{"pool"}},
		{"tuntu_database_up", "1 when the database answers within a second.", nil},
		{"tuntu_tile_cache_requests_total", "Tiles asked for, by whether the cache had them.", []string{"result"}},
		{"tuntu_tile_cache_tiles", "Tiles in the cache.", nil},
		{"tuntu_tile_cache_bytes", "Size of the cache.", nil},
		{"tuntu_tile_cache_limit_bytes", "Most that the cache may hold.", nil},
		{"tuntu_event_streams", "Open streams of events.", nil},
		{"tuntu_last_change", "Number of the last change.", nil},
		{"tuntu_backup_age_seconds", "Age of the last backup; absent when there is none.", nil},
		{"tuntu_backup_bytes", "Size of the last backup.", nil},
		{"tuntu_backup_missing", "1 when there is a town that is not invented and no backup was ever made.", nil},
	} {
		d[m.name] = prometheus.NewDesc(m.name, m.help, m.labels, nil)
	}
	return d
}

// Describe lists the metrics.
func (c *watcher) Describe(to chan<- *prometheus.Desc) {
	for _, d := range c.descs {
		to <- d
	}
}

// Collect reads the metrics' present values.
func (c *watcher) Collect(to chan<- prometheus.Metric) {
	s := c.server
	send := func(kind prometheus.ValueType, name string, value float64, labels ...string) {
		to <- prometheus.MustNewConstMetric(c.descs[name], kind, value, labels...)
	}
	gauge := func(name string, value float64, labels ...string) {
		send(prometheus.GaugeValue, name, value, labels...)
	}
	counter := func(name string, value float64, labels ...string) {
		send(prometheus.CounterValue, name, value, labels...)
	}
	gauge("tuntu_build_info", 1, s.config.Version)
	stats := s.tiles.Stats()
	for pool, stat := range map[string]*pgxpool.Stat{"requests": s.db.Pool().Stat(), "tiles": stats.Pool} {
		gauge("tuntu_database_connections", float64(stat.AcquiredConns()), pool, "acquired")
		gauge("tuntu_database_connections", float64(stat.IdleConns()), pool, "idle")
		gauge("tuntu_database_connections", float64(stat.MaxConns()), pool, "most")
		counter("tuntu_database_waits_total", float64(stat.EmptyAcquireCount()), pool)
		counter("tuntu_database_wait_seconds_total", stat.AcquireDuration().Seconds(), pool)
	}
	counter("tuntu_tile_cache_requests_total", float64(stats.Hits), "hit")
	counter("tuntu_tile_cache_requests_total", float64(stats.Misses), "miss")
	gauge("tuntu_tile_cache_tiles", float64(stats.Entries))
	gauge("tuntu_tile_cache_bytes", float64(stats.Bytes))
	gauge("tuntu_tile_cache_limit_bytes", float64(stats.Limit))
	gauge("tuntu_event_streams", float64(s.hub.open()))
	c.collectDatabase(gauge)
}

func (c *watcher) collectDatabase(gauge func(name string, value float64, labels ...string)) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second) //nolint:forbidigo // a scrape hands none on
	defer cancel()
	change, err := c.server.db.LatestChange(ctx)
	if err != nil {
		gauge("tuntu_database_up", 0)
		return
	}
	gauge("tuntu_database_up", 1)
	gauge("tuntu_last_change", float64(change))
	note, real, err := c.server.db.LastBackup(ctx)
	switch {
	case err != nil:
	case note != nil:
		gauge("tuntu_backup_age_seconds", c.server.config.Now().Sub(note.At).Seconds())
		gauge("tuntu_backup_bytes", float64(note.Bytes))
		gauge("tuntu_backup_missing", 0)
	case real:
		gauge("tuntu_backup_missing", 1)
	default:
		gauge("tuntu_backup_missing", 0)
	}
}

// open counts the open streams.
func (h *hub) open() int {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return h.count
}
