package postgis_test

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/internal/upkeep"
)

// everywhere counts the rows of all tables of the database that hold a text.
func everywhere(t *testing.T, conn *pgx.Conn, text string) (found []string) {
	t.Helper()
	tables := texts(t, conn, `
		SELECT format('%I.%I', n.nspname, relname) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
		WHERE nspname LIKE 'tuntu%' AND relkind = 'r'`)
	for _, table := range tables {
		var n int
		if err := conn.QueryRow(t.Context(), fmt.Sprintf(`SELECT count(*) FROM %s x WHERE x::text LIKE '%%' || $1 || '%%'`, table), text).Scan(&n); err != nil {
			t.Fatal(err)
		}
		if n > 0 {
			found = append(found, fmt.Sprint(table, " ", n))
		}
	}
	return found
}

// An erased text is in no table, and neither undo nor a past instant nor the history brings it back; the log verifies,
// and what remains of its rows is still proven.
func TestAnErasedTextIsGone(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	conn := owner(t, d)
	addTown(t, db)
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "sites", geo.Feature{Code: "S", Name: "韦小花家", NameHant: "韋小花家", Pinyin: "Wéi Xiǎohuā jiā", Geometry: orb.Point{111, 25.9}, Properties: map[string]any{}})
	})
	inserted := lastChangeOf(t, db)
	layer, _ := geo.LayerByID("sites")
	var fid int64
	if err := conn.QueryRow(t.Context(), `SELECT fid FROM sites`).Scan(&fid); err != nil {
		t.Fatal(err)
	}
	for i, sql := range []string{`UPDATE sites SET aliases = '{小花家}'`, `UPDATE sites SET geom = ST_Translate(geom, 0.001, 0)`, `UPDATE sites SET aliases = '{}', name = '合作社'`, `UPDATE sites SET name = '韦小花家'`} {
		err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: fmt.Sprint("李某的话 ", i)}, nil, func(c *postgis.Change) error { return c.Exec(t.Context(), sql) })
		if err != nil {
			t.Fatal(err)
		}
	}
	before := time.Now()
	altered := lastChangeOf(t, db)
	planner := person(t, db, "planner", access.Membership{Town: testTown, Role: access.Planner})
	admin := person(t, db, "admin", access.Membership{Town: testTown, Role: access.Administrator})
	erase := func(who access.Actor, e postgis.Erasure) error {
		_, err := db.Erase(t.Context(), postgis.Request{Town: testTown, Actor: who, Reason: "erased"}, e)
		return err
	}
	fields, err := postgis.Erasable(layer, "name")
	if err != nil {
		t.Fatal(err)
	}
	name := postgis.Erasure{Layer: "sites", ID: fid, Fields: fields}
	reason := postgis.Erasure{Layer: postgis.ErasedReason, ID: altered}
	for _, e := range []postgis.Erasure{name, reason} {
		if err := erase(planner, e); fault.Of(err).Kind != fault.Forbidden {
			t.Errorf("a planner: %v", err)
		}
	}
	for _, e := range []postgis.Erasure{name, {Layer: "sites", ID: fid, Fields: []string{geo.Aliases}}, reason} {
		if err := erase(admin, e); err != nil {
			t.Fatalf("%+v: %v", e, err)
		}
		if err := erase(admin, e); fault.Of(err).Kind != fault.NotFound {
			t.Errorf("once more %+v: %v", e, err)
		}
	}
	for _, e := range []postgis.Erasure{{Layer: "sites", ID: fid, Fields: []string{"code"}}, {Layer: "cleaners", ID: 1, Fields: []string{"name"}}} {
		if err := erase(admin, e); err == nil {
			t.Errorf("%+v was erased", e)
		}
	}
	erased := lastChangeOf(t, db)
	gone := func(when string) {
		t.Helper()
		for _, text := range []string{"小花", "合作社", "Xiǎohuā", fmt.Sprint("李某的话 ", 3)} {
			if found := everywhere(t, conn, text); len(found) > 0 {
				t.Errorf("%s: %s is in %v", when, text, found)
			}
		}
		if damage := verify(t, d); len(damage) > 0 {
			t.Errorf("%s: %v", when, damage)
		}
	}
	gone("erased")
	if found := everywhere(t, conn, "李某的话 2"); len(found) == 0 {
		t.Error("another reason went too")
	}
	versions, err := db.History(t.Context(), access.Operator("tester"), layer, fid, math.MaxInt64, 100)
	if err != nil || len(versions) < 5 || strings.Contains(fmt.Sprint(versions), "小花") {
		t.Errorf("%v, %v", versions, err)
	}
	err = db.Features(context.WithoutCancel(t.Context()), postgis.Query{Layer: layer, Town: testTown, Limit: 10, Out: postgis.CRSs()[0], AsOf: before}, func(r postgis.Row) error {
		if strings.Contains(string(r.Properties()), "小花") || !strings.Contains(string(r.Properties()), `"S"`) {
			t.Errorf("as of before: %s", r.Properties())
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	for change := erased; change >= inserted; change-- {
		_, _ = db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "undo"}, change, false)
	}
	gone("undone")
	var salted int
	if err := conn.QueryRow(t.Context(), `SELECT (SELECT count(*) FROM audit WHERE salt IS NOT NULL AND layer = 'sites' AND fid = $1 AND change <= $2) + (SELECT count(*) FROM changes WHERE change = $3 AND salt IS NOT NULL)`, fid, altered, altered).Scan(&salted); err != nil || salted > 1 {
		t.Errorf("%d rows keep their salt, %v", salted, err) // that of the move holds an alias as well
	}
	for _, sql := range []string{
		`UPDATE audit SET after = after || '{"code":"X"}' WHERE salt IS NULL AND layer = 'sites'`, `UPDATE changes SET reason = 'x' WHERE reason_digest IS NOT NULL`,
	} {
		tampered := `ALTER TABLE audit DISABLE TRIGGER keep_history; ALTER TABLE changes DISABLE TRIGGER keep_history; `
		if _, err := conn.Exec(t.Context(), tampered+sql); err != nil {
			t.Fatal(err)
		}
		if damage := verify(t, d); len(damage) == 0 {
			t.Errorf("%s is not found", sql)
		}
	}
}

// The log of an older version gets its salts: a head that was noted before is still known, until a text of that time is
// erased, since with the digests of then it could be found by trying.
func TestAnOlderLogGetsSalts(t *testing.T) {
	t.Parallel()
	d := pgtest.Older(t, 38)
	conn := owner(t, d)
	for _, sql := range []string{
		`INSERT INTO towns (town, name, name_hant, pinyin, extent) VALUES ('450399100', '镇', '鎮', 'Zhèn', ST_MakeEnvelope(110.9, 25.8, 111.1, 26, 4490))`,
		`INSERT INTO sites (town, code, name, geom) VALUES ('450399100', 'S', '韦小花家', ST_Point(111, 25.9, 4490))`,
		`UPDATE sites SET business = '合作社'`,
	} {
		if _, err := conn.Exec(t.Context(), `BEGIN; SELECT begin_change('450399100', 'tester', 'before', NULL); `+sql+`; COMMIT`); err != nil {
			t.Fatal(err)
		}
	}
	head := upkeep.Head{Town: testTown}
	if err := conn.QueryRow(t.Context(), `SELECT change, digest FROM changes ORDER BY change DESC LIMIT 1`).Scan(&head.Change, &head.Digest); err != nil {
		t.Fatal(err)
	}
	if _, err := upkeep.Migrate(t.Context(), d.OwnerURL, "tuntu_app"); err != nil {
		t.Fatal(err)
	}
	db, err := postgis.Open(t.Context(), d.URLs())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	known := func(want bool) {
		t.Helper()
		if damage := verify(t, d); len(damage) > 0 {
			t.Error(damage)
		}
		if got, err := upkeep.VerifyHead(t.Context(), d.OwnerURL, head); err != nil || got != want {
			t.Errorf("the noted head is known: %v, %v", got, err)
		}
	}
	known(true)
	var unsalted int
	if err := conn.QueryRow(t.Context(), `SELECT count(*) FROM audit WHERE salt IS NULL`).Scan(&unsalted); err != nil || unsalted > 0 {
		t.Errorf("%d rows have no salt, %v", unsalted, err)
	}
	if _, err := db.Erase(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "erased"}, postgis.Erasure{Layer: "sites", ID: 1, Fields: []string{"name"}}); err != nil {
		t.Fatal(err)
	}
	known(false)
	if found := everywhere(t, conn, "小花"); len(found) > 0 {
		t.Error(found)
	}
}
