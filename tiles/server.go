package tiles

// This file makes tiles, joins identical requests, and caches tiles until a change touches them.

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/klauspost/compress/gzip"

	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/recent"
)

// CompressionLevel is gzip's, where a tile's size has stopped shrinking much.
const CompressionLevel = 3

// tileWithin is a tile's time limit, so that a stuck query does not keep its place.
const tileWithin = 30 * time.Second

// silentAfter is how long a request waits for a fresh tile while no changes are heard of; then
// the cached tile is served.
const silentAfter = 300 * time.Millisecond

// mostWaiting is how many tiles may wait for their turn; a further one is refused at once, since
// its reader would have moved the map before it comes.
const mostWaiting = 200

// mostDearWaiting is how many of these may be of a filter or of the past, which may each read a whole layer.
const mostDearWaiting = 24

// filteredAtOnce is how many tiles of filters are made at once, so that they leave room for all others.
const filteredAtOnce = 2

// Tile is a finished tile.
type Tile struct {
	Gzip []byte    // empty when the tile has no features
	Hash string    // hash of the uncompressed bytes, for an ETag
	AsOf time.Time // when the cached tile was last known to be current, while the database is gone; else zero

	// depends tells whether the tile depends on cells so far away that their changes would not evict it.
	depends bool
}

// held returns the memory that a tile refers to, with the unused capacity of its slice.
func (t Tile) held() int { return cap(t.Gzip) + len(t.Hash) }

// Plain is the uncompressed tile, for the rare client that takes no gzip.
func (t Tile) Plain() ([]byte, error) {
	if len(t.Gzip) == 0 {
		return nil, nil
	}
	r, err := gzip.NewReader(bytes.NewReader(t.Gzip))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// Server makes tiles and keeps them until they change. Identical requests in flight
// share one query; a tile that nobody waits for any more is given up.
type Server struct {
	pool     *pgxpool.Pool
	standby  *pgxpool.Pool // read while fresh says so; nil: there is none
	fresh    func() bool
	admit    chan struct{} // holds a token for each query under way
	filtered chan struct{} // a token for a query of a filter under way
	past     chan struct{} // a token for a query of the past under way: one at once, as it replays the log
	cache    *recent.Cache[Address, Tile]
	pixels   *shared[selection, *pixelSet]
	occupied *shared[Address, occupied] // by block
	boxesSQL map[string]string          // by tile set: the query of where its layers have features in a block
	mutex    sync.Mutex
	flights  map[Address]*flight
	dear     int               // flights under way, also those that were given up, of a filter or of the past
	plans    map[string][]plan // by tile set
	encoders sync.Pool
	packers  sync.Pool
	live     bool      // whether changes are heard of; while not, nothing is cached
	lostAt   time.Time // when changes were heard of last
	times    *postgis.QueryTimes
}

// flight is one tile under way. Its fields are guarded by the server's mutex but for
// tile and err, which are set before done is closed.
type flight struct {
	waiting int
	stale   bool // touched by a change since it began
	cancel  context.CancelFunc
	done    chan struct{}
	tile    Tile
	err     error
}

// Options size a server.
type Options struct {
	Queries    int // queries under way at once
	CacheBytes int
	StandbyURL string      // of a standby; may be empty
	Fresh      func() bool // whether the standby holds all that is known to be written
}

// New connects as the app's role, with connections of its own, so that tiles cannot
// starve other requests.
func New(ctx context.Context, url string, o Options) (*Server, error) {
	s := &Server{
		admit: make(chan struct{}, o.Queries), past: make(chan struct{}, 1), filtered: make(chan struct{}, filteredAtOnce), cache: recent.New[Address](o.CacheBytes, Tile.held), flights: map[Address]*flight{}, fresh: o.Fresh,
		pixels: newShared[selection](pixelBytes, (*pixelSet).held), occupied: newShared[Address](blockBytes, occupied.held), boxesSQL: map[string]string{}, plans: newPlans(), encoders: sync.Pool{New: newLayerEncoder}, packers: sync.Pool{New: newPacker}, times: &postgis.QueryTimes{},
	}
	for set, plans := range s.plans {
		s.boxesSQL[set] = boxesSQL(plans)
	}
	var err error
	if s.pool, err = newPool(ctx, url, o.Queries, s.times); err != nil || o.StandbyURL == "" {
		return s, err
	}
	if s.standby, err = newPool(ctx, o.StandbyURL, o.Queries, s.times); err != nil {
		s.pool.Close()
	}
	return s, err
}

func newPool(ctx context.Context, url string, queries int, times *postgis.QueryTimes) (*pgxpool.Pool, error) {
	config, err := postgis.Config(url)
	if err != nil {
		return nil, err
	}
	config.MaxConns = int32(queries) //nolint:gosec // a handful
	// A tile's query has the same best plan for every place; planning anew costs more than running. Those of a
	// filter are planned likewise, which costs them little beside what they read.
	config.ConnConfig.RuntimeParams["plan_cache_mode"] = "force_generic_plan"
	config.ConnConfig.RuntimeParams["statement_timeout"] = strconv.FormatInt(tileWithin.Milliseconds(), 10)

	config.ConnConfig.RuntimeParams["max_parallel_workers_per_gather"] = "0"
	config.ConnConfig.Tracer = times
	config.AfterConnect = readGeometriesAsBytes
	return pgxpool.NewWithConfig(ctx, config)
}

// reader returns the pool that a tile is read from: the standby while it is fresh, also for the past.
func (s *Server) reader() *pgxpool.Pool {
	if s.standby != nil && s.fresh() {
		return s.standby
	}
	return s.pool
}

// packer is a compressor with its output buffer. Both are large, so they are reused.
type packer struct {
	gzip   *gzip.Writer
	packed bytes.Buffer
}

func newPacker() any {
	w, err := gzip.NewWriterLevel(io.Discard, CompressionLevel)
	if err != nil { // only a level out of range
		panic(err)
	}
	return &packer{gzip: w}
}

// Close closes the connections.
func (s *Server) Close() {
	s.pool.Close()
	if s.standby != nil {
		s.standby.Close()
	}
}

// Tile returns a tile from the cache, or makes it. While no changes are heard of it makes the
// tile anew; if the database does not answer then, it returns the cached tile with its AsOf.
func (s *Server) Tile(ctx context.Context, a Address) (Tile, error) {
	cached, ok := s.cache.Get(a)
	lostAt, live := s.hears()
	if ok && live {
		return cached, nil
	}
	f, err := s.join(ctx, a)
	if err != nil {
		return Tile{}, err
	}
	var silent <-chan time.Time // with a cached tile, the request does not wait for a database that does not respond
	if ok {
		silent = time.After(silentAfter)
	}
	select {
	case <-silent:
		s.leave(a, f)
		cached.AsOf = lostAt
		return cached, nil
	case <-f.done:
		if f.err != nil && ok && fault.Of(postgis.Translate(f.err)).Kind == fault.Unavailable {
			cached.AsOf = lostAt
			return cached, nil
		}
		return f.tile, f.err
	case <-ctx.Done():
		s.leave(a, f)
		return Tile{}, ctx.Err()
	}
}

// hears tells whether changes are heard of, and if not, since when.
func (s *Server) hears() (lostAt time.Time, live bool) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.lostAt, s.live
}

// join joins the flight of a tile, or begins one.
func (s *Server) join(ctx context.Context, a Address) (*flight, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if f, ok := s.flights[a]; ok {
		f.waiting++
		return f, nil
	}
	if len(s.flights) >= mostWaiting || !a.live() && s.dear >= mostDearWaiting {
		return nil, fault.New(fault.Unavailable, "too many tiles are being made at the moment; ask again in a few seconds")
	}
	// The flight outlives the request that began it if others have joined.
	flightCtx, cancel := context.WithTimeout(context.WithoutCancel(ctx), tileWithin)
	f := &flight{waiting: 1, cancel: cancel, done: make(chan struct{})}
	s.flights[a] = f
	if !a.live() {
		s.dear++
	}
	go s.fly(flightCtx, a, f)
	return f, nil
}

// leave cancels the query when the last waiting request has left.
func (s *Server) leave(a Address, f *flight) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	f.waiting--
	if f.waiting == 0 {
		f.cancel()
		s.forget(a, f)
	}
}

func (s *Server) fly(ctx context.Context, a Address, f *flight) {
	defer f.cancel()
	defer close(f.done)
	f.tile, f.err = s.makeSafely(ctx, a)
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.forget(a, f)
	if !a.live() {
		s.dear--
	}
	// Any nine digits are a valid town code, so empty tiles of a town, which may not exist, are not cached.
	worthIt := a.Town == "" || len(f.tile.Gzip) > 0
	// Tiles of the past are not cached here: few requests ask for them, and they would evict tiles that many
	// requests use. They never change, so browsers cache them by their instant.
	if f.err == nil && !f.stale && s.live && worthIt && !f.tile.depends && a.live() {
		s.cache.Put(a, f.tile)
	}
}

// makeSafely turns a panic into the tile's error. It runs outside of any request, so no other code
// recovers the panic.
func (s *Server) makeSafely(ctx context.Context, a Address) (tile Tile, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("tile %s: %v", a, p)
		}
	}()
	return s.make(ctx, a)
}

func (s *Server) forget(a Address, f *flight) {
	if s.flights[a] == f {
		delete(s.flights, a)
	}
}

func (s *Server) make(ctx context.Context, a Address) (Tile, error) {
	plain, depends, err := s.build(ctx, a)
	if err != nil {
		return Tile{}, err
	}
	tile, err := s.compress(plain)
	tile.depends = depends
	return tile, err
}

// enter waits until a query of a tile may run, and returns the function that ends its turn.
func (s *Server) enter(ctx context.Context, a Address) (leave func(), err error) {
	admit := s.admit
	switch {
	case a.past():
		admit = s.past
	case a.Filter != "":
		admit = s.filtered
	}
	select {
	case admit <- struct{}{}:
		return func() { <-admit }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Evict drops the tiles that a change has touched, at old places and new. A touched tile under
// way is sent to the requests that joined before, to none after, and is not cached.
//
// Requests continue meanwhile. Tiles that enter the cache from now on were begun after the change, so
// only the tiles that the cache already holds are checked.
func (s *Server) Evict(touched []Touched) {
	// Tiles that are begun from here on are made of new pixels.
	s.pixels.evict(func(of selection) bool {
		return slices.ContainsFunc(touched, func(t Touched) bool { return t.Layer.ID == of.layer && (of.town == "" || of.town == t.Town) })
	})
	index := indexTouched(touched)
	s.occupied.evict(func(block Address) bool { return touch(index, block) })
	s.outdate(index)
	s.cache.Evict(func(a Address) bool { return touch(index, a) })
}

// outdate marks the flights that a change has touched as stale, so that later requests do not join them.
func (s *Server) outdate(index []touchedTiles) {
	s.mutex.Lock()
	underWay := maps.Clone(s.flights)
	s.mutex.Unlock()
	maps.DeleteFunc(underWay, func(a Address, _ *flight) bool { return !touch(index, a) })
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for a, f := range underWay {
		f.stale = true
		s.forget(a, f)
	}
}

// Live notes whether changes are heard of from now on. When they are heard of again it clears
// the cache, as a change may have passed unheard. While they are not, cached tiles are served
// only if the database does not answer.
func (s *Server) Live(live bool) {
	s.pixels.hear(live)
	s.occupied.hear(live)
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.live && !live {
		s.lostAt = time.Now()
	}
	s.live = live
	for a, f := range s.flights {
		f.stale = true
		delete(s.flights, a)
	}
	if live {
		s.cache.Clear()
	}
}

// compress packs a tile; compressors are large, so a pool keeps them.
func (s *Server) compress(plain []byte) (Tile, error) {
	sum := sha256.Sum256(plain)
	tile := Tile{Hash: hex.EncodeToString(sum[:12])}
	if len(plain) == 0 {
		return tile, nil
	}
	p := s.packers.Get().(*packer) //nolint:forcetypeassert // the pool makes nothing else
	defer s.packers.Put(p)
	p.packed.Reset()
	p.gzip.Reset(&p.packed)
	if _, err := p.gzip.Write(plain); err != nil {
		return Tile{}, err
	}
	if err := p.gzip.Close(); err != nil {
		return Tile{}, err
	}
	tile.Gzip = bytes.Clone(p.packed.Bytes()) // without unused capacity, since the cache keeps the slice
	return tile, nil
}
