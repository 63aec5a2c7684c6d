package postgis_test

import (
	"context"
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
)

// slot works a place's slot of a day out from the whole history.
func (p *past) slot(place geo.Reference, date time.Time, slot cleaning.Slot) (cleaning.State, cleaning.Basis) {
	life, there := p.living(place, date)
	if !there {
		return cleaning.NotThere, ""
	}
	var reports []cleaning.Report
	for _, r := range p.reports {
		if r.place == place && r.date.Equal(date) && r.slot == slot && !r.voided {
			reports = append(reports, r.Report)
		}
	}
	suspended := slices.ContainsFunc(p.rests, func(s postgis.Suspension) bool {
		return !date.Before(s.From) && !date.After(s.To) && (s.Slot == "both" || s.Slot == string(slot)) && (s.Committee == "" || s.Committee == life.unit) &&
			(len(s.Villages) == 0 || place.Layer == "villages" && slices.Contains(s.Villages, place.FID))
	})
	said, basis := cleaning.SlotOf(reports)
	return cleaning.SlotState(said, cleaning.Due(p.now, date, p.windowOn(slot, date)), suspended), basis
}

// measure works out a unit's row over some days from the whole history.
func (p *past) measure(layer, by, unit string, from, to time.Time) (m postgis.MeasureRow) {
	m.Unit = unit
	for _, place := range p.places {
		counted := false
		for date := from; !date.After(to); date = date.AddDate(0, 0, 1) {
			life, there := p.living(place, date)
			switch {
			case place.Layer != layer, !there, by == "committee" && life.unit != unit, by == "place" && place.String() != unit, by == "day" && date.Format(time.DateOnly) != unit:
				continue
			}
			counted = true
			m.VillageDays++
			if p.staffed(place, date) {
				m.StaffedDays++
			}
			done := 0
			for _, slot := range []cleaning.Slot{cleaning.Morning, cleaning.Afternoon} {
				state, basis := p.slot(place, date, slot)
				if p.count(&m, state, basis) {
					done++
				}
			}
			if done == 2 {
				m.Twice++
			}
		}
		if counted {
			m.Villages++
		}
	}
	return m
}

// staffed tells whether a place that was there had somebody assigned on a day.
func (p *past) staffed(place geo.Reference, date time.Time) bool {
	_, there := p.living(place, date)
	return there && slices.ContainsFunc(p.duties, func(d pastDuty) bool { return d.place == place && !date.Before(d.starts) && !date.After(d.ends) })
}

// count adds one slot to a row, and tells whether it was done.
func (p *past) count(m *postgis.MeasureRow, state cleaning.State, basis cleaning.Basis) bool {
	done := state == cleaning.OnTime || state == cleaning.Late
	switch state {
	case cleaning.OnTime:
		m.OnTime++
	case cleaning.Late:
		m.Late++
	case cleaning.IsPartial:
		m.Partial++
	case cleaning.IsMissed:
		m.Missed++
	case cleaning.Contested:
		m.Contested++
	case cleaning.NotReported:
		m.NotReported++
	case cleaning.Suspended:
		m.Suspended++
		return false
	case cleaning.NotDue, cleaning.NotThere:
		return false
	}
	m.Due++
	m.Completion.D++
	if done {
		m.Completion.N++
	}
	if done && basis == cleaning.Told {
		m.Told++
	}
	if basis == cleaning.Paper {
		m.Paper++
		return done
	}
	m.Punctuality.D++
	if state == cleaning.OnTime {
		m.Punctuality.N++
	}
	return done
}

// compare compares every measure with the slow calculation.
func (p *past) compare(t *testing.T, from, to time.Time) {
	t.Helper()
	units := map[string][]string{"town": {testTown}, "committee": {unitA, unitB}}
	for _, place := range p.places {
		by := map[string]string{"villages": "village", "streets": "street"}[place.Layer]
		units[by] = append(units[by], place.String())
	}
	for date := from; !date.After(to); date = date.AddDate(0, 0, 1) {
		units["day"] = append(units["day"], date.Format(time.DateOnly))
	}
	for by, all := range units {
		got, err := p.db.Measures(t.Context(), postgis.Span{Town: testTown, From: from, To: to}, by, p.now)
		if err != nil {
			t.Fatal(err)
		}
		layer, kind := "villages", by
		if by == "street" {
			layer = "streets"
		}
		if by == "street" || by == "village" {
			kind = "place"
		}
		rows := map[string]postgis.MeasureRow{}
		for _, row := range got.Rows {
			rows[row.Unit] = row
		}
		for _, unit := range all {
			want, row := p.measure(layer, kind, unit, from, to), rows[unit]
			if row.Unit = unit; fmt.Sprintf("%+v", plain(row)) != fmt.Sprintf("%+v", plain(want)) {
				t.Errorf("by %s from %s to %s at %s:\n%+v, want\n%+v", by, from.Format(time.DateOnly), to.Format(time.DateOnly), p.now, plain(row), plain(want))
			}
			delete(rows, unit)
		}
		for unit, row := range rows {
			t.Errorf("by %s there is %s besides: %+v", by, unit, row)
		}
		want := p.measure(layer, "town", "total", from, to)
		if fmt.Sprintf("%+v", plain(got.Total)) != fmt.Sprintf("%+v", plain(want)) {
			t.Errorf("by %s the total is\n%+v, want\n%+v", by, plain(got.Total), plain(want))
		}
	}
	p.compareDays(t, from, to)
}

// plain is a row without what only the database's has.
func plain(m postgis.MeasureRow) []any {
	return []any{m.Unit, m.Villages, m.VillageDays, m.StaffedDays, m.Due, m.OnTime, m.Late, m.Partial, m.Missed, m.Contested, m.NotReported, m.Suspended, m.Told, m.Paper, m.Twice, m.Completion, m.Punctuality}
}

// compareDays compares the letters of each village and the coverage of each day.
func (p *past) compareDays(t *testing.T, from, to time.Time) {
	t.Helper()
	got, err := p.db.Days(t.Context(), postgis.Span{Town: testTown, From: from, To: to}, p.now)
	if err != nil {
		t.Fatal(err)
	}
	letters := map[int64]postgis.VillageDays{}
	for _, v := range got.Villages {
		letters[v.FID] = v
	}
	for _, place := range p.places {
		if place.Layer != "villages" {
			continue
		}
		var am, pm, staffed []byte
		there := false
		for date := from; !date.After(to); date = date.AddDate(0, 0, 1) {
			staffed = append(staffed, '0')
			if p.staffed(place, date) {
				staffed[len(staffed)-1] = '1'
			}
			a, _ := p.slot(place, date, cleaning.Morning)
			b, _ := p.slot(place, date, cleaning.Afternoon)
			am, pm, there = append(am, a.Letter()), append(pm, b.Letter()), there || a != cleaning.NotThere
		}
		if v, listed := letters[place.FID]; listed != there || listed && (v.AM != string(am) || v.PM != string(pm) || v.Staffed != string(staffed)) {
			t.Errorf("%s: %+v, want %s %s %s", place, v, am, pm, staffed)
		}
	}
	for date := from; !date.After(to); date = date.AddDate(0, 0, 3) {
		c, err := p.db.Coverage(t.Context(), testTown, date, p.now)
		if err != nil {
			t.Fatal(err)
		}
		m, err := p.db.Measures(t.Context(), postgis.Span{Town: testTown, From: date, To: date}, "town", p.now)
		if err != nil {
			t.Fatal(err)
		}
		if part := m.Total.Punctuality; part.D > 0 && (c.Summary.Punctuality == nil || *c.Summary.Punctuality != float64(part.N)/float64(part.D)) ||
			c.Summary.Due != int(m.Total.Due) || c.Summary.Told != int(m.Total.Told) || c.Summary.Staffed != int(m.Total.StaffedDays) {
			t.Errorf("the coverage of %s comes to %+v, the measures to %+v", c.Date, c.Summary, m.Total)
		}
		for _, v := range c.Villages {
			am, _ := p.slot(geo.Reference{Layer: "villages", FID: v.FID}, date, cleaning.Morning)
			if v.AM != am {
				t.Errorf("the coverage of %s says %s of %d, want %s", c.Date, v.AM, v.FID, am)
			}
		}
	}
}

// Over random histories of villages that are founded, merged, moved and ended, of substitutes, suspensions, dated
// windows, contests and voids, every measure equals the slow and obvious calculation, and the derived tables equal what
// their records make of them.
func TestMeasuresAgreeWithTheRules(t *testing.T) {
	t.Parallel()
	histories := 4
	if soaking() {
		histories = 60
	}
	for seed := range histories {
		db, d := openBoth(t)
		p := newPast(t, db, uint64(seed))
		for _, place := range p.places {
			if place.Layer == "villages" && p.dice.IntN(3) == 0 {
				p.found(t, place)
			}
		}
		for i := range 60 {
			switch p.dice.IntN(12) {
			case 0:
				p.window(t)
			case 1:
				p.rest(t)
			case 2, 3:
				p.duty(t)
			case 4:
				p.void(t)
			case 5:
				if place := p.places[p.dice.IntN(len(p.places))]; place.Layer == "villages" && i > 30 {
					p.ends(t, place)
				}
			default:
				p.tell(t)
			}
		}
		p.compare(t, p.day(0), p.day(daysOfPast-1))
		p.compare(t, p.day(5), p.day(12))
		p.compare(t, p.day(daysOfPast-1), p.day(daysOfPast-1))
		p.compare(t, p.day(-20), p.day(daysOfPast-1)) // a whole month, and days before and after it
		now := p.now
		p.now = p.day(daysOfPast + 22)
		p.compare(t, p.day(-50), p.day(daysOfPast+22)) // more months, also such in which nothing was said
		last := p.first.AddDate(0, 1, -p.first.Day())
		p.now = last.Add(time.Duration(p.dice.IntN(10)) * time.Hour)
		p.compare(t, p.first.AddDate(0, 0, 1-p.first.Day()), last) // a month whose last day is today
		p.now = now
		agrees(t.Context(), t, owner(t, d))
		if damage := verify(t, d); len(damage) > 0 {
			t.Error(damage)
		}
		if t.Failed() {
			t.Fatalf("history %d", seed)
		}
	}
}

// agrees checks that the derived tables are as their records make them, also when they are made anew, and that a
// difference is found.
func agrees(ctx context.Context, t *testing.T, conn *pgx.Conn) {
	t.Helper()
	faults := func() (n int) {
		t.Helper()
		if err := conn.QueryRow(ctx, `SELECT days_faults()`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if n := faults(); n > 0 {
		t.Errorf("%d derived rows are wrong", n)
	}
	for _, sql := range []string{
		`UPDATE place_days SET am = 'o' WHERE am = 's'`, `DELETE FROM committee_days WHERE date = (SELECT max(date) FROM committee_days)`,
		`UPDATE place_months SET late = late + 1`, `DELETE FROM place_months WHERE layer = 'streets'`,
		`INSERT INTO place_days (town, layer, date, fid, committee, am, pm) SELECT town, layer, date + 400, fid, committee, am, pm FROM place_days LIMIT 1`,
	} {
		tag, err := conn.Exec(ctx, sql)
		if err != nil {
			t.Fatal(err)
		}
		if n := faults(); n == 0 && tag.RowsAffected() > 0 {
			t.Errorf("nothing is found after %s", sql)
		}
	}
	if _, err := conn.Exec(ctx, `SELECT rebuild_days()`); err != nil {
		t.Fatal(err)
	}
	if n := faults(); n > 0 {
		t.Errorf("%d derived rows are wrong when made anew", n)
	}
}

// What the measures were as known at an instant stays what it was, whatever is reported, voided, suspended, assigned, moved
// or undone later: the log tells the same as the tables told then.
func TestMeasuresOfThePastAreWhatTheyWere(t *testing.T) {
	t.Parallel()
	histories := 2
	if soaking() {
		histories = 40
	}
	for seed := range histories {
		db, d := openBoth(t)
		conn := owner(t, d)
		p := newPast(t, db, uint64(seed)+100)
		from, to := p.day(-20), p.day(daysOfPast-1) // a whole month, which the log tells by days
		type known struct {
			at   time.Time
			said map[string]string
		}
		said := func(asOf time.Time) map[string]string {
			all := map[string]string{}
			for _, committee := range []string{"", unitB} {
				span := postgis.Span{Town: testTown, Committee: committee, From: from, To: to, AsOf: asOf}
				for _, by := range postgis.Units() {
					m, err := db.Measures(t.Context(), span, by, p.now)
					if err != nil {
						t.Fatal(err)
					}
					first := "none"
					if m.FirstRecord != nil {
						first = *m.FirstRecord
					}
					all[by+" "+committee] = fmt.Sprintf("%s %+v %+v", first, m.Rows, m.Total)
				}
				for _, of := range postgis.Registry() {
					if of.Present() {
						continue
					}
					v, err := db.MeasureOf(t.Context(), of, span, p.now)
					if err != nil {
						t.Fatal(err)
					}
					number := func(f *float64) string {
						if f == nil {
							return "none"
						}
						return fmt.Sprintf("%.9f", *f)
					}
					all[of.ID+" "+committee] = number(v.Value) + " " + number(v.N) + " " + number(v.D)
				}
			}
			return all
		}
		var checks []known
		for i := range 60 {
			switch p.dice.IntN(12) {
			case 0:
				p.window(t)
			case 1:
				p.rest(t)
			case 2, 3:
				p.duty(t)
			case 4, 5:
				p.void(t)
			case 6:
				if place := p.places[p.dice.IntN(len(p.places))]; place.Layer == "villages" && i > 10 && p.lives[place][0].ends.Equal(never()) {
					p.ends(t, place)
				}
			case 7:
				p.undoOne(t, conn)
			case 8:
				p.wash(t)
			default:
				p.tell(t)
			}
			if i%18 == 5 {
				checks = append(checks, known{instant(), said(time.Time{})})
			}
		}
		for _, then := range checks {
			got := said(then.at)
			for what, want := range then.said {
				if got[what] != want {
					t.Errorf("history %d as of %s, %s:\n%s, it was\n%s", seed, then.at, what, got[what], want)
				}
			}
		}
		if last := said(time.Time{}); fmt.Sprint(last) == fmt.Sprint(checks[0].said) {
			t.Errorf("history %d: nothing has changed since", seed)
		}
	}
}

// undoOne takes back a change that wrote nothing but reports, suspensions or washings, unless a later one stands upon it.
func (p *past) undoOne(t *testing.T, conn *pgx.Conn) {
	t.Helper()
	notes, err := p.db.Changes(t.Context(), access.Operator("tester"), testTown, math.MaxInt64, 30)
	if err != nil {
		t.Fatal(err)
	}
	p.dice.Shuffle(len(notes), func(i, j int) { notes[i], notes[j] = notes[j], notes[i] })
	i := slices.IndexFunc(notes, func(n postgis.ChangeNote) bool {
		return n.Undoes == nil && n.UndoneBy == nil && !slices.ContainsFunc(n.Touched, func(touched postgis.Touch) bool {
			return !slices.Contains([]string{"suspensions", "washings", "sweeps", "sweep_sources"}, touched.Layer)
		})
	})
	if i < 0 {
		return
	}
	_, _ = p.db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "undo"}, notes[i].Change, false)
	rows, err := conn.Query(t.Context(), `SELECT id FROM sweeps`)
	if err != nil {
		t.Fatal(err)
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		t.Fatal(err)
	}
	p.reports = slices.DeleteFunc(p.reports, func(r pastReport) bool { return !slices.Contains(ids, r.ID) })
}

// wash has a street washed on some day.
func (p *past) wash(t *testing.T) {
	t.Helper()
	street := p.places[len(p.places)-1]
	p.write(t, func(c *postgis.Change) error {
		_, err := c.Wash(t.Context(), []int64{street.FID}, p.someDay())
		return err
	})
}

// instant is a moment after all that is written, and before all that is written later.
func instant() time.Time {
	time.Sleep(2 * time.Millisecond)
	at := time.Now()
	time.Sleep(2 * time.Millisecond)
	return at
}
