package postgis_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// The parts of a split came to where they stand by the moves of what was split, on the days of these.
func TestPartsHaveThePastOfTheWhole(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	opened(t, db, "TB00001", box(110.96, 25.86, 110.962, 25.862), nil)
	early := func(m *postgis.Move) { m.On = today().AddDate(0, 0, -9) }
	for _, step := range []string{"verified", "tasked", "clearing", "replanted"} {
		if _, err := l.move(t, "planner", "TB00001", step, early); err != nil {
			t.Fatal(err)
		}
	}
	gained := `SELECT format('%s %s %s', day, round(m2), parcels) FROM gained_by_day('` + testTown + `', '', 0, '{replanted}', '-infinity')`
	before := texts(t, conn, gained)
	fid, version, _ := l.parcel(t, "TB00001")
	if _, err := as(t, db, l.people["planner"], splitting("parcels", fid, version, box(110.96, 25.86, 110.9611, 25.862), box(110.9611, 25.86, 110.962, 25.862))); err != nil {
		t.Fatal(err)
	}
	if after := texts(t, conn, gained); len(after) != 1 || after[0] != strings.TrimSuffix(before[0], "1")+"2" {
		t.Errorf("%v, was %v", after, before)
	}
	stood := texts(t, conn, `SELECT format('%s %s', code, s.stage) FROM stages_on('`+testTown+`', (now() AT TIME ZONE 'Asia/Shanghai')::date - 5) s JOIN parcels p ON p.fid = s.parcel WHERE code LIKE 'TB%' ORDER BY 1`)
	if !slices.Equal(stood, []string{"TB00001 replanted", "TB00002 replanted"}) {
		t.Error(stood)
	}

	// One that was never moved was there before it was parted, too.
	opened(t, db, "TC00001", box(110.97, 25.86, 110.972, 25.862), nil)
	if _, err := conn.Exec(t.Context(), `
		ALTER TABLE changes DISABLE TRIGGER USER;
		UPDATE changes SET at = at - interval '20 days';
		ALTER TABLE changes ENABLE TRIGGER USER`); err != nil {
		t.Fatal(err)
	}
	fid, version, _ = l.parcel(t, "TC00001")
	if _, err := as(t, db, l.people["planner"], splitting("parcels", fid, version, box(110.97, 25.86, 110.9711, 25.862), box(110.9711, 25.86, 110.972, 25.862))); err != nil {
		t.Fatal(err)
	}
	stood = texts(t, conn, `
		SELECT s.stage FROM stages_on('`+testTown+`', (now() AT TIME ZONE 'Asia/Shanghai')::date - 5) s JOIN parcels p ON p.fid = s.parcel
		WHERE p.fid > `+fmt.Sprint(fid))
	if !slices.Equal(stood, []string{"suspected"}) {
		t.Errorf("the part before the split: %v", stood)
	}
}

// A town that had parcels before it had a ledger of moves has their first records on the day of the upgrade: where they
// stood on a day before it, the log says.
func TestParcelsThatAreOlderThanTheLedger(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	newLedger(t, db)
	conn := owner(t, d)
	opened(t, db, "TU00001", box(110.96, 25.86, 110.962, 25.862), map[string]any{"stage": "closed", "accepted_m2": 1000.0})
	if _, err := conn.Exec(t.Context(), `
		ALTER TABLE changes DISABLE TRIGGER USER;
		UPDATE changes SET at = at - interval '20 days';
		ALTER TABLE changes ENABLE TRIGGER USER;
		ALTER TABLE parcels DISABLE TRIGGER USER;
		UPDATE parcels SET created_at = created_at - interval '20 days';
		ALTER TABLE parcels ENABLE TRIGGER USER`); err != nil {
		t.Fatal(err)
	}
	for days, want := range map[int][]string{0: {"closed 1000"}, 5: {"closed 1000"}, 25: nil} {
		day := today().AddDate(0, 0, -days).Format(time.DateOnly)
		stood := texts(t, conn, fmt.Sprintf(`SELECT stage || ' ' || accepted_m2 FROM stood_on('%s', '%s', NULL, NULL) WHERE code = 'TU00001'`, testTown, day))
		staged := texts(t, conn, fmt.Sprintf(`SELECT s.stage || ' 1000' FROM stages_on('%s', '%s') s JOIN parcels p ON p.fid = s.parcel AND code = 'TU00001'`, testTown, day))
		if !slices.Equal(stood, want) || !slices.Equal(staged, want) {
			t.Errorf("%d days ago: %v and %v, want %v", days, stood, staged, want)
		}
	}
}

// A measure of reclamation of a day is what the rows of that day come to, though their shapes have changed since, and they
// were parted or went to another committee.
func TestAMeasureOfADayIsWhatItsRowsComeTo(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	planner := l.people["planner"]
	opened(t, db, "TE", box(110.96, 25.86, 110.961, 25.862), nil)
	opened(t, db, "TF", box(110.97, 25.86, 110.972, 25.862), nil)
	if _, err := conn.Exec(t.Context(), `
		ALTER TABLE changes DISABLE TRIGGER USER;
		UPDATE changes SET at = at - interval '30 days';
		ALTER TABLE changes ENABLE TRIGGER USER`); err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{"TE", "TF"} {
		for _, step := range []string{"verified", "tasked", "clearing", "replanted"} {
			if _, err := l.move(t, "planner", code, step, func(m *postgis.Move) { m.On = today().AddDate(0, 0, -9) }); err != nil {
				t.Fatal(err)
			}
		}
	}
	fid, version, _ := l.parcel(t, "TE")
	if _, err := as(t, db, planner, moved(fid, version, box(110.96, 25.86, 110.963, 25.862))); err != nil {
		t.Fatal(err)
	}
	fid, version, _ = l.parcel(t, "TF")
	if _, err := as(t, db, planner, splitting("parcels", fid, version, box(110.97, 25.86, 110.9711, 25.862), box(110.9711, 25.86, 110.972, 25.862))); err != nil {
		t.Fatal(err)
	}
	change(t, db, func(c *postgis.Change) error {
		return c.Exec(t.Context(), `UPDATE parcels SET committee = '`+unitB+`' WHERE code = 'TF'`)
	})
	of, err := postgis.MeasureByID("reclamation.reclaimed")
	if err != nil {
		t.Fatal(err)
	}
	layer, _ := geo.LayerByID("parcels")
	stage, _ := layer.Field("stage")
	value := func(days int, committee string) float64 {
		t.Helper()
		day := today().AddDate(0, 0, -days)
		v, err := db.MeasureOf(t.Context(), of, postgis.Span{Town: testTown, Committee: committee, From: day, To: day}, time.Now())
		if err != nil || v.Value == nil {
			t.Fatal(v, err)
		}
		inMu, err := postgis.MeasureByID("parcels.reclaimed_mu")
		if err != nil {
			t.Fatal(err)
		}
		mu, err := db.MeasureOf(t.Context(), inMu, postgis.Span{Town: testTown, Committee: committee, From: day, To: day}, time.Now())
		if err != nil || math.Abs(*mu.Value-geo.Mu(*v.Value)) > 1e-6 {
			t.Errorf("%d days ago %s had %g m² and %v mu, %v", days, committee, *v.Value, mu.Value, err)
		}
		q := postgis.Query{Layer: layer, Town: testTown, Equal: map[string]string{}}
		if days > 0 {
			q.On = day
		}
		if committee != "" {
			q.Equal["committee"] = committee
		}
		sums, err := db.Sums(t.Context(), q, []geo.Field{stage})
		if err != nil {
			t.Fatal(err)
		}
		var rows float64
		for _, s := range sums {
			if slices.Contains(geo.ReclaimedStages(), *s.Values[0]) {
				rows += s.AreaM2
			}
		}
		if math.Abs(*v.Value-rows) > 1e-6 {
			t.Errorf("%d days ago, committee %q: %.2f m², its rows come to %.2f", days, committee, *v.Value, rows)
		}
		return *v.Value
	}
	first, grown := geo.Size(box(110.96, 25.86, 110.961, 25.862)), geo.Size(box(110.96, 25.86, 110.963, 25.862))
	whole := value(5, "")
	if now := value(0, ""); math.Abs(now-whole-(grown-first)) > 1 {
		t.Errorf("five days ago %.1f m², now %.1f; a parcel has grown from %.1f to %.1f since", whole, now, first, grown)
	}
	if part := value(0, unitB) - value(5, unitB); part < 1 {
		t.Errorf("what went to the other committee makes %.1f m² there", part)
	}
	if before := value(12, ""); math.Abs(before-whole+first+geo.Size(box(110.97, 25.86, 110.972, 25.862))) > 1 {
		t.Errorf("before they were replanted: %.1f m²", before)
	}
}

// The parcels of a day are in the shapes of its end, or in their first where they were entered later, and at the stages
// to which they had moved by then as is known now: whatever was entered, taken back, parted or united since.
func TestParcelsOfADay(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	planner := l.people["planner"]
	a, b, c := box(110.96, 25.86, 110.962, 25.862), box(110.963, 25.86, 110.964, 25.862), box(110.964, 25.86, 110.965, 25.862)
	opened(t, db, "TA", a, nil)
	opened(t, db, "TB", b, nil)
	opened(t, db, "TC", c, nil)
	if _, err := conn.Exec(t.Context(), `
		ALTER TABLE changes DISABLE TRIGGER USER;
		UPDATE changes SET at = at - interval '30 days';
		ALTER TABLE changes ENABLE TRIGGER USER`); err != nil {
		t.Fatal(err)
	}
	ago := func(days int) func(*postgis.Move) {
		return func(m *postgis.Move) { m.On = today().AddDate(0, 0, -days) }
	}
	move := func(code, to string, days int) (change int64) {
		t.Helper()
		change, err := l.move(t, "planner", code, to, ago(days))
		if err != nil {
			t.Fatal(err)
		}
		return change
	}
	move("TA", "verified", 20)
	move("TA", "tasked", 10)
	mistaken := move("TB", "verified", 15)
	if _, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "undo", Said: true}, mistaken, false); err != nil {
		t.Fatal(err)
	}
	fid, version, _ := l.parcel(t, "TA")
	if _, err := as(t, db, planner, splitting("parcels", fid, version, box(110.96, 25.86, 110.9611, 25.862), box(110.9611, 25.86, 110.962, 25.862))); err != nil {
		t.Fatal(err)
	}
	one, v1, _ := l.parcel(t, "TB")
	other, v2, _ := l.parcel(t, "TC")
	if _, err := as(t, db, planner, merging("parcels", box(110.963, 25.86, 110.965, 25.862), postgis.Versioned{FID: one, Version: v1}, postgis.Versioned{FID: other, Version: v2})); err != nil {
		t.Fatal(err)
	}
	opened(t, db, "TD", box(110.97, 25.86, 110.971, 25.862), nil)
	move("TD", "verified", 12)
	fid, version, _ = l.parcel(t, "TD")
	if _, err := as(t, db, planner, moved(fid, version, box(110.97, 25.86, 110.973, 25.862))); err != nil {
		t.Fatal(err)
	}
	layer, _ := geo.LayerByID("parcels")
	on := func(days int, bbox *[4]float64) string {
		t.Helper()
		q := postgis.Query{Layer: layer, Town: testTown, On: today().AddDate(0, 0, -days), BBox: bbox, BBoxIn: postgis.CRSs()[0], Limit: 100, Out: postgis.CRSs()[0]}
		var lines []string
		err := db.Features(t.Context(), q, func(r postgis.Row) error {
			if code, _ := r.Values()["code"].(string); strings.HasPrefix(code, "T") {
				lines = append(lines, fmt.Sprintf("%s %s %.0f", code, r.Values()["stage"], r.Values()["area_m2"]))
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(lines)
		return strings.Join(lines, ", ")
	}
	size := func(shape orb.Polygon) string { return fmt.Sprintf("%.0f", geo.Size(shape)) }
	whole, plainB, plainC := size(a), size(b), size(c)
	first, second := size(box(110.97, 25.86, 110.971, 25.862)), size(box(110.97, 25.86, 110.973, 25.862))
	for days, want := range map[int]string{
		29: "TA suspected " + whole + ", TB suspected " + plainB + ", TC suspected " + plainC,
		20: "TA verified " + whole + ", TB suspected " + plainB + ", TC suspected " + plainC,
		12: "TA verified " + whole + ", TB suspected " + plainB + ", TC suspected " + plainC + ", TD verified " + first,
		10: "TA tasked " + whole + ", TB suspected " + plainB + ", TC suspected " + plainC + ", TD verified " + first,
		31: "",
	} {
		if got := on(days, nil); got != want {
			t.Errorf("%d days ago: %s\nwant %s", days, got, want)
		}
	}
	if got := on(0, nil); strings.Count(got, "tasked") != 2 || strings.Contains(got, "TC") || !strings.Contains(got, "TD verified "+second) {
		t.Errorf("today: %s", got)
	}
	if got := on(12, &[4]float64{110.9695, 25.8605, 110.9705, 25.861}); got != "TD verified "+first {
		t.Errorf("in a box: %s", got)
	}
	td, _, _ := l.parcel(t, "TD")
	for days, want := range map[int]string{12: "verified", 13: ""} { // one alone
		row, err := db.One(t.Context(), postgis.Query{Layer: layer, Town: testTown, FID: td, On: today().AddDate(0, 0, -days), Out: postgis.CRSs()[0]})
		if want == "" && fault.Of(err).Kind != fault.NotFound || want != "" && (err != nil || row.Values()["stage"] != want) {
			t.Errorf("%d days ago: %v, %v", days, row, err)
		}
	}
	q := postgis.Query{Layer: layer, Town: testTown, On: today().AddDate(0, 0, -12), Equal: map[string]string{"stage": "verified"}}
	stage, _ := layer.Field("stage")
	if sums, err := db.Sums(t.Context(), q, []geo.Field{stage}); err != nil || len(sums) != 1 || sums[0].Count != 2 { // PA's ledger begins today
		t.Errorf("sums: %+v, %v", sums, err)
	}
}
