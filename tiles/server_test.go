package tiles

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
)

const townCode = "450399100"

// theTile returns the tile that holds 111.0° E, 25.9° N.
func theTile(id string) Address { return Address{ID: id, Z: 14, X: 13243, Y: 6970} }

func startServer(t *testing.T) (*Server, *postgis.DB, *pgtest.Database) {
	t.Helper()
	d := pgtest.New(t)
	db, err := postgis.Open(t.Context(), d.URLs())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	s, err := New(t.Context(), d.AppURL, Options{Queries: 2, CacheBytes: 1 << 20})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	write(t, db, func(c *postgis.Change) error {
		return c.AddTown(t.Context(), postgis.NewTown{
			Name: "试验镇", NameHant: "試驗鎮", Pinyin: "x", Extent: orb.Bound{Min: orb.Point{110.9, 25.8}, Max: orb.Point{111.1, 26}},
		})
	})
	return s, db, d
}

func write(t *testing.T, db *postgis.DB, fn func(*postgis.Change) error) {
	t.Helper()
	if err := db.Write(t.Context(), postgis.Request{Town: townCode, Actor: access.Operator("tester"), Reason: t.Name()}, nil, fn); err != nil {
		t.Fatal(err)
	}
}

func addSite(t *testing.T, db *postgis.DB, code string, at orb.Point) {
	t.Helper()
	layer, _ := geo.LayerByID("sites")
	write(t, db, func(c *postgis.Change) error {
		staged, err := c.Stage(t.Context(), layer, func(yield func(geo.Feature, error) bool) {
			yield(geo.Feature{Code: code, Geometry: at, Properties: map[string]any{"kind": "workshop"}}, nil)
		})
		if err != nil {
			return err
		}
		staged.Baseline = "test"
		_, err = staged.Insert(t.Context())
		return err
	})
}

func tileOf(t *testing.T, s *Server, a Address) Tile {
	t.Helper()
	tile, err := s.Tile(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	return tile
}

func TestATileWithoutFeaturesHasNoBytes(t *testing.T) {
	s, _, _ := startServer(t)
	if tile := tileOf(t, s, theTile("parcels")); len(tile.Gzip) != 0 || tile.Hash == "" {
		t.Errorf("%+v", tile)
	}
}

func TestCacheKeepsUntilTouched(t *testing.T) {
	s, db, _ := startServer(t)
	s.Live(true)
	a := theTile("sites")
	empty := tileOf(t, s, a)
	addSite(t, db, "S1", orb.Point{111, 25.9})
	if tileOf(t, s, a).Hash != empty.Hash {
		t.Error("nobody told of the change, so the cache must still answer")
	}
	s.Evict([]Touched{{Town: townCode, Layer: layerOf(t, "sites"), Boxes: []orb.Bound{{Min: orb.Point{0, 0}, Max: orb.Point{1, 1}}}}})
	if tileOf(t, s, a).Hash != empty.Hash {
		t.Error("a change elsewhere must not evict")
	}
	s.Evict([]Touched{{Town: townCode, Layer: layerOf(t, "sites"), Boxes: []orb.Bound{a.bound()}}})
	if tileOf(t, s, a).Hash == empty.Hash {
		t.Error("a touched tile must be made anew")
	}
}

func TestNothingIsCachedWhileChangesAreUnheard(t *testing.T) {
	s, db, _ := startServer(t)
	a := theTile("sites")
	empty := tileOf(t, s, a)
	addSite(t, db, "S1", orb.Point{111, 25.9})
	if tileOf(t, s, a).Hash == empty.Hash {
		t.Error("an old tile was served though changes are not heard of")
	}
}

// A tile is not cached if a change touched it while it was being made.
func TestATileOvertakenByAChangeIsNotKept(t *testing.T) {
	s, db, d := startServer(t)
	s.Live(true)
	a := theTile("sites")
	hold := lockTable(t, d, "sites")
	first := make(chan Tile, 1)
	go func() {
		tile, _ := s.Tile(t.Context(), a)
		first <- tile
	}()
	waitFor(t, func() bool { s.mutex.Lock(); defer s.mutex.Unlock(); return len(s.flights) == 1 })
	s.Evict([]Touched{{Town: townCode, Layer: layerOf(t, "sites"), Boxes: []orb.Bound{a.bound()}}})
	hold()
	<-first
	if _, kept := s.cache.Get(a); kept {
		t.Error("the overtaken tile was kept")
	}
	addSite(t, db, "S1", orb.Point{111, 25.9})
	if len(tileOf(t, s, a).Gzip) == 0 {
		t.Error("the new tile lacks the site")
	}
}

// Requests for one tile share a query, which is cancelled when the last request ends.
func TestATileThatNobodyWantsIsGivenUp(t *testing.T) {
	s, _, d := startServer(t)
	hold := lockTable(t, d, "sites")
	defer hold()
	ctx, cancel := context.WithCancel(t.Context())
	var waiting sync.WaitGroup
	for range 10 {
		waiting.Go(func() {
			if _, err := s.Tile(ctx, theTile("sites")); err == nil {
				t.Error("the tile should have been given up")
			}
		})
	}
	running := func() int { return blocked(t, d) }
	waitFor(t, func() bool { return running() > 0 })
	if n := running(); n != 1 {
		t.Errorf("%d queries for one tile", n)
	}
	cancel()
	waiting.Wait()
	waitFor(t, func() bool { return running() == 0 })
	// Both places for queries are free again.
	for range 2 {
		tileOf(t, s, theTile("parcels"))
	}
}

func connect(t *testing.T, d *pgtest.Database) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), d.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	return conn
}

// blocked counts the queries that wait for a lock.
func blocked(t *testing.T, d *pgtest.Database) (n int) {
	t.Helper()
	const waiting = `SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = $1`
	conn, err := pgx.Connect(t.Context(), d.Cluster.SuperuserURL("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	if err := conn.QueryRow(t.Context(), waiting, d.Name).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// lockTable blocks readers of a table until release is called.
func lockTable(t *testing.T, d *pgtest.Database, table string) (release func()) {
	t.Helper()
	conn := connect(t, d)
	if _, err := conn.Exec(t.Context(), "BEGIN; LOCK TABLE tuntu."+table); err != nil {
		t.Fatal(err)
	}
	return func() { conn.Close(context.WithoutCancel(t.Context())) }
}

func waitFor(t *testing.T, done func() bool) {
	t.Helper()
	for range 500 {
		if done() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("waited for 5 s in vain")
}
