package postgis_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
)

// past is an invented history of cleaning, kept in Go beside the database's.
type past struct {
	db      *postgis.DB
	dice    *rand.Rand
	first   time.Time // first of its days
	now     time.Time
	places  []geo.Reference
	lives   map[geo.Reference][]pastLife
	windows []pastWindow
	rests   []postgis.Suspension
	reports []pastReport
	duties  []pastDuty
	actors  []access.Actor
	uuids   int
}

type pastLife struct {
	unit         string
	starts, ends time.Time
}

type pastWindow struct {
	slot cleaning.Slot
	from time.Time
	cleaning.Window
}

type pastReport struct {
	place  geo.Reference
	date   time.Time
	slot   cleaning.Slot
	voided bool
	cleaning.Report
}

type pastDuty struct {
	place        geo.Reference
	cleaner      int
	starts, ends time.Time
	insteadOf    int // the cleaner for whom she stands in; 0: none
}

const daysOfPast = 24

func ever() time.Time  { return time.Date(2000, 1, 1, 0, 0, 0, 0, cleaning.Zone()) }
func never() time.Time { return time.Date(9999, 1, 1, 0, 0, 0, 0, cleaning.Zone()) }

func (p *past) day(n int) time.Time { return p.first.AddDate(0, 0, n) }

func (p *past) someDay() time.Time { return p.day(p.dice.IntN(daysOfPast)) }

// write makes a change at the present of the history.
func (p *past) write(t *testing.T, fn func(*postgis.Change) error) {
	t.Helper()
	change(t, p.db, fn)
}

// newPast makes villages and streets, people, and windows.
func newPast(t *testing.T, db *postgis.DB, seed uint64) *past {
	t.Helper()
	p := &past{db: db, dice: rand.New(rand.NewPCG(seed, 1)), lives: map[geo.Reference][]pastLife{}}
	// It begins in the middle of a month and ends in the next one, so that periods have whole months and days beside them.
	y, m, _ := time.Now().In(cleaning.Zone()).AddDate(0, 0, -70).Date()
	p.first = time.Date(y, m, 10+p.dice.IntN(10), 0, 0, 0, 0, cleaning.Zone())
	p.now = p.day(daysOfPast - 1).Add(time.Duration(p.dice.IntN(24*60)) * time.Minute)
	twoUnits(t, db)
	p.write(t, func(c *postgis.Change) error {
		var villages, streets []geo.Feature
		for i := range 7 {
			unit, lon := unitA, 110.97
			if i%2 == 0 {
				unit, lon = unitB, 111.02
			}
			villages = append(villages, geo.Feature{Code: fmt.Sprintf("%s%03d", unit, i+10), Committee: unit, Name: fmt.Sprint("屯", i), Geometry: orb.Point{lon, 25.9}})
		}
		for i := range 2 {
			streets = append(streets, geo.Feature{Code: fmt.Sprint("S", i), Committee: unitA, Name: fmt.Sprint("街", i), Geometry: orb.LineString{{110.97, 25.9}, {110.98, 25.9}}, Properties: map[string]any{}})
		}
		if err := insert(t.Context(), c, "villages", villages...); err != nil {
			return err
		}
		if err := insert(t.Context(), c, "streets", streets...); err != nil {
			return err
		}
		for _, layer := range []string{"villages", "streets"} {
			fids, err := c.FIDs(t.Context(), layer)
			if err != nil {
				return err
			}
			for code, fid := range fids {
				place := geo.Reference{Layer: layer, FID: fid}
				unit := unitA
				if strings.HasPrefix(code, unitB) {
					unit = unitB
				}
				p.places, p.lives[place] = append(p.places, place), []pastLife{{unit, ever(), never()}}
			}
		}
		slices.SortFunc(p.places, func(a, b geo.Reference) int {
			return cmp.Or(strings.Compare(b.Layer, a.Layer), cmp.Compare(a.FID, b.FID)) // villages first
		})
		return c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 1, Name: "甲"}, {Number: 2, Name: "乙"}, {Number: 3, Name: "丙"}})
	})
	p.windows = []pastWindow{
		{cleaning.Morning, ever(), cleaning.Window{Starts: 6 * time.Hour, Ends: 9 * time.Hour}},
		{cleaning.Afternoon, ever(), cleaning.Window{Starts: 15 * time.Hour, Ends: 18 * time.Hour}},
	}
	p.actors = []access.Actor{
		person(t, db, "past-a", access.Membership{Town: testTown, Role: access.Planner}),
		person(t, db, "past-b", access.Membership{Town: testTown, Role: access.Planner}),
		clerkOfA(t, db),
	}
	return p
}

// living returns a place's life on a day.
func (p *past) living(place geo.Reference, day time.Time) (pastLife, bool) {
	for _, l := range p.lives[place] {
		if !day.Before(l.starts) && !day.After(l.ends) {
			return l, true
		}
	}
	return pastLife{}, false
}

// windowOn returns a slot's window on a day.
func (p *past) windowOn(slot cleaning.Slot, day time.Time) cleaning.Window {
	var found pastWindow
	for _, w := range p.windows {
		if w.slot == slot && !w.from.After(day) && !w.from.Before(found.from) {
			found = w
		}
	}
	return found.Window
}

// found lets a village begin on a day.
func (p *past) found(t *testing.T, place geo.Reference) {
	on := p.someDay()
	p.write(t, func(c *postgis.Change) error {
		return c.Live(t.Context(), postgis.Life{Op: "found", Place: place, On: on})
	})
	p.lives[place][0].starts = on
}

// ends lets a village end, become part of another, or move.
func (p *past) ends(t *testing.T, place geo.Reference) {
	last := &p.lives[place][len(p.lives[place])-1]
	on := p.someDay()
	if !on.After(last.starts) {
		return
	}
	e := postgis.Life{Op: []string{"end", "merge", "move"}[p.dice.IntN(3)], Place: place, On: on}
	switch e.Op {
	case "merge":
		e.Into = p.places[0].String()
		if _, there := p.living(p.places[0], on); !there || place == p.places[0] {
			return
		}
	case "move":
		e.Into = map[string]string{unitA: unitB, unitB: unitA}[last.unit]
	}
	p.write(t, func(c *postgis.Change) error { return c.Live(t.Context(), e) })
	last.ends = on.AddDate(0, 0, -1)
	if e.Op == "move" {
		p.lives[place] = append(p.lives[place], pastLife{e.Into, on, never()})
	}
}

// window changes a slot's window from a day on, entered on that day.
func (p *past) window(t *testing.T) {
	on := p.someDay()
	slot := []cleaning.Slot{cleaning.Morning, cleaning.Afternoon}[p.dice.IntN(2)]
	if slices.ContainsFunc(p.windows, func(w pastWindow) bool { return w.slot == slot && w.from.Equal(on) }) {
		return
	}
	starts := time.Duration(5+p.dice.IntN(4)) * time.Hour
	if slot == cleaning.Afternoon {
		starts += 8 * time.Hour
	}
	w := pastWindow{slot, on, cleaning.Window{Starts: starts, Ends: starts + 2*time.Hour}}
	clock := func(d time.Duration) string { return fmt.Sprintf("%02d:00", int(d.Hours())) }
	p.write(t, func(c *postgis.Change) error {
		_, err := c.AddWindow(t.Context(), postgis.SlotWindow{Slot: string(slot), ValidFrom: on.Format(time.DateOnly), Starts: clock(w.Starts), Ends: clock(w.Ends)}, on)
		return err
	})
	p.windows = append(p.windows, w)
}

func (p *past) rest(t *testing.T) {
	s := postgis.Suspension{From: p.someDay(), Slot: []string{"am", "pm", "both"}[p.dice.IntN(3)], Reason: "雨"}
	s.To = s.From.AddDate(0, 0, p.dice.IntN(4))
	switch p.dice.IntN(3) {
	case 0:
		s.Committee = []string{unitA, unitB}[p.dice.IntN(2)]
	case 1:
		for _, place := range p.places {
			there := slices.ContainsFunc(p.lives[place], func(l pastLife) bool { return !l.starts.After(s.To) && !l.ends.Before(s.From) })
			if place.Layer == "villages" && there && p.dice.IntN(3) == 0 {
				s.Villages = append(s.Villages, place.FID)
			}
		}
	}
	p.write(t, func(c *postgis.Change) error { _, err := c.Suspend(t.Context(), s); return err })
	p.rests = append(p.rests, s)
}

func (p *past) duty(t *testing.T) {
	d := pastDuty{p.places[p.dice.IntN(len(p.places))], 1 + p.dice.IntN(3), p.someDay(), never(), 0}
	e := postgis.Assigning{Op: "add", Cleaner: d.cleaner, Place: d.place, Starts: d.starts}
	if p.dice.IntN(2) == 0 {
		d.ends = d.starts.AddDate(0, 0, p.dice.IntN(8))
		e.Ends = &d.ends
	}
	if p.dice.IntN(3) == 0 { // whoever it is for, the place has somebody
		d.insteadOf = 1 + d.cleaner%3
		e.InsteadOf = d.insteadOf
	}
	request := postgis.Request{Town: testTown, Actor: p.actors[0], Reason: "duty"}
	err := p.db.Write(t.Context(), request, nil, func(c *postgis.Change) error {
		_, _, err := c.Assign(t.Context(), []postgis.Assigning{e}, p.now)
		return err
	})
	overlaps := slices.ContainsFunc(p.duties, func(o pastDuty) bool {
		return o.place == d.place && o.cleaner == d.cleaner && !o.starts.After(d.ends) && !d.starts.After(o.ends)
	})
	there := slices.ContainsFunc(p.lives[d.place], func(l pastLife) bool { return !l.starts.After(d.ends) && !l.ends.Before(d.starts) })
	if (err != nil) != (overlaps || !there) {
		t.Fatalf("%+v among %+v: %v", d, p.duties, err)
	}
	if err == nil {
		p.duties = append(p.duties, d)
	}
}

// tell sends some reports at once, and judges each by the rules.
func (p *past) tell(t *testing.T) {
	actor := p.dice.IntN(len(p.actors))
	var reports []postgis.Report
	for range 1 + p.dice.IntN(4) {
		p.uuids++
		place := p.places[p.dice.IntN(len(p.places))]
		if p.dice.IntN(2) == 0 {
			place = p.places[p.dice.IntN(3)] // often the same ones
		}
		date := p.day(p.dice.IntN(6) * 4 % daysOfPast)
		r := postgis.Report{
			UUID: fmt.Sprintf("5e7a0c1e-0000-4000-8000-%012d", p.uuids), Place: place, Date: date,
			Slot:   []cleaning.Slot{cleaning.Morning, cleaning.Afternoon}[p.dice.IntN(2)],
			Result: []cleaning.Result{cleaning.Done, cleaning.Done, cleaning.Done, cleaning.Partial, cleaning.Missed}[p.dice.IntN(5)],
			Basis:  []cleaning.Basis{cleaning.Seen, cleaning.Seen, cleaning.Told, cleaning.Paper}[p.dice.IntN(4)],
		}
		w := p.windowOn(r.Slot, date)
		r.Captured = date.Add(w.Starts + time.Duration(p.dice.IntN(20)-4)*20*time.Minute)
		if p.dice.IntN(8) == 0 {
			r.Captured = r.Captured.AddDate(0, 0, 1)
		}
		if r.Captured.After(p.now) {
			continue
		}
		reports = append(reports, r)
	}
	if len(reports) == 0 {
		return
	}
	answer, err := p.db.Report(t.Context(), postgis.Request{Town: testTown, Actor: p.actors[actor], Reason: "reports"}, reports, 0, p.now)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range reports {
		_, there := p.living(r.Place, r.Date)
		may := actor < 2 || p.unitNow(r.Place) == unitA
		got := answer.Results[i]
		if (got.Outcome == postgis.Written) != (there && may) {
			t.Fatalf("%+v: %+v, there %v, may %v", r, got, there, may)
		}
		if got.Outcome != postgis.Written {
			continue
		}
		state := cleaning.StateOf(r.Result, r.Captured, r.Date, p.windowOn(r.Slot, r.Date))
		if got.State != state {
			t.Fatalf("%+v is %s, want %s", r, got.State, state)
		}
		p.reports = append(p.reports, pastReport{r.Place, r.Date, r.Slot, false, cleaning.Report{
			ID: got.Sweep, Reporter: fmt.Sprint(actor), State: state, Basis: r.Basis, Captured: r.Captured,
		}})
	}
}

// unitNow is the committee that a place belongs to at present: that of its last life.
func (p *past) unitNow(place geo.Reference) string {
	return p.lives[place][len(p.lives[place])-1].unit
}

func (p *past) void(t *testing.T) {
	if len(p.reports) == 0 {
		return
	}
	r := &p.reports[p.dice.IntN(len(p.reports))]
	if r.voided {
		return
	}
	err := p.db.Write(t.Context(), postgis.Request{Town: testTown, Actor: p.actors[0], Reason: "void"}, nil, func(c *postgis.Change) error { return c.VoidSweep(t.Context(), r.ID) })
	if err != nil {
		t.Fatal(err)
	}
	r.voided = true
}
