package intake_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/access"
	"tuntu/internal/confine"
	"tuntu/internal/fault"
	"tuntu/internal/intake"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
)

func TestMain(m *testing.M) {
	confine.Enter()
	os.Exit(m.Run())
}

const town = "450399100"

func extent() orb.Bound { return orb.Bound{Min: orb.Point{110.9, 25.8}, Max: orb.Point{111.1, 26}} }

// newTown makes an empty town, and a planner of it.
func newTown(t testing.TB) (*postgis.DB, *pgtest.Database, access.Actor) {
	t.Helper()
	d := pgtest.New(t)
	db, err := postgis.Open(t.Context(), d.URLs())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	write(t, db, func(c *postgis.Change) error {
		return c.AddTown(t.Context(), postgis.NewTown{Name: "镇", NameHant: "鎮", Pinyin: "Zhèn", Extent: extent()})
	})
	return db, d, member(t, db, "planner", access.Membership{Town: town, Role: access.Planner})
}

func member(t testing.TB, db *postgis.DB, login string, m access.Membership) access.Actor {
	t.Helper()
	account, err := db.AddAccount(t.Context(), access.Operator("tester"), login, "", false, m)
	if err != nil {
		t.Fatal(err)
	}
	p, err := db.Person(t.Context(), account)
	if err != nil {
		t.Fatal(err)
	}
	return p.Actor
}

func write(t testing.TB, db *postgis.DB, fn func(*postgis.Change) error) {
	t.Helper()
	if err := db.Write(t.Context(), postgis.Request{Town: town, Actor: access.Operator("tester"), Reason: "test"}, nil, fn); err != nil {
		t.Fatal(err)
	}
}

func square(west float64) string {
	return fmt.Sprintf(`[[[%[1]g,25.9],[%[2]g,25.9],[%[2]g,25.901],[%[1]g,25.901],[%[1]g,25.9]]]`, west, west+0.001)
}

// parcels writes a file of parcels with these codes and western edges.
func parcels(t *testing.T, code string, west ...float64) string {
	t.Helper()
	var features []string
	for i, w := range west {
		features = append(features, fmt.Sprintf(`{"type":"Feature","properties":{"地块编码":"%s%d","作物":"水稻"},"geometry":{"type":"Polygon","coordinates":%s}}`, code, i, square(w)))
	}
	path := filepath.Join(t.TempDir(), "parcels.geojson")
	if err := os.WriteFile(path, []byte(`{"type":"FeatureCollection","features":[`+strings.Join(features, ",")+`]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func options() intake.Options {
	layer, _ := geo.LayerByID("parcels")
	return intake.Options{Town: town, Layer: layer, Source: files.Options{Extent: extent()}, Wait: time.Minute}
}

func open(t testing.TB, db *postgis.DB, actor access.Actor, path string, progress intake.Progress) *intake.Intake {
	t.Helper()
	i, err := intake.Open(t.Context(), db, actor, path, options(), progress)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = i.Close(context.WithoutCancel(t.Context())) })
	return i
}

// create adds one parcel as a request of the page does, with a wait of one second for the town's
// lock.
func create(t testing.TB, db *postgis.DB, actor access.Actor, code string, west float64) error {
	t.Helper()
	layer, _ := geo.LayerByID("parcels")
	f := geo.Feature{Code: code, Properties: map[string]any{"crop": "rice"}, Geometry: orb.Polygon{{
		{west, 25.9}, {west + 0.001, 25.9}, {west + 0.001, 25.901}, {west, 25.901}, {west, 25.9},
	}}}
	edit := postgis.Edit{Op: postgis.Create, Layer: layer, Feature: f, Set: []string{"code", "crop", postgis.GeometryField}}
	_, err := db.Apply(t.Context(), postgis.Request{Town: town, Actor: actor, Reason: "page", Within: time.Second}, []postgis.Edit{edit})
	return err
}

// While a file is checked, other writers never wait, at any step.
func TestOthersWriteWhileAFileIsLookedAt(t *testing.T) {
	t.Parallel()
	db, _, planner := newTown(t)
	seen := map[intake.Step]int{}
	i := open(t, db, planner, parcels(t, "T", 111, 111.002), func(step intake.Step, _, _ int) {
		seen[step]++
		if err := create(t, db, planner, fmt.Sprint("P", step, seen[step]), 110.91+float64(10*int(step)+seen[step])*0.0015); err != nil {
			t.Errorf("at step %d: %v", step, err)
		}
	})
	for _, step := range []intake.Step{intake.Counting, intake.Waiting, intake.Reading, intake.Checking, intake.Matching} {
		if seen[step] == 0 {
			t.Errorf("step %d was not told", step)
		}
	}
	if i.Plan.Read != 2 || i.Plan.Fates.New != 2 || len(i.Plan.Mapped) != 2 {
		t.Errorf("%+v", i.Plan)
	}
	if w, err := i.Write(t.Context(), nil); err != nil || w.Change == 0 {
		t.Errorf("%+v, %v", w, err)
	}
	if n, err := db.Size(t.Context(), "parcels", town); err != nil || n < 7 {
		t.Errorf("%d parcels, %v", n, err)
	}
}

// Checking a file takes no lock of the town: it ends while another change holds the lock.
func TestALookTakesNoLock(t *testing.T) {
	t.Parallel()
	db, d, planner := newTown(t)
	write(t, db, func(*postgis.Change) error { // this change holds the lock during the checks
		i := open(t, db, planner, parcels(t, "T", 111), nil)
		if i.Plan.Fates.New != 1 {
			t.Errorf("%+v", i.Plan)
		}
		list := filepath.Join(t.TempDir(), "cleaners.csv")
		if err := os.WriteFile(list, []byte("编号,姓名\n1,甲\n"), 0o600); err != nil {
			return err
		}
		plan, err := intake.ImportList(t.Context(), db, planner, list, intake.Cleaners, options(), true, func(intake.Step, int, int) {})
		if err != nil || plan.Rows != 1 {
			t.Errorf("%+v, %v", plan, err)
		}
		return nil
	})
	var rows int
	err := owner(t, d).QueryRow(t.Context(), `SELECT (SELECT count(*) FROM tuntu.parcels) + (SELECT count(*) FROM tuntu.cleaners)`).Scan(&rows)
	if err != nil || rows != 0 {
		t.Errorf("%d rows were written, %v", rows, err)
	}
}

func owner(t *testing.T, d *pgtest.Database) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), d.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close(context.WithoutCancel(t.Context())) })
	return conn
}

// Writes between the check and the import count: features that now clash are refused, and features
// that now exist are matched.
func TestWhatCameMeanwhileCounts(t *testing.T) {
	t.Parallel()
	db, _, planner := newTown(t)
	i := open(t, db, planner, parcels(t, "T", 111, 111.002), nil)
	if err := create(t, db, planner, "P", 111.0005); err != nil {
		t.Fatal(err)
	}
	if _, err := i.Write(t.Context(), nil); !errors.Is(err, intake.ErrRefused) || len(i.Plan.Troubles) != 1 || !strings.Contains(i.Plan.Troubles[0].En, "overlaps P") {
		t.Errorf("%v, %+v", err, i.Plan.Troubles)
	}
	if n, err := db.Size(t.Context(), "parcels", town); err != nil || n != 1 {
		t.Errorf("%d parcels, %v", n, err)
	}
	same := open(t, db, planner, parcels(t, "S", 111.01), nil)
	if err := create(t, db, planner, "S0", 111.01); err != nil {
		t.Fatal(err)
	}
	if w, err := same.Write(t.Context(), nil); err != nil || w.Change != 0 || same.Plan.Fates.Same != 1 {
		t.Errorf("%+v, %v, %+v", w, err, same.Plan.Fates)
	}
}

// An import belongs to its actor: an actor without the right writes nothing, and no actor can use
// another's staging table.
func TestAnImportIsItsActors(t *testing.T) {
	t.Parallel()
	db, d, planner := newTown(t)
	viewer := member(t, db, "viewer", access.Membership{Town: town, Role: access.Viewer})
	if _, err := intake.Open(t.Context(), db, viewer, parcels(t, "T", 111), options(), nil); fault.Of(err).Kind != fault.Forbidden {
		t.Errorf("a viewer: %v", err)
	}
	clerk := member(t, db, "clerk", access.Membership{Town: town, Role: access.Clerk, Unit: town + "201"})
	i := open(t, db, clerk, parcels(t, "T", 111), nil)
	if _, err := i.Write(t.Context(), nil); fault.Of(err).Kind != fault.Forbidden {
		t.Errorf("a clerk on nobody's ground: %v", err)
	}
	j := open(t, db, planner, parcels(t, "T", 111), nil)
	var name string
	if err := owner(t, d).QueryRow(t.Context(), `
		SELECT relname FROM pg_class WHERE relnamespace = 'tuntu_intake'::regnamespace AND relname LIKE 'staged\_%\_' || $1 || '\_%'`, fmt.Sprint(planner.Account)).Scan(&name); err != nil {
		t.Fatal(err)
	}
	for _, sql := range []string{`SELECT close_staging('` + name + `')`, `SELECT fill_staging('` + name + `')`, `SELECT close_staging('x; DROP TABLE parcels')`} {
		err := db.Write(t.Context(), postgis.Request{Town: town, Actor: clerk, Reason: "try"}, nil, func(*postgis.Change) error { return nil })
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Pool().Exec(t.Context(), sql); err == nil || !strings.Contains(err.Error(), "42501") {
			t.Errorf("%s: %v", sql, err)
		}
	}
	if _, err := j.Write(t.Context(), nil); err != nil {
		t.Error(err)
	}
}

// An abandoned staging table is dropped after a day, and a closed one at once.
func TestStagingsAreSwept(t *testing.T) {
	t.Parallel()
	db, d, planner := newTown(t)
	conn := owner(t, d)
	staged := func() (n int) {
		t.Helper()
		if err := conn.QueryRow(t.Context(), `SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace('tuntu_intake') AND relkind = 'r'`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	age := func(hours int) {
		t.Helper()
		_, err := conn.Exec(t.Context(), fmt.Sprintf(`DO $$ DECLARE name text; BEGIN
			FOR name IN SELECT relname FROM pg_class WHERE relnamespace = 'tuntu_intake'::regnamespace AND relkind = 'r' LOOP
				EXECUTE format('ALTER TABLE tuntu_intake.%%I RENAME TO %%I', name,
					regexp_replace(name, '^staged_[0-9]+', 'staged_' || (extract(epoch FROM now())::bigint - %d * 3600)));
			END LOOP; END $$`, hours))
		if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := intake.Open(t.Context(), db, planner, parcels(t, "T", 111), options(), nil); err != nil {
		t.Fatal(err)
	}
	age(23)
	second := open(t, db, planner, parcels(t, "U", 111.01), nil)
	if n := staged(); n != 2 {
		t.Errorf("after 23 hours %d are there, of 2", n)
	}
	age(25)
	third := open(t, db, planner, parcels(t, "V", 111.02), nil)
	if n := staged(); n != 1 {
		t.Errorf("after 25 hours %d are there, of 1", n)
	}
	if err := third.Close(t.Context()); err != nil || staged() != 0 {
		t.Errorf("%d are left, %v", staged(), err)
	}
	if _, err := second.Write(t.Context(), nil); err == nil {
		t.Error("what was swept was written")
	}
	if _, err := intake.Open(t.Context(), db, planner, parcels(t, "W", 111.03), options(), nil); err != nil {
		t.Fatal(err)
	}
	age(25)
	if err := db.SweepStagings(t.Context()); err != nil || staged() != 0 {
		t.Errorf("%d are left though nothing else is imported, %v", staged(), err)
	}
}

// Writing takes an import's place as checking does, so that many imports that wait for confirmation
// cannot write all at once.
func TestTheWritingTakesAPlace(t *testing.T) {
	t.Parallel()
	db, _, planner := newTown(t)
	o := options()
	o.Wait = 0
	i, err := intake.Open(t.Context(), db, planner, parcels(t, "T", 111), o, nil)
	if err != nil {
		t.Fatal(err)
	}
	var places []func()
	for range postgis.MostImports {
		leave, err := db.AdmitImport(t.Context(), 0)
		if err != nil {
			t.Fatal(err)
		}
		places = append(places, leave)
	}
	if _, err := i.Write(t.Context(), nil); fault.Of(err).Kind != fault.Unavailable {
		t.Errorf("without a place: %v", err)
	}
	for _, leave := range places {
		leave()
	}
	i.Close(t.Context())
}
