package tiles

// This file counts cache hits, queries and connections for metrics.

import (
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"tuntu/internal/recent"
)

// Stats counts the tile cache's entries, hits and misses, and its connections.
type Stats struct {
	recent.Stats
	Pool *pgxpool.Stat
}

// Stats returns the present counts.
func (s *Server) Stats() Stats {
	return Stats{Stats: s.cache.Stats(), Pool: s.pool.Stat()}
}

// ObserveQueries sets the function that is told each query's duration.
func (s *Server) ObserveQueries(observer func(kind string, took time.Duration)) {
	s.times.Observe(observer)
}
