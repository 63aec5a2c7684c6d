package tiles

import (
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
)

// Stats is how the tiles' cache and connections fare.
type Stats struct {
	Hits, Misses int64 // since the start
	Tiles        int
	Bytes, Limit int
	Pool         *pgxpool.Stat
}

// Stats counts.
func (s *Server) Stats() Stats {
	c := s.cache
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return Stats{Hits: c.asked.hits, Misses: c.asked.misses, Tiles: len(c.entries), Bytes: c.size, Limit: c.limit, Pool: s.pool.Stat()}
}

// ObserveQueries names who is told of each query's time.
func (s *Server) ObserveQueries(observer func(kind string, took time.Duration)) {
	s.times.Observe(observer)
}
