package postgis_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// has tells whether a cleaner had a place on a day: assigned to it, and nobody there in her stead.
func (p *past) has(cleaner int, place geo.Reference, day time.Time) bool {
	on := func(d pastDuty) bool { return d.place == place && !day.Before(d.starts) && !day.After(d.ends) }
	return slices.ContainsFunc(p.duties, func(d pastDuty) bool { return on(d) && d.cleaner == cleaner }) &&
		!slices.ContainsFunc(p.duties, func(d pastDuty) bool { return on(d) && d.insteadOf == cleaner })
}

// pastRate is what places of a layer are paid with from a day on.
type pastRate struct {
	postgis.Rate
	from time.Time
}

// pay is what some slots of one place's day come to.
func pay(rates []pastRate, layer string, day time.Time, slots int) *geo.Fen {
	var holds *pastRate
	for i, r := range rates {
		if r.Layer == layer && !day.Before(r.from) && (holds == nil || r.from.After(holds.from)) {
			holds = &rates[i]
		}
	}
	if holds == nil {
		return nil
	}
	fen := holds.Yuan * geo.Fen(slots)
	if holds.Per == "day" {
		fen = holds.Yuan * geo.Fen(min(slots, 1))
	}
	return &fen
}

// sharing tells how many cleaners had a place on a day, one at least, and which of them by number a cleaner was, from 1.
func (p *past) sharing(cleaner int, place geo.Reference, day time.Time) (sharers, nth int) {
	for n := 1; n <= 3; n++ {
		if p.has(n, place, day) {
			if sharers++; n == cleaner {
				nth = sharers
			}
		}
	}
	return max(sharers, 1), max(nth, 1)
}

// shareOf deals an amount out one by one, on each day beginning with the next of the sharers, and returns what one got.
func shareOf(amount, sharers, nth int, day time.Time) (got int) {
	days := int(time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, time.UTC).Sub(time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)).Hours() / 24)
	for i := range amount {
		if i%sharers == (nth+days)%sharers {
			got++
		}
	}
	return got
}

// markOf is the character of a cleaner's day, of the states of all slots of her places.
func markOf(states []cleaning.State) string {
	seen := func(wanted ...cleaning.State) int {
		n := 0
		for _, s := range states {
			if slices.Contains(wanted, s) {
				n++
			}
		}
		return n
	}
	done, suspended := seen(cleaning.OnTime, cleaning.Late), seen(cleaning.Suspended)
	switch {
	case len(states) == 0:
		return "."
	case done > 0 && done == len(states)-suspended:
		return "o"
	case done+seen(cleaning.IsPartial) > 0:
		return "p"
	case seen(cleaning.Contested) > 0:
		return "c"
	case seen(cleaning.IsMissed) > 0:
		return "m"
	case suspended == len(states):
		return "s"
	}
	return "n"
}

// ledgerRow works a cleaner's month out from the whole history; of cleaner 0 what nobody had.
func (p *past) ledgerRow(cleaner int, first, last time.Time, rates []pastRate) (r postgis.LedgerRow, has bool) {
	r.Cleaner = cleaner
	add := func(a, b *geo.Fen) *geo.Fen {
		if a == nil || b == nil {
			return map[bool]*geo.Fen{true: b, false: a}[a == nil]
		}
		sum := *a + *b
		return &sum
	}
	for day := first; !day.After(last); day = day.AddDate(0, 0, 1) {
		var states []cleaning.State
		for _, place := range p.places {
			_, there := p.living(place, day)
			anybody := slices.ContainsFunc([]int{1, 2, 3}, func(n int) bool { return p.has(n, place, day) })
			if !there || cleaner > 0 && !p.has(cleaner, place, day) || cleaner == 0 && anybody {
				continue
			}
			slots, due := 0, 0
			for _, slot := range []cleaning.Slot{cleaning.Morning, cleaning.Afternoon} {
				state, _ := p.slot(place, day, slot)
				if states = append(states, state); state == cleaning.OnTime || state == cleaning.Late {
					slots++
				}
				if state != cleaning.Suspended && state != cleaning.NotDue {
					due++
				}
			}
			part := &r.Villages
			if place.Layer == "streets" {
				part = &r.Streets
			}
			sharers, nth := p.sharing(cleaner, place, day)
			part.Duty++
			part.Days += geo.Share(shareOf(100*min(slots, 1), sharers, nth, day))
			part.Due += geo.Share(shareOf(100*due, sharers, nth, day))
			part.Slots += geo.Share(shareOf(100*slots, sharers, nth, day))
			if sharers > 1 {
				r.Shared++
			}
			if fen := pay(rates, place.Layer, day, slots); cleaner > 0 && fen != nil {
				own := geo.Fen(shareOf(int(*fen), sharers, nth, day))
				part.Yuan, r.Yuan = add(part.Yuan, &own), add(r.Yuan, &own)
			}
			has = true
		}
		if mark := markOf(states); cleaner > 0 {
			if r.Marks += mark; mark == "o" || mark == "p" {
				r.Attended++
			}
		}
	}
	return r, has
}

// compareLedger compares a month's sheet with the slow calculation, and returns its rows as text.
func (p *past) compareLedger(t *testing.T, month time.Time, rates []pastRate) string {
	t.Helper()
	l, err := p.db.Ledger(t.Context(), p.actors[0], testTown, month, false, p.now)
	if err != nil {
		t.Fatal(err)
	}
	last, err := time.ParseInLocation(time.DateOnly, l.Until, cleaning.Zone())
	if err != nil {
		t.Fatal(err)
	}
	text := func(v any) string {
		written, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return string(written)
	}
	var want, got []string
	total := geo.Share(0)
	for _, row := range l.Rows {
		row.Name = ""
		got = append(got, text(row))
		total += row.Villages.Slots + row.Streets.Slots
	}
	for n := 1; n <= 3; n++ {
		if row, has := p.ledgerRow(n, month, last, rates); has {
			want = append(want, text(row))
		}
	}
	nobody, _ := p.ledgerRow(0, month, last, rates)
	want, got = append(want, text(nobody.LedgerSums)), append(got, text(l.Nobody))
	if !slices.Equal(want, got) {
		t.Errorf("%s up to %s:\n%s\nwant\n%s", l.Month, l.Until, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if l.Total.Villages.Slots+l.Total.Streets.Slots != total {
		t.Errorf("the total %+v of %s slots", l.Total, total)
	}
	// the sheet adds up to the slots that were swept, however many share a place
	swept := 0
	for day := month; !day.After(last); day = day.AddDate(0, 0, 1) {
		for _, place := range p.places {
			for _, slot := range []cleaning.Slot{cleaning.Morning, cleaning.Afternoon} {
				_, there := p.living(place, day)
				if state, _ := p.slot(place, day, slot); there && (state == cleaning.OnTime || state == cleaning.Late) {
					swept++
				}
			}
		}
	}
	if sum := total + l.Nobody.Villages.Slots + l.Nobody.Streets.Slots; sum != geo.Whole(swept) {
		t.Errorf("%s: the rows add up to %s slots, and %d were swept", l.Month, sum, swept)
	}
	return strings.Join(got, "\n") + string(l.Rules)
}

// Over random histories with substitutes, ended villages, suspensions and rates, the sheet of each month equals the slow
// and obvious calculation, and a closed month's stays what it was.
func TestMonthSheetsAgreeWithTheRules(t *testing.T) {
	t.Parallel()
	histories := 3
	if soaking() {
		histories = 40
	}
	for seed := range histories {
		db, d := openBoth(t)
		p := newPast(t, db, uint64(100+seed))
		var rates []pastRate
		for i := range 70 {
			switch p.dice.IntN(12) {
			case 0:
				p.rest(t)
			case 1, 2, 3:
				p.duty(t)
			case 4:
				p.void(t)
			case 5:
				if place := p.places[p.dice.IntN(len(p.places))]; place.Layer == "villages" && i > 50 {
					p.ends(t, place)
				}
			case 6:
				from := p.someDay()
				rate := postgis.Rate{
					Layer: []string{"villages", "streets"}[p.dice.IntN(2)], Per: []string{"day", "slot"}[p.dice.IntN(2)],
					ValidFrom: from.Format(time.DateOnly), Yuan: geo.Fen(p.dice.IntN(3000)),
				}
				if !slices.ContainsFunc(rates, func(r pastRate) bool { return r.Layer == rate.Layer && r.from.Equal(from) }) {
					rates = append(rates, pastRate{rate, from})
					p.write(t, func(c *postgis.Change) error { _, err := c.AddRate(t.Context(), rate, from); return err })
				}
			default:
				p.tell(t)
			}
		}
		month := time.Date(p.first.Year(), p.first.Month(), 1, 0, 0, 0, 0, cleaning.Zone())
		next := month.AddDate(0, 1, 0)
		p.compareLedger(t, next, rates)
		if p.now.Before(next) {
			p.now = next.Add(time.Minute)
		}
		open := p.compareLedger(t, month, rates)
		p.write(t, func(c *postgis.Change) error { return c.CloseMonth(t.Context(), month, p.now) })
		err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "a rate"}, nil, func(c *postgis.Change) error {
			day := p.first.AddDate(0, 0, -1)
			_, err := c.AddRate(t.Context(), postgis.Rate{Layer: "villages", Per: "slot", ValidFrom: day.Format(time.DateOnly), Yuan: 1}, day)
			return err
		})
		if fault.Of(err).Kind != fault.Conflict {
			t.Errorf("a rate of a closed month: %v", err)
		}
		if closed := p.compareLedger(t, month, rates); closed != open {
			t.Errorf("closed, the sheet is another one:\n%s\nwas\n%s", closed, open)
		}
		if damage := verify(t, d); len(damage) > 0 {
			t.Error(damage)
		}
		if t.Failed() {
			t.Fatalf("history %d", seed)
		}
	}
}

// Row security alone keeps month sheets from all but planners, and what is frozen from everybody; a slot whose window has
// not begun is not yet due.
func TestRowSecurityKeepsWhatIsFrozen(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	p := newPast(t, db, 7)
	month := time.Date(p.first.Year(), p.first.Month(), 1, 0, 0, 0, 0, cleaning.Zone())
	next := time.Now().In(cleaning.Zone()).AddDate(0, 0, 40)
	p.write(t, func(c *postgis.Change) error {
		return c.AddAssignments(t.Context(), []postgis.Assignment{{Cleaner: 1, Place: p.places[0], Starts: month}})
	})
	p.write(t, func(c *postgis.Change) error { return c.CloseMonth(t.Context(), month, time.Now()) })
	p.write(t, func(c *postgis.Change) error {
		_, err := c.Correct(t.Context(), []postgis.Correcting{{Cleaner: 1, Place: p.places[0], Date: month, Slots: geo.Whole(1), Reason: "x"}})
		return err
	})
	try := func(actor access.Actor, sql string) error {
		return db.Write(t.Context(), postgis.Request{Town: testTown, Actor: actor, Reason: "try"}, nil, func(c *postgis.Change) error { return c.Exec(t.Context(), sql) })
	}
	for _, table := range []string{"ledger_lines", "ledger_corrections"} {
		for role, sees := range map[string]bool{"planner": true, "clerk": false} {
			actor := map[string]access.Actor{"planner": p.actors[0], "clerk": p.actors[2]}[role]
			if err := try(actor, fmt.Sprintf(`DO $$ BEGIN IF EXISTS (SELECT FROM %s) <> %v THEN RAISE 'sees'; END IF; END $$`, table, sees)); err != nil {
				t.Errorf("%s reads %s: %v", role, table, err)
			}
			for _, sql := range []string{`UPDATE %s SET number = 2`, `DELETE FROM %s`} {
				if err := try(actor, fmt.Sprintf(sql, table)); err != nil {
					t.Errorf("%s: %v", sql, err) // the policy hides the rows
				}
			}
		}
		var rows, changed int
		if err := owner(t, d).QueryRow(t.Context(), fmt.Sprintf(`SELECT count(*), count(*) FILTER (WHERE version > 1) FROM %s WHERE number = 1`, table)).Scan(&rows, &changed); err != nil || rows != 1 || changed != 0 {
			t.Errorf("%s: %d rows, %d changed, %v", table, rows, changed, err)
		}
	}
	if err := try(p.actors[2], `SELECT * FROM names_for_sheet('`+testTown+`', current_date, false)`); err == nil {
		t.Error("a clerk reads names for a sheet")
	}
	var marks string
	first := time.Date(next.Year(), next.Month(), 1, 0, 0, 0, 0, cleaning.Zone())
	if err := owner(t, d).QueryRow(t.Context(), `SELECT marks FROM month_sheet($1, $2::date, 'infinity') WHERE number = 1`, testTown, first.Format(time.DateOnly)).Scan(&marks); err != nil || strings.Trim(marks, "-") != "" || len(marks) < 28 {
		t.Errorf("a month that is still to come: %q, %v", marks, err)
	}
}
