package intake_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/intake"
	"tuntu/internal/postgis"
)

// BenchmarkWritersBesideAnImport measures how long a planner's edits of one parcel take: alone,
// while a file of 100,000 parcels is checked, and while it is written.
func BenchmarkWritersBesideAnImport(b *testing.B) {
	for b.Loop() {
		db, _, planner := newTown(b)
		if err := create(b, db, planner, "P", 110.901); err != nil {
			b.Fatal(err)
		}
		patches := &patcher{b: b, db: db, actor: planner}
		alone := patches.during(func() { time.Sleep(3 * time.Second) })
		var i *intake.Intake
		looking := patches.during(func() { i = open(b, db, access.Operator("importer"), manyParcels(b, 100_000), nil) })
		began := time.Now()
		writing := patches.during(func() {
			if _, err := i.Write(b.Context(), nil); err != nil {
				b.Error(err)
			}
		})
		b.Logf("a PATCH takes, at the median and at most: alone %s, %s; while 100,000 parcels are looked at %s, %s; while they are written (%s) %s, %s; %d were refused",
			alone.median(), alone.most(), looking.median(), looking.most(), time.Since(began).Round(100*time.Millisecond), writing.median(), writing.most(), patches.refused.Load())
		b.ReportMetric(float64(looking.median())/float64(alone.median()), "looking/alone")
		b.ReportMetric(writing.most().Seconds(), "s-at-most")
	}
}

// patcher edits one parcel again and again.
type patcher struct {
	b       *testing.B
	db      *postgis.DB
	actor   access.Actor
	version int
	refused atomic.Int64
}

// times are the durations of edits, sorted.
type times []time.Duration

func (t times) median() time.Duration { return t[len(t)/2].Round(100 * time.Microsecond) }
func (t times) most() time.Duration   { return t[len(t)-1].Round(time.Millisecond) }

// during edits until work has ended.
func (p *patcher) during(work func()) times {
	ended := make(chan struct{})
	go func() { defer close(ended); work() }()
	var took times
	for running := true; running; {
		select {
		case <-ended:
			running = false
		default:
		}
		p.version++
		began := time.Now()
		layer, _ := geo.LayerByID("parcels")
		edit := postgis.Edit{Op: postgis.Patch, Layer: layer, FID: 1, Version: p.version, Set: []string{"abandoned_year"}, Feature: geo.Feature{Properties: map[string]any{"abandoned_year": float64(1950 + p.version%50)}}}
		if _, err := p.db.Apply(p.b.Context(), postgis.Request{Town: town, Actor: p.actor, Reason: "page"}, []postgis.Edit{edit}); err != nil {
			p.refused.Add(1)
			p.version--
		}
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	return took
}

// manyParcels writes n parcels with shared edges.
func manyParcels(b *testing.B, n int) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "many.geojson")
	file, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	w := bufio.NewWriter(file)
	fmt.Fprint(w, `{"type":"FeatureCollection","features":[`)
	for i := range n {
		if i > 0 {
			fmt.Fprint(w, ",")
		}
		west, south := 110.91+float64(i%400)*0.0004, 25.81+float64(i/400)*0.0006
		ring := orb.Ring{{west, south}, {west + 0.0004, south}, {west + 0.0004, south + 0.0006}, {west, south + 0.0006}, {west, south}}
		fmt.Fprintf(w, `{"type":"Feature","properties":{"地块编码":"TB%06d","作物":"柑橘"},"geometry":{"type":"Polygon","coordinates":[[`, i)
		for j, p := range ring {
			if j > 0 {
				fmt.Fprint(w, ",")
			}
			fmt.Fprintf(w, "[%.7f,%.7f]", p[0], p[1])
		}
		fmt.Fprint(w, "]]}}")
	}
	fmt.Fprint(w, "]}")
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	return path
}
