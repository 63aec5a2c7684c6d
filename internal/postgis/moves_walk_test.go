package postgis_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/reclamation"
)

// wanderer is one of the people who move parcels, and what the rules know of him.
type wanderer struct {
	actor access.Actor
	who   reclamation.Who
}

// walking is a parcel on its walk, as a model of what the database should hold.
type walking struct {
	fid     int64
	version int
	stage   reclamation.Stage
	his     map[int]bool // walkers with a move since it was last verified
}

// walks are many parcels that walk at random, and what was seen of them at some instants.
type walks struct {
	db      *postgis.DB
	random  *rand.Rand
	people  []wanderer
	parcels []*walking
	levels  []reclamation.Level
	seen    []glimpse
	moved   int
	closed  int
}

type glimpse struct {
	at     time.Time
	stages map[int64]reclamation.Stage
}

func newWalks(t *testing.T, seed uint64, parcels int) *walks {
	t.Helper()
	db, _ := openBoth(t)
	twoUnits(t, db)
	w := &walks{db: db, random: rand.New(rand.NewPCG(21, seed)), levels: reclamation.AllLevels()}
	join := func(who reclamation.Who, memberships ...access.Membership) {
		memberships[0].Town = testTown
		a := person(t, db, fmt.Sprint("walker-", len(w.people)), memberships[0])
		for _, m := range memberships[1:] {
			m.Town = testTown
			change(t, db, func(c *postgis.Change) error { return c.Grant(t.Context(), a.Account, m) })
		}
		p, err := db.Person(t.Context(), a.Account)
		if err != nil {
			t.Fatal(err)
		}
		if levels := p.Actor.Inspects(testTown); len(levels) != len(who.Inspects) {
			t.Fatalf("%s inspects at %v, want %v", a.Name, levels, who.Inspects)
		}
		w.people = append(w.people, wanderer{p.Actor, who})
	}
	clerk, planner := access.Membership{Role: access.Clerk, Unit: unitA}, access.Membership{Role: access.Planner}
	join(reclamation.Who{}, access.Membership{Role: access.Clerk, Unit: unitB})
	join(reclamation.Who{}, access.Membership{Role: access.Viewer})
	join(reclamation.Who{Clerk: true}, clerk)
	join(reclamation.Who{Planner: true}, planner)
	for range 3 {
		for _, level := range reclamation.AllLevels() {
			join(reclamation.Who{Inspects: []reclamation.Level{level}}, access.Membership{Role: access.Inspector, Level: string(level)})
		}
	}
	join(reclamation.Who{Clerk: true, Planner: true, Inspects: []reclamation.Level{reclamation.Town, reclamation.City}}, clerk, planner,
		access.Membership{Role: access.Inspector, Level: "town"}, access.Membership{Role: access.Inspector, Level: "city"})
	change(t, db, func(c *postgis.Change) error {
		var features []geo.Feature
		for i := range parcels {
			west, south, size := 110.951+float64(i%200)*0.0002, 25.851+float64(i/200)*0.0002, 0.0001
			features = append(features, geo.Feature{Code: fmt.Sprint("W", i), Committee: unitA, Properties: map[string]any{}, Geometry: orb.Polygon{{
				{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}, {west, south},
			}}})
		}
		return insert(t.Context(), c, "parcels", features...)
	})
	layer, _ := geo.LayerByID("parcels")
	err := db.Features(t.Context(), postgis.Query{Layer: layer, Town: testTown, Limit: parcels + 2, Out: postgis.CRSs()[0]}, func(r postgis.Row) error {
		if code := r.Values()["code"].(string); code[0] == 'W' {
			w.parcels = append(w.parcels, &walking{r.FID, 1, reclamation.Suspected, map[int]bool{}})
		}
		return nil
	})
	if err != nil || len(w.parcels) != parcels {
		t.Fatalf("%d parcels, %v", len(w.parcels), err)
	}
	return w
}

// judge is what the rules say of a move: nil, or the kind of refusal.
func (w *walks) judge(p *walking, person int, to reclamation.Stage) (step reclamation.Step, refused string) {
	step, ok := reclamation.StepBetween(p.stage, to, w.levels)
	who := w.people[person].who
	who.Worked = p.his[person]
	switch {
	case !ok:
		return step, "skipped"
	case !who.May(step):
		return step, "forbidden"
	}
	return step, ""
}

func (w *walks) send(t *testing.T, person int, moves []postgis.Move) (moved []postgis.Moved, err error) {
	t.Helper()
	request := postgis.Request{Town: testTown, Actor: w.people[person].actor, Reason: "walk"}
	err = w.db.Write(t.Context(), request, nil, func(c *postgis.Change) error {
		moved, err = c.Move(t.Context(), moves, today())
		return err
	})
	return moved, err
}

// round lets somebody move up to some parcels that he may move, and try one move at random, which the database takes or
// refuses as the rules do.
func (w *walks) round(t *testing.T, most int) {
	t.Helper()
	person := w.random.IntN(len(w.people))
	var moves []postgis.Move
	var steps []reclamation.Step
	var going []*walking
	for _, i := range w.random.Perm(len(w.parcels))[:min(4*most, len(w.parcels))] {
		p := w.parcels[i]
		next := reclamation.Next(p.stage, w.levels)
		to := next[max(0, w.random.IntN(4*len(next))-3*len(next))] // mostly on its way
		if step, refused := w.judge(p, person, to); refused == "" && len(moves) < most {
			moves, steps, going = append(moves, postgis.Move{Parcel: p.fid, Version: p.version, To: to, On: today(), Reason: "说明"}), append(steps, step), append(going, p)
		}
	}
	if len(moves) > 0 {
		done, err := w.send(t, person, moves)
		if at, ok := errors.AsType[*postgis.AtEdit](err); ok {
			t.Fatalf("walker %d moves %+v by %+v: %v", person, moves[at.Edit], steps[at.Edit], err)
		}
		if err != nil {
			t.Fatalf("walker %d: %v", person, err)
		}
		for i, p := range going {
			if done[i].Parcel != p.fid || done[i].Stage != moves[i].To || done[i].Version != p.version+1 {
				t.Fatalf("%+v of %+v", done[i], moves[i])
			}
			if steps[i].To == reclamation.Verified {
				p.his = map[int]bool{}
			}
			if steps[i].To == reclamation.Closed {
				w.closed++
			}
			p.stage, p.version, p.his[person] = moves[i].To, p.version+1, true
		}
		w.moved += len(moves)
	}
	p, to := w.parcels[w.random.IntN(len(w.parcels))], reclamation.Stage(geo.Stages()[w.random.IntN(len(geo.Stages()))])
	if _, refused := w.judge(p, person, to); refused != "" {
		_, err := w.send(t, person, []postgis.Move{{Parcel: p.fid, Version: p.version, To: to, On: today(), Reason: "说明"}})
		_, skipped := errors.AsType[*postgis.Skipped](err)
		if refused == "skipped" && !skipped || refused == "forbidden" && fault.Of(err).Kind != fault.Forbidden {
			t.Fatalf("walker %d moves what stands at %s to %s: %v, want %s", person, p.stage, to, err, refused)
		}
	}
}

// look keeps what the model says at this instant.
func (w *walks) look() {
	g := glimpse{time.Now(), map[int64]reclamation.Stage{}}
	for _, p := range w.parcels {
		g.stages[p.fid] = p.stage
	}
	w.seen = append(w.seen, g)
}

// check compares what the database says, now or of an instant, with what was seen.
func (w *walks) check(t *testing.T, g glimpse, at time.Time) {
	t.Helper()
	layer, _ := geo.LayerByID("parcels")
	n := 0
	err := w.db.Features(t.Context(), postgis.Query{Layer: layer, Town: testTown, Limit: len(w.parcels) + 2, Out: postgis.CRSs()[0], Fields: []string{"stage"}, AsOf: at}, func(r postgis.Row) error {
		if want, ok := g.stages[r.FID]; ok {
			if n++; r.Values()["stage"] != string(want) {
				t.Errorf("parcel %d stands at %v, want %s (as of %v)", r.FID, r.Values()["stage"], want, at)
			}
		}
		return nil
	})
	if err != nil || n != len(w.parcels) {
		t.Fatalf("%d parcels, %v", n, err)
	}
}

// Parcels that walk at random go by the rules through the database, in requests of many moves: what it takes and refuses
// is what the rules say, no level is skipped, nobody accepts what is his, each step is in the log, and any instant can be
// read again. 100 walks here, 10,000 in make soak with 1,000 instants: those of ten towns, so that an instant is read
// from the log of one.
func TestParcelsWalkByTheRules(t *testing.T) {
	t.Parallel()
	if os.Getenv("TUNTU_SOAK") == "" {
		walkByTheRules(t, 0, 100, 180, 20, 8)
		return
	}
	for town := range uint64(10) {
		t.Run(fmt.Sprint("town ", town), func(t *testing.T) {
			t.Parallel()
			walkByTheRules(t, town, 1000, 600, 100, 6)
		})
	}
}

// walkByTheRules lets the parcels of a town walk for some rounds of up to so many moves, and looks at them every few.
func walkByTheRules(t *testing.T, seed uint64, parcels, rounds, most, every int) {
	t.Helper()
	w := newWalks(t, seed, parcels)
	for round := range rounds {
		if round%60 == 59 { // the town's levels change
			all := reclamation.AllLevels()
			w.levels = slices.DeleteFunc(all, func(reclamation.Level) bool { return w.random.IntN(3) == 0 })
			if len(w.levels) == 0 {
				w.levels = reclamation.AllLevels()
			}
			change(t, w.db, func(c *postgis.Change) error {
				return c.AddLevels(t.Context(), postgis.LevelsFrom{ValidFrom: today().Format(time.DateOnly), Levels: w.levels}, time.Now())
			})
		}
		w.round(t, most)
		if round%every == 0 {
			w.look()
		}
	}
	w.look()
	w.check(t, w.seen[len(w.seen)-1], time.Time{})
	for _, g := range w.seen {
		w.check(t, g, g.at)
	}
	if w.moved < 8*parcels || w.closed < parcels/4 {
		t.Errorf("%d moves and %d closed of %d parcels: they prove little", w.moved, w.closed, parcels)
	}
	t.Logf("%d moves of %d parcels, %d closed, %d instants", w.moved, parcels, w.closed, len(w.seen))
}
