package postgis_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/upkeep"
)

// snapshot is the digest of a state at an instant.
type snapshot struct {
	at     time.Time
	digest string
}

// After random edits, undos and merges of committees, the log restores the state of each sampled
// instant, and the chain of hashes is valid.
func TestTheLogReplaysToEveryInstant(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	edits := 300
	if soaking() {
		edits = 10_000
	}
	w := &walker{t: t, db: db, conn: owner(t, d), random: rand.New(rand.NewPCG(7, 11))}
	w.committees()
	var samples []snapshot
	began := time.Now()
	for i := range edits {
		w.step()
		if i%(edits/20) == 0 {
			samples = append(samples, w.sample())
		}
	}
	t.Logf("%d steps in %v: %v", edits, time.Since(began).Round(time.Second), w.did)
	for _, kind := range []string{"create", "patch", "replace", "delete", "undo", "conflict", "merge"} {
		if w.did[kind] == 0 {
			t.Errorf("the walk never came to a %s", kind)
		}
	}
	for i, s := range samples {
		if got := w.digest(s.at); got != s.digest {
			t.Errorf("sample %d, of %v: the log replays to another state", i, s.at)
		}
	}
	if p, err := upkeep.VerifyAudit(t.Context(), d.OwnerURL); err != nil || len(p.Damage) > 0 || p.Rows("changes") < int64(edits)/2 || p.Rows("audit") < int64(edits)/2 {
		t.Errorf("%+v, %v", p, err)
	}
}

// walker edits a town at random.
type walker struct {
	t      *testing.T
	db     *postgis.DB
	conn   *pgx.Conn
	random *rand.Rand
	units  []string
	did    map[string]int
}

var walked = []string{"parcels", "villages", "channels", "committees"} //nolint:gochecknoglobals // the layers that the walker edits

func (w *walker) committees() {
	w.did = map[string]int{}
	change(w.t, w.db, func(c *postgis.Change) error {
		for i := range 8 {
			west := 110.9001 + float64(i)*0.0249
			code := fmt.Sprint(testTown, 201+i)
			w.units = append(w.units, code)
			ground := orb.Polygon{{{west, 25.81}, {west + 0.0249, 25.81}, {west + 0.0249, 25.99}, {west, 25.99}, {west, 25.81}}}
			if err := insert(w.t.Context(), c, "committees", geo.Feature{Row: 1, Code: code, Name: code, Geometry: ground}); err != nil {
				return err
			}
		}
		return nil
	})
}

func (w *walker) step() {
	switch n := w.random.IntN(100); {
	case n < 40:
		w.edit(postgis.Create)
	case n < 60:
		w.edit(postgis.Patch)
	case n < 70:
		w.edit(postgis.Replace)
	case n < 80:
		w.edit(postgis.Delete)
	case n < 99 || len(w.units) < 3 || w.did["create"] < 20*(9-len(w.units)):
		w.undo()
	default:
		w.merge()
	}
}

func (w *walker) edit(op postgis.Op) {
	layer, _ := geo.LayerByID(walked[w.random.IntN(3)])
	e := postgis.Edit{Op: op, Layer: layer, Feature: w.feature(layer), Set: []string{"name", postgis.GeometryField}}
	if op == postgis.Patch {
		e.Set = []string{"name"}
		e.Feature.Geometry = nil
	}
	if op != postgis.Create {
		sql := fmt.Sprintf(`SELECT fid, version FROM %s ORDER BY md5(fid::text || $1) LIMIT 1`, layer.ID)
		if err := w.conn.QueryRow(w.t.Context(), sql, fmt.Sprint(w.random.Int())).Scan(&e.FID, &e.Version); err != nil {
			return
		}
	}
	_, err := w.db.Apply(w.t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("walker"), Reason: string(op)}, []postgis.Edit{e})
	if err == nil {
		w.did[string(op)]++
	} else if fault.Of(err).Kind == fault.Internal && !strings.Contains(err.Error(), "overlaps") && !strings.Contains(err.Error(), "same as") {
		w.t.Errorf("%s: %v", op, err)
	}
}

func (w *walker) feature(layer geo.Layer) geo.Feature {
	west, south := 110.9+w.random.Float64()*0.19, 25.8+w.random.Float64()*0.19
	f := geo.Feature{Name: fmt.Sprint("名", w.random.IntN(1e9)), Properties: map[string]any{}}
	switch layer.Shape {
	case geo.Point:
		f.Geometry = orb.Point{west, south}
	case geo.Line:
		f.Geometry = orb.LineString{{west, south}, {west + 0.003, south + 0.002}}
	case geo.Polygon:
		f.Geometry = orb.Polygon{{{west, south}, {west + 0.002, south}, {west + 0.002, south + 0.002}, {west, south}}}
	}
	return f
}

// undo undoes one of the last changes, which may be an undo itself.
func (w *walker) undo() {
	notes, err := w.db.Changes(w.t.Context(), access.Operator("walker"), testTown, math.MaxInt64, 30)
	if err != nil {
		w.t.Fatal(err)
	}
	u, err := w.db.Undo(w.t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("walker"), Reason: "undo"}, notes[w.random.IntN(len(notes))].Change, false)
	switch {
	case err == nil && len(u.Conflicts) == 0:
		w.did["undo"]++
	case err == nil:
		w.did["conflict"]++
	case fault.Of(err).Kind == fault.Internal:
		w.t.Errorf("undo: %v", err)
	}
	w.units = w.units[:0] // an undo may have restored a merged committee
	rows, err := w.conn.Query(w.t.Context(), `SELECT code FROM committees ORDER BY code`)
	if err == nil {
		w.units, err = pgx.CollectRows(rows, pgx.RowTo[string])
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *walker) merge() {
	i := w.random.IntN(len(w.units) - 1)
	from, into := w.units[i], w.units[i+1]
	change(w.t, w.db, func(c *postgis.Change) error {
		_, err := c.MergeCommittees(w.t.Context(), from, into)
		return err
	})
	w.units = append(w.units[:i], w.units[i+1:]...)
	w.did["merge"]++
}

func (w *walker) sample() snapshot {
	w.t.Helper()
	s := snapshot{digest: w.digest(time.Time{})}
	if err := w.conn.QueryRow(w.t.Context(), `SELECT clock_timestamp()`).Scan(&s.at); err != nil {
		w.t.Fatal(err)
	}
	return s
}

// digest computes a digest of all layers that the walker edits, at present or at an instant.
func (w *walker) digest(at time.Time) string {
	w.t.Helper()
	all := sha256.New()
	for _, id := range walked {
		layer, _ := geo.LayerByID(id)
		err := w.db.Features(context.WithoutCancel(w.t.Context()), postgis.Query{Layer: layer, Town: testTown, Limit: 1_000_000, Out: postgis.CRSs()[2], AsOf: at}, func(r postgis.Row) error {
			fmt.Fprintln(all, id, r.FID, r.Version, string(r.Properties()), string(r.Geometry()))
			return nil
		})
		if err != nil {
			w.t.Fatal(err)
		}
	}
	return hex.EncodeToString(all.Sum(nil))
}

// Each alteration of the log that bypasses the triggers is found, with the altered row or change.
func TestVerifyNamesWhatWasAltered(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	twoUnits(t, db)
	change(t, db, func(c *postgis.Change) error {
		return c.Exec(t.Context(), `UPDATE parcels SET crop = 'rice' WHERE code = 'PA'`)
	})
	heads, err := upkeep.Heads(t.Context(), d.OwnerURL)
	if err != nil || len(heads) != 3 {
		t.Fatalf("%v, %v", heads, err)
	}
	conn := owner(t, d)
	for _, sql := range []string{`UPDATE audit SET before = NULL`, `DELETE FROM audit`, `DELETE FROM changes`, `UPDATE changes SET reason = 'x'`, `UPDATE changes SET digest = NULL`, `TRUNCATE audit`, `TRUNCATE tuntu_access.log`} {
		if _, err := conn.Exec(t.Context(), sql); err == nil || !strings.Contains(err.Error(), "TU005") {
			t.Errorf("even the owner: %s: %v", sql, err)
		}
	}
	last := fmt.Sprintf(`(SELECT max(change) FROM changes WHERE town = '%s')`, testTown)
	for name, c := range map[string]struct {
		forge string
		says  string
		head  bool // whether a kept head is still part of the chain
	}{
		"an audit row":   {`UPDATE audit SET after = after || '{"crop":"lotus"}' WHERE change = ` + last, "of parcels", true},
		"a row removed":  {`DELETE FROM audit WHERE change = ` + last, "a row of it", true},
		"a row put in":   {`INSERT INTO audit (town, change, layer, fid, op, digest) VALUES ('` + testTown + `', ` + last + `, 'parcels', 999, 'delete', audit_digest('parcels', 999, 'delete', NULL, NULL, NULL, NULL))`, "put in", true},
		"who":            {`UPDATE changes SET actor = 'x' WHERE change = ` + last, "the change itself", true},
		"when":           {`UPDATE changes SET at = at + interval '1 second' WHERE change = ` + last, "the change itself", true},
		"a change":       {`DELETE FROM audit WHERE change = ` + last + ` - 6; DELETE FROM changes WHERE town = '` + testTown + `' AND change < ` + last, "taken away", true},
		"the last one":   {`DELETE FROM audit WHERE change = ` + last + `; DELETE FROM changes WHERE change = ` + last, "not as the log says", false},
		"a feature":      {`ALTER TABLE parcels DISABLE TRIGGER USER; UPDATE parcels SET crop = 'citrus' WHERE code = 'PB'`, "not as the log says", true},
		"a whole forged": {`UPDATE audit SET after = after || '{"crop":"lotus"}' WHERE change = ` + last + `; UPDATE audit SET digest = audit_digest(layer, fid, op, before, after, bounds, salt); SELECT seal('` + testTown + `', change) FROM changes WHERE town = '` + testTown + `' ORDER BY change`, "not as the log says", false},
	} {
		tx, err := conn.Begin(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := tx.Exec(t.Context(), `ALTER TABLE audit DISABLE TRIGGER keep_history; ALTER TABLE changes DISABLE TRIGGER keep_history; `+c.forge); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := tx.Commit(t.Context()); err != nil {
			t.Fatal(err)
		}
		p, err := upkeep.VerifyAudit(t.Context(), d.OwnerURL)
		if err != nil || len(p.Damage) == 0 || !strings.Contains(fmt.Sprint(p.Damage), c.says) {
			t.Errorf("%s: %v, %v", name, p.Damage, err)
		}
		through, err := upkeep.VerifyHead(t.Context(), d.OwnerURL, heads[0])
		if err != nil || name == "the last one" && through {
			t.Errorf("%s: the head is %v, %v", name, through, err)
		}
		db, d = openBoth(t)
		twoUnits(t, db)
		change(t, db, func(c *postgis.Change) error {
			return c.Exec(t.Context(), `UPDATE parcels SET crop = 'rice' WHERE code = 'PA'`)
		})
		if heads, err = upkeep.Heads(t.Context(), d.OwnerURL); err != nil {
			t.Fatal(err)
		}
		conn = owner(t, d)
	}
}
