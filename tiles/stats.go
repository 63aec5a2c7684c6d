package tiles

// Counts for metrics.

import (
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"tuntu/internal/recent"
)

// Stats is how the tiles' cache and connections fare.
type Stats struct {
	recent.Stats
	Pool *pgxpool.Stat
}

// Stats counts.
func (s *Server) Stats() Stats {
	return Stats{Stats: s.cache.Stats(), Pool: s.pool.Stat()}
}

// ObserveQueries names who is told of each query's time.
func (s *Server) ObserveQueries(observer func(kind string, took time.Duration)) {
	s.times.Observe(observer)
}
