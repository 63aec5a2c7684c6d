package web_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// addVillage makes a change that adds a village to the survey's town.
func addVillage(ctx context.Context, db *postgis.DB, name string, at orb.Point) error {
	return db.Write(ctx, postgis.Request{Town: webtest.Town, Actor: access.Operator("tester"), Reason: "a village"}, nil, func(c *postgis.Change) error {
		return insertVillage(ctx, c, name, at)
	})
}

func insertVillage(ctx context.Context, c *postgis.Change, name string, at orb.Point) error {
	layer, _ := geo.LayerByID("villages")
	staged, err := c.Stage(ctx, layer, func(yield func(geo.Feature, error) bool) {
		yield(geo.Feature{Row: 1, Name: name, Geometry: at, Properties: map[string]any{}}, nil)
	})
	if err != nil {
		return err
	}
	staged.Baseline = "test"
	_, err = staged.Insert(ctx)
	return err
}

// Fifty writers work at once. A client that stays connected and one that reconnects both receive
// each change once, in the order of the log.
func TestEventsMissNothing(t *testing.T) {
	d := webtest.NewTown(t)
	s := webtest.Serve(t, d)
	db := webtest.Open(t, d)
	const writers, each = 50, 4
	ctx, cancel := context.WithTimeout(t.Context(), 60*time.Second)
	defer cancel()
	var ready, done sync.WaitGroup
	heard := make([][]int64, 2)
	ready.Add(2)
	for client := range heard {
		done.Go(func() {
			dice := rand.New(rand.NewPCG(1, uint64(client)))
			last, greeted := int64(0), false
			for ctx.Err() == nil && len(heard[client]) < writers*each {
				s.Listen(ctx, t, last, func(e webtest.Event) bool {
					switch e.Name {
					case "hello":
						last = e.ID
						if !greeted {
							greeted = true
							ready.Done()
						}
					case "change":
						last = e.ID
						heard[client] = append(heard[client], e.ID)
					default:
						t.Errorf("an event %s", e.Name)
					}
					return len(heard[client]) < writers*each && (client == 0 || dice.IntN(15) > 0)
				})
			}
		})
	}
	ready.Wait()
	var writing sync.WaitGroup
	for w := range writers {
		writing.Go(func() {
			for i := range each {
				at := orb.Point{110.91 + float64(w)*0.005, 25.81 + float64(i)*0.01}
				if err := addVillage(ctx, db, fmt.Sprintf("屯%d-%d", w, i), at); err != nil {
					t.Error(err)
				}
			}
		})
	}
	writing.Wait()
	done.Wait()
	var log []int64
	rows, err := d.Connect(t).Query(t.Context(), `SELECT change FROM tuntu.changes WHERE reason = 'a village' ORDER BY change`)
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		var change int64
		if err := rows.Scan(&change); err != nil {
			t.Fatal(err)
		}
		log = append(log, change)
	}
	for client, ids := range heard {
		if !slices.Equal(ids, log) {
			t.Errorf("client %d heard %d changes, the log has %d: %v\n%v", client, len(ids), len(log), ids, log)
		}
	}
}

// After a change's event, no tile is older than the change, and the event lists the layers and
// places.
func TestNoTileIsOldAfterItsEvent(t *testing.T) {
	t.Parallel()
	d := webtest.NewTown(t)
	s := webtest.Serve(t, d)
	db := webtest.Open(t, d)
	events := s.Events(t)
	const tile = "/tiles/villages/10/827/435.mvt"
	for i := range 20 {
		s.Get(t, tile) // the server caches the tile
		name := fmt.Sprintf("新屯%d号", i)
		began := time.Now()
		if err := addVillage(t.Context(), db, name, orb.Point{110.95 + float64(i)*0.005, 25.9}); err != nil {
			t.Fatal(err)
		}
		var e webtest.Event
		select {
		case e = <-events:
		case <-time.After(5 * time.Second):
			t.Fatal("no event")
		}
		if took := time.Since(began); took > time.Second {
			t.Logf("the event came after %s", took)
		}
		var change postgis.TownChange
		if err := json.Unmarshal([]byte(e.Data), &change); err != nil || e.Name != "change" || len(change.Layers) != 1 || change.Layers[0].Layer != "villages" || len(change.Layers[0].FIDs) != 1 {
			t.Fatalf("%+v, %v", e, err)
		}
		if box := change.Layers[0].BBox; box == nil || box[0] > 110.951+float64(i)*0.005 || box[2] < 110.949+float64(i)*0.005 || box[1] > 25.901 || box[3] < 25.899 {
			t.Errorf("box %v", box)
		}
		if _, body := s.Get(t, tile); !strings.Contains(string(body), name) {
			t.Fatalf("the tile is old after the event of %s", name)
		}
		if strings.Contains(e.Data, "tester") || strings.Contains(e.Data, "a village") {
			t.Errorf("the event tells who or why: %s", e.Data)
		}
	}
}

// A change whose log cannot be read for a while is sent later, without waiting for another change,
// and the stream continues.
func TestAChangeThatCouldNotBeReadIsToldLater(t *testing.T) {
	t.Parallel()
	d := webtest.NewTown(t)
	s := webtest.Serve(t, d)
	db := webtest.Open(t, d)
	events := s.Events(t)
	letGo := make(chan func(), 1)
	err := db.Write(t.Context(), postgis.Request{Town: webtest.Town, Actor: access.Operator("tester"), Reason: "a village"}, nil, func(c *postgis.Change) error {
		if err := insertVillage(t.Context(), c, "新屯", orb.Point{110.95, 25.9}); err != nil {
			return err
		}
		go func() { letGo <- hold(t, d, "changes") }() // it gets the lock at the commit, before the log is read
		waiting(t, d, 1)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	release := <-letGo
	webtest.Soon(t, "the log could not be read", func() bool { return strings.Contains(s.Log.String(), "cannot read what changed") })
	release()
	select {
	case e := <-events:
		if e.Name != "change" {
			t.Errorf("%+v", e)
		}
	case <-time.After(20 * time.Second):
		t.Fatal("it was never told")
	}
}

// A client that was away for too long is told to reload, and the events of one town are not sent to
// another's clients.
func TestEventsSayWhenAReloadIsNeeded(t *testing.T) {
	t.Parallel()
	d := webtest.NewTown(t)
	s := webtest.Serve(t, d)
	db := webtest.Open(t, d)
	for i := range 205 {
		if err := addVillage(t.Context(), db, fmt.Sprint("屯", i), orb.Point{110.91 + float64(i)*0.001, 25.85}); err != nil {
			t.Fatal(err)
		}
	}
	var first webtest.Event
	s.Listen(t.Context(), t, 1, func(e webtest.Event) bool { first = e; return false })
	if first.Name != "reload" {
		t.Errorf("%+v", first)
	}
	s.Listen(t.Context(), t, first.ID-3, func(e webtest.Event) bool { first = e; return e.Name == "hello" })
	if first.Name != "change" {
		t.Errorf("%+v", first)
	}
}

// Five hundred open streams use little memory and do not slow down a write.
func TestManyStreamsCostLittle(t *testing.T) {
	if os.Getenv("TUNTU_SOAK") == "" {
		t.Skip("a long test: make soak")
	}
	d := webtest.NewTown(t)
	s := webtest.Serve(t, d)
	db := webtest.Open(t, d)
	write := func(i int) time.Duration {
		began := time.Now()
		if err := addVillage(t.Context(), db, fmt.Sprint("屯", i), orb.Point{110.91 + float64(i)*0.001, 25.85}); err != nil {
			t.Fatal(err)
		}
		return time.Since(began)
	}
	alone := time.Duration(0)
	for i := range 20 {
		alone += write(i)
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	const streams = 500
	var heard sync.WaitGroup
	var ready sync.WaitGroup
	ready.Add(streams)
	for range streams {
		heard.Go(func() {
			changes := 0
			s.Listen(t.Context(), t, 0, func(e webtest.Event) bool {
				if e.Name == "hello" {
					ready.Done()
				} else {
					changes++
				}
				return changes < 20
			})
			if changes < 20 {
				t.Errorf("a stream heard of %d changes", changes)
			}
		})
	}
	ready.Wait()
	runtime.GC()
	runtime.ReadMemStats(&after)
	crowded := time.Duration(0)
	for i := range 20 {
		crowded += write(100 + i)
	}
	heard.Wait()
	used := int64(after.HeapInuse+after.StackInuse) - int64(before.HeapInuse+before.StackInuse)
	t.Logf("%d streams, clients included: %d MB; a write alone %s, with them %s", streams, used>>20, alone/20, crowded/20)
	if used > 100<<20 {
		t.Errorf("%d MB", used>>20)
	}
}
