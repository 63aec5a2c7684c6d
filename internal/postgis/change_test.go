package postgis_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
)

const testTown = "450399100"

// addTown adds a town of 0.2° around 111.0° E, 25.9° N.
func addTown(t testing.TB, db *postgis.DB) {
	t.Helper()
	change(t, db, func(c *postgis.Change) error {
		return c.AddTown(t.Context(), postgis.NewTown{
			Name: "试验镇", NameHant: "試驗鎮", Pinyin: "Shì yàn zhèn",
			Extent: orb.Bound{Min: orb.Point{110.9, 25.8}, Max: orb.Point{111.1, 26}},
		})
	})
}

func change(t testing.TB, db *postgis.DB, fn func(*postgis.Change) error) {
	t.Helper()
	if err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: t.Name()}, nil, fn); err != nil {
		t.Fatal(err)
	}
}

func insert(ctx context.Context, c *postgis.Change, layer string, features ...geo.Feature) error {
	l, _ := geo.LayerByID(layer)
	staged, err := c.Stage(ctx, l, sequence(features))
	if err != nil {
		return err
	}
	staged.Baseline = "test"
	_, err = staged.Insert(ctx)
	return err
}

func sequence(features []geo.Feature) iter.Seq2[geo.Feature, error] {
	return func(yield func(geo.Feature, error) bool) {
		for _, f := range features {
			if !yield(f, nil) {
				return
			}
		}
	}
}

func square(west, size float64) orb.Polygon {
	const south = 25.9
	return orb.Polygon{{{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}, {west, south}}}
}

func parcel(code string, geometry orb.Geometry) geo.Feature {
	return geo.Feature{Code: code, Geometry: geometry, Properties: map[string]any{"stage": "verified"}}
}

func discard() *slog.Logger { return slog.New(slog.DiscardHandler) }

// owner connects as the schema's owner, so that a test can bypass the triggers.
func owner(t testing.TB, d *pgtest.Database) *pgx.Conn {
	t.Helper()
	config, err := postgis.Config(d.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	conn, err := pgx.ConnectConfig(t.Context(), config.ConnConfig)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close(context.WithoutCancel(t.Context())) })
	return conn
}

func openBoth(t testing.TB) (*postgis.DB, *pgtest.Database) {
	t.Helper()
	d := pgtest.New(t)
	db, err := postgis.Open(t.Context(), d.URLs())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	return db, d
}

func TestChangeLeavesAuditVersionAndRevision(t *testing.T) {
	db, d := openBoth(t)
	addTown(t, db)
	var events []postgis.Event
	heard := make(chan struct{}, 8)
	listening := make(chan struct{}, 8)
	go db.Listen(t.Context(), discard(), postgis.Listener{
		Connected: func() { listening <- struct{}{} },
		Lost:      func() {},
		Changed:   func(e postgis.Event) error { events = append(events, e); heard <- struct{}{}; return nil },
	})
	<-listening
	before, err := db.Revision(t.Context(), "parcels", testTown)
	if err != nil {
		t.Fatal(err)
	}
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "parcels", parcel("P1", square(111, 0.001)), parcel("P2", square(111.01, 0.001)))
	})
	<-heard
	after, err := db.Revision(t.Context(), "parcels", testTown)
	if err != nil || after == before {
		t.Errorf("revision %s → %s, %v", before, after, err)
	}
	if len(events) != 1 || events[0].Last-events[0].First != 3 {
		t.Errorf("one notification with the range of four audit rows is wanted, two of parcels and two of their first records: %+v", events)
	}
	places, err := db.Places(t.Context(), events[0])
	if err != nil || len(places) != 1 || places[0].Layer != "parcels" || len(places[0].Boxes) != 2 {
		t.Errorf("places %+v, %v", places, err)
	}
	var actor, reason, op, hex string
	var hasBefore bool
	err = owner(t, d).QueryRow(t.Context(), `
		SELECT actor, reason, op, after->>'geom', before IS NOT NULL FROM audit JOIN changes USING (town, change)
		WHERE layer = 'parcels' AND after->>'code' = 'P1'`).Scan(&actor, &reason, &op, &hex, &hasBefore)
	if err != nil || actor != "tester" || reason != t.Name() || op != "insert" || hasBefore || !strings.HasPrefix(hex, "01") {
		t.Errorf("audit: %s %s %s %.10s %v, %v", actor, reason, op, hex, hasBefore, err)
	}
}

// A change that a listener fails to process counts as missed: the listener is told to catch up,
// without waiting for another change.
func TestAListenerThatFailsCatchesUp(t *testing.T) {
	db, _ := openBoth(t)
	addTown(t, db)
	calls := make(chan string, 8)
	go db.Listen(t.Context(), discard(), postgis.Listener{
		Connected: func() { calls <- "connected" },
		Lost:      func() { calls <- "lost" },
		Changed:   func(postgis.Event) error { calls <- "changed"; return errors.New("the log could not be read") },
	})
	next := func(want string) {
		t.Helper()
		select {
		case got := <-calls:
			if got != want {
				t.Fatalf("%s was called, want %s", got, want)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("nothing was called, want %s", want)
		}
	}
	next("connected")
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "parcels", parcel("P1", square(111, 0.001)))
	})
	next("changed")
	next("lost")
	next("connected")
}

func TestUpdateRaisesTheVersionAndKeepsBothPlaces(t *testing.T) {
	db, d := openBoth(t)
	addTown(t, db)
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "parcels", parcel("P1", square(111, 0.001)))
	})
	conn := owner(t, d)
	tx, err := conn.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, sql := range []string{
		`SELECT begin_change('450399100', 'x', 'y', NULL)`,
		`UPDATE parcels SET geom = ST_Translate(geom, 0.02, 0), version = 77`,
	} {
		if _, err := tx.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	if err := tx.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	var version int
	var widthM float64
	err = conn.QueryRow(t.Context(), `
		SELECT p.version, ST_XMax(a.bounds) - ST_XMin(a.bounds) FROM parcels p JOIN audit a ON a.fid = p.fid AND a.op = 'update'`).Scan(&version, &widthM)
	if err != nil || version != 2 || widthM < 2300 || widthM > 2400 {
		t.Errorf("version %d, old and new place together %f m wide, %v; want 2, some 2338 m", version, widthM, err)
	}
}

func TestNothingIsWrittenOutsideOfAChange(t *testing.T) {
	db, d := openBoth(t)
	addTown(t, db)
	_, err := owner(t, d).Exec(t.Context(), `INSERT INTO sites (town, geom) VALUES ('450399100', ST_Point(111, 25.9, 4490))`)
	if err == nil || !strings.Contains(err.Error(), "TU001") {
		t.Errorf("even the owner's plain insert must be refused, got %v", err)
	}
	for _, sql := range []string{
		// a temporary table whose casts would run as the owner
		`CREATE TEMPORARY TABLE parcels (town text, fid bigint);
		 CREATE TRIGGER t AFTER INSERT ON parcels REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('fid', 'plain')`,
		`SELECT guard('sites', 'fid', 'spatial')`,
		`INSERT INTO audit (town, change, layer, fid, op) VALUES ('450399100', 1, 'x', 1, 'insert')`,
		`DELETE FROM changes`, `UPDATE changes SET actor = 'nobody'`, `SELECT before FROM audit`, `SELECT actor FROM changes`, `SELECT reason FROM changes`,
		`SELECT * FROM tuntu_access.accounts`, `SELECT * FROM tuntu_access.sessions`, `SELECT * FROM tuntu_access.log`, `SELECT tuntu_access.note('x', 1, 'x', 'x')`,
		`SELECT tuntu_access.set_administrator(1, true)`, `SELECT tuntu_access.add_account('x', 'x', '450399100', false)`, `SELECT * FROM cleaners_at('450399100', NULL, false)`, `SELECT * FROM net_of('450399100', 1)`,
		`SELECT name FROM cleaners`, `SELECT phone FROM cleaners`, `DROP TABLE sites`, `ALTER TABLE sites DISABLE TRIGGER ALL`,
	} {
		if _, err := db.Pool().Exec(t.Context(), sql); err == nil || !strings.Contains(err.Error(), "42501") {
			t.Errorf("the app's role may not %s: %v", sql, err)
		}
	}
}

// A change is open only in its own transaction, and a row's key never changes.
func TestTheDoorCannotBeWalkedRound(t *testing.T) {
	db, d := openBoth(t)
	addTown(t, db)
	for _, sql := range []string{
		`SELECT begin_change('450399100', 'x', 'y', NULL)`, // no actor is set
		`SELECT set_config('tuntu.change', (SELECT max(change) FROM changes)::text, true)`,
		`INSERT INTO changes (town, change, actor, reason, xact) VALUES ('450399100', 99, 'x', 'y', '1')`,
	} {
		err := pgx.BeginFunc(t.Context(), db.Pool(), func(tx pgx.Tx) error {
			if _, err := tx.Exec(t.Context(), sql); err != nil {
				return err
			}
			_, err := tx.Exec(t.Context(), `INSERT INTO sites (town, geom) VALUES ('450399100', ST_Point(111, 25.9, 4490))`)
			return err
		})
		if err == nil || !strings.Contains(err.Error(), "TU001") && !strings.Contains(err.Error(), "42501") {
			t.Errorf("%s: %v", sql, err)
		}
	}
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "sites", geo.Feature{Code: "S", Geometry: orb.Point{111, 25.9}})
	})
	err := pgx.BeginFunc(t.Context(), owner(t, d), func(tx pgx.Tx) error {
		_, err := tx.Exec(t.Context(), `SELECT begin_change('450399100', 'x', 'y', NULL); UPDATE sites SET fid = fid + 1000`)
		return err
	})
	if err == nil || !strings.Contains(err.Error(), "TU003") {
		t.Errorf("a key was changed: %v", err)
	}
}

// Inserts and deletions update the counts in layer_revisions.
func TestCountsAreKept(t *testing.T) {
	db := pgtest.Open(t)
	addTown(t, db)
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "parcels", parcel("P1", square(111, 0.001)), parcel("P2", square(111.01, 0.001)))
	})
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "parcels", parcel("P3", square(111.02, 0.001)))
	})
	towns, err := db.Towns(t.Context())
	if err != nil || towns[0].Counts["parcels"] != 3 {
		t.Errorf("%+v, %v", towns, err)
	}
	change(t, db, func(c *postgis.Change) error { return c.RemoveTown(t.Context()) })
	n, err := db.Size(t.Context(), "parcels", "")
	if err != nil || n != 0 {
		t.Errorf("%d parcels are left, %v", n, err)
	}
}

func TestAFailedChangeLeavesNothing(t *testing.T) {
	db, d := openBoth(t)
	addTown(t, db)
	boom := errors.New("boom")
	err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "fails"}, nil, func(c *postgis.Change) error {
		if err := insert(t.Context(), c, "parcels", parcel("P1", square(111, 0.001))); err != nil {
			return err
		}
		return boom
	})
	if !errors.Is(err, boom) {
		t.Fatal(err)
	}
	var rows int
	if err := owner(t, d).QueryRow(t.Context(), `SELECT (SELECT count(*) FROM parcels) + (SELECT count(*) FROM changes WHERE reason = 'fails')`).Scan(&rows); err != nil || rows != 0 {
		t.Errorf("%d rows are left, %v", rows, err)
	}
}

func TestConstraintsOfTheDatabase(t *testing.T) {
	db := pgtest.Open(t)
	addTown(t, db)
	bowtie := orb.Polygon{{{111, 25.9}, {111.001, 25.901}, {111.001, 25.9}, {111, 25.901}, {111, 25.9}}}
	for name, f := range map[string]geo.Feature{
		"self-intersection": parcel("A", bowtie),
		"outside":           parcel("B", square(111.5, 0.001)),
		"half outside":      parcel("C", square(111.0999, 0.001)),
		"wrong type":        parcel("D", orb.Point{111, 25.9}),
		"unknown stage":     {Code: "E", Geometry: square(111, 0.001), Properties: map[string]any{"stage": "finished"}},
		"unknown committee": {Code: "F", Committee: "450399100999", Geometry: square(111, 0.001)},
		"empty code":        {Code: "", Geometry: orb.Polygon{}},
	} {
		err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: name}, nil, func(c *postgis.Change) error { return insert(t.Context(), c, "parcels", f) })
		if kind := fault.Of(err).Kind; err == nil || kind != fault.Invalid && kind != fault.Conflict {
			t.Errorf("%s: %v", name, err)
		}
		if strings.Contains(fault.Of(err).Detail, "parcels_") {
			t.Errorf("%s: the public sentence names a constraint: %s", name, fault.Of(err).Detail)
		}
	}
}

func TestAreaIsTheEllipsoids(t *testing.T) {
	db, d := openBoth(t)
	addTown(t, db)
	shape := square(111, 0.01)
	change(t, db, func(c *postgis.Change) error { return insert(t.Context(), c, "parcels", parcel("P", shape)) })
	var areaM2 float64
	if err := owner(t, d).QueryRow(t.Context(), `SELECT area_m2 FROM parcels`).Scan(&areaM2); err != nil {
		t.Fatal(err)
	}
	if want := geo.AreaM2(shape); areaM2-want > 0.01 || want-areaM2 > 0.01 {
		t.Errorf("database %f m², Go %f m²", areaM2, want)
	}
}

// Writers of one town wait for each other, and the ids of their changes rise in the order of
// commits.
func TestWritersOfOneTownTakeTurns(t *testing.T) {
	db, d := openBoth(t)
	addTown(t, db)
	var writers sync.WaitGroup
	for i := range 20 {
		writers.Go(func() {
			err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "at once"}, nil, func(c *postgis.Change) error {
				return insert(t.Context(), c, "sites", geo.Feature{Code: fmt.Sprint("S", i), Geometry: orb.Point{111, 25.9}})
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	writers.Wait()
	var sites, changes int
	err := owner(t, d).QueryRow(t.Context(), `SELECT (SELECT count(*) FROM sites), (SELECT count(*) FROM changes WHERE reason = 'at once')`).Scan(&sites, &changes)
	if err != nil || sites != 20 || changes != 20 {
		t.Errorf("%d sites by %d changes, %v", sites, changes, err)
	}
}

// Each primary, unique and foreign key begins with the town; only accounts, which belong to the
// whole installation, lie in another schema.
func TestKeysLeadWithTheTown(t *testing.T) {
	_, d := openBoth(t)
	rows, err := owner(t, d).Query(t.Context(), `
		SELECT conrelid::regclass || '.' || conname FROM pg_constraint c
		JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
		WHERE connamespace = 'tuntu'::regnamespace AND contype IN ('p', 'u', 'f')
		  AND conrelid <> 'goose_db_version'::regclass AND a.attname <> 'town'
		UNION ALL
		SELECT indexrelid::regclass::text FROM pg_index i JOIN pg_class r ON r.oid = i.indrelid
		JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
		WHERE indisunique AND r.relnamespace = 'tuntu'::regnamespace AND r.relname <> 'goose_db_version' AND a.attname <> 'town'`)
	if err != nil {
		t.Fatal(err)
	}
	wrong, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil || len(wrong) > 0 {
		t.Errorf("keys that do not lead with the town: %v, %v", wrong, err)
	}
	var keys int
	if err := owner(t, d).QueryRow(t.Context(), `SELECT count(*) FROM pg_constraint WHERE connamespace = 'tuntu'::regnamespace AND contype = 'p'`).Scan(&keys); err != nil || keys < 20 {
		t.Errorf("only %d keys were looked at", keys)
	}
}

// Queries by a box, as the program builds them and as the app's role runs them, use the layer's
// index once the table has enough rows.
func TestBoxQueriesUseTheirIndex(t *testing.T) {
	db, d := openBoth(t)
	addTown(t, db)
	for _, layer := range geo.Layers() {
		fill(t, db, layer, 3000)
	}
	if _, err := owner(t, d).Exec(t.Context(), `ANALYZE`); err != nil {
		t.Fatal(err)
	}
	box := [4]float64{111.01, 25.91, 111.012, 25.912}
	for _, layer := range geo.Layers() {
		for _, crs := range postgis.CRSs() {
			in := box
			switch crs.SRID {
			case 4525:
				in = [4]float64{37501000, 2866500, 37501200, 2866700}
			case 4546:
				in = [4]float64{501000, 2866500, 501200, 2866700}
			}
			if crs.SRID == 3857 {
				in = [4]float64{12357000, 2986000, 12357200, 2986200}
			}
			for _, town := range []string{"", testTown} {
				sql, args := postgis.Query{Layer: layer, Town: town, BBox: &in, BBoxIn: crs, Out: crs, Limit: 100}.SQL()
				if plan := explain(t, db, sql, args...); !strings.Contains(plan, layer.ID+"_geom_idx") {
					t.Errorf("%s, %s: %s", layer.ID, crs.URI, plan)
				}
			}
		}
	}
}

// fill adds n small features of a layer all over the town.
func fill(t *testing.T, db *postgis.DB, layer geo.Layer, n int) {
	t.Helper()
	features := make([]geo.Feature, n)
	for i := range features {
		west, south := 110.91+float64(i%60)*0.003, 25.81+float64(i/60)*0.003
		features[i] = geo.Feature{Properties: map[string]any{}}
		switch layer.Shape {
		case geo.Point:
			features[i].Geometry = orb.Point{west, south}
		case geo.Line:
			features[i].Geometry = orb.LineString{{west, south}, {west + 0.001, south + 0.001}}
		case geo.Polygon:
			features[i].Geometry = orb.Polygon{{{west, south}, {west + 0.001, south}, {west + 0.001, south + 0.001}, {west, south}}}
		}
	}
	change(t, db, func(c *postgis.Change) error { return insert(t.Context(), c, layer.ID, features...) })
}

func explain(t *testing.T, db *postgis.DB, sql string, args ...any) string {
	t.Helper()
	rows, err := db.Pool().Query(t.Context(), "EXPLAIN "+sql, args...)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(lines, "\n")
}

// A cancelled query returns its connection to the pool, and the server never has more backends than
// the pool allows.
func TestCancelledQueriesKeepTheirConnections(t *testing.T) {
	db := pgtest.Open(t)
	for range 20 {
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Millisecond)
		_, err := db.Pool().Exec(ctx, `SELECT pg_sleep(5)`)
		cancel()
		if err == nil {
			t.Fatal("the query should have been cancelled")
		}
	}
	var backends int
	err := db.Pool().QueryRow(t.Context(), `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()`).Scan(&backends)
	if most := int(db.Pool().Config().MaxConns); err != nil || backends > most {
		t.Errorf("%d backends, at most %d are wanted, %v", backends, most, err)
	}
}
