package postgis_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/internal/upkeep"
)

// inTheLog counts the audit rows that contain a text.
func inTheLog(t *testing.T, conn *pgx.Conn, text string) (n int) {
	t.Helper()
	if err := conn.QueryRow(t.Context(), `SELECT count(*) FROM audit WHERE concat(before, after) LIKE '%' || $1 || '%'`, text).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func verify(t *testing.T, d *pgtest.Database) []upkeep.Damage {
	t.Helper()
	proof, err := upkeep.VerifyAudit(t.Context(), d.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	return proof.Damage
}

func lastChangeOf(t *testing.T, db *postgis.DB) int64 {
	t.Helper()
	last, err := db.LastChange(t.Context(), testTown)
	if err != nil {
		t.Fatal(err)
	}
	return last
}

// The log records that a cleaner's row was written, and proves its content, without containing her
// name.
func TestTheLogHoldsNobodysName(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	conn := owner(t, d)
	addTown(t, db)
	put := func(name, phone string) {
		change(t, db, func(c *postgis.Change) error {
			return c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 1, Name: name, Phone: phone}})
		})
	}
	put("韦小花", "13812345678")
	brought := lastChangeOf(t, db)
	put("韦大花", "13812345679")
	altered := lastChangeOf(t, db)
	if n := inTheLog(t, conn, "花") + inTheLog(t, conn, "1381234567"); n > 0 {
		t.Errorf("%d audit rows hold a name or a number", n)
	}
	if damage := verify(t, d); len(damage) > 0 {
		t.Error(damage)
	}
	undo := func(change int64) (postgis.Undone, error) {
		return db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "undo"}, change, false)
	}
	if u, err := undo(altered); fault.Of(err).Kind != fault.Conflict {
		t.Errorf("what the log does not hold cannot be put back: %+v, %v", u, err)
	}
	if u, err := undo(brought); err != nil || len(u.Conflicts) != 1 {
		t.Errorf("a row that was altered since: %+v, %v", u, err)
	}
	change(t, db, func(c *postgis.Change) error {
		return c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 2, Name: "蒙二", Phone: ""}})
	})
	if u, err := undo(lastChangeOf(t, db)); err != nil || u.Rows != 1 {
		t.Errorf("a fresh row goes again: %+v, %v", u, err)
	}
	// the triggers are bypassed
	if _, err := conn.Exec(t.Context(), `ALTER TABLE cleaners DISABLE TRIGGER USER; UPDATE cleaners SET name = '别人'; ALTER TABLE cleaners ENABLE TRIGGER USER`); err != nil {
		t.Fatal(err)
	}
	if damage := verify(t, d); len(damage) != 1 || !strings.Contains(damage[0].What, "cleaners 1 is not as the log says") {
		t.Errorf("a name that was altered behind the door: %v", damage)
	}
}

// A cleaner's name can be erased for good, and the chain of hashes stays valid.
func TestACleanerIsErased(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	conn := owner(t, d)
	addTown(t, db)
	change(t, db, func(c *postgis.Change) error {
		return c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 1, Name: "韦小花", Phone: "13812345678"}})
	})
	var saltBefore []byte
	if err := conn.QueryRow(t.Context(), `SELECT salt FROM cleaners`).Scan(&saltBefore); err != nil {
		t.Fatal(err)
	}
	change(t, db, func(c *postgis.Change) error { return c.EraseCleaner(t.Context(), 1) })
	var left, op string
	if err := conn.QueryRow(t.Context(), `SELECT to_jsonb(c)::text, (SELECT op FROM audit ORDER BY seq DESC LIMIT 1) FROM cleaners c`).Scan(&left, &op); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(left, "花") || strings.Contains(left, "138") || strings.Contains(left, fmt.Sprintf("%x", saltBefore)) || op != "erase" {
		t.Errorf("%s: %s", op, left)
	}
	if damage := verify(t, d); len(damage) > 0 {
		t.Error(damage)
	}
	err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "erase"}, nil,
		func(c *postgis.Change) error { return c.EraseCleaner(t.Context(), 9) })
	if fault.Of(err).Kind != fault.NotFound {
		t.Errorf("nobody: %v", err)
	}
}

// An older log contains names. The migration removes them, and both the chain and a kept head stay
// valid.
func TestNamesAreTakenOutOfAnOlderLog(t *testing.T) {
	t.Parallel()
	d := pgtest.Older(t, 10)
	conn := owner(t, d)
	for _, sql := range []string{
		`INSERT INTO towns (town, name, name_hant, pinyin, extent) VALUES ('450399100', '镇', '鎮', 'Zhèn', ST_MakeEnvelope(110.9, 25.8, 111.1, 26, 4490))`,
		`INSERT INTO cleaners (town, number, name, phone) VALUES ('450399100', 1, '韦小花', '13812345678'), ('450399100', 2, '蒙二', NULL)`,
		`UPDATE cleaners SET name = '韦大花' WHERE number = 1`,
		`INSERT INTO sites (town, code, geom) VALUES ('450399100', 'S', ST_Point(111, 25.9, 4490))`,
		`DELETE FROM cleaners WHERE number = 2`,
		`UPDATE sites SET business = '合作社'`,
	} {
		err := pgx.BeginFunc(t.Context(), conn, func(tx pgx.Tx) error {
			if _, err := tx.Exec(t.Context(), `SELECT begin_change('450399100', 'tester', 'before', NULL)`); err != nil {
				return err
			}
			_, err := tx.Exec(t.Context(), sql)
			return err
		})
		if err != nil {
			t.Fatalf("%s: %v", sql, err)
		}
	}
	if inTheLog(t, conn, "花") == 0 {
		t.Fatal("the older log holds no name")
	}
	var h upkeep.Head
	if err := conn.QueryRow(t.Context(), `SELECT town, change, digest FROM changes ORDER BY change DESC LIMIT 1`).Scan(&h.Town, &h.Change, &h.Digest); err != nil {
		t.Fatal(err)
	}
	if _, err := upkeep.Migrate(t.Context(), d.OwnerURL, "tuntu_app"); err != nil {
		t.Fatal(err)
	}
	if n := inTheLog(t, conn, "花") + inTheLog(t, conn, "蒙二") + inTheLog(t, conn, "13812345678"); n > 0 {
		t.Errorf("%d audit rows still hold a name or a number", n)
	}
	db, err := postgis.Open(t.Context(), d.URLs())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	if damage := verify(t, d); len(damage) > 0 {
		t.Errorf("%v", damage)
	}
	if through, err := upkeep.VerifyHead(t.Context(), d.OwnerURL, h); err != nil || !through {
		t.Errorf("the head that was noted before: %v, %v", through, err)
	}
	for _, sql := range []string{`UPDATE audit SET op = 'insert'`, `DELETE FROM changes`} {
		if _, err := conn.Exec(t.Context(), sql); err == nil || !strings.Contains(err.Error(), "TU005") {
			t.Errorf("%s: %v", sql, err)
		}
	}
}

// The UUID of a phone's record stays taken, even after the record was undone.
func TestAUUIDIsTakenOnce(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	addTown(t, db)
	villages := addUnits(t, db)
	day := cleaningDay()
	sweep := postgis.Sweep{
		UUID: "5e7a0c1e-0000-4000-8000-000000000001", Place: villages[villageCode(0)], Date: day, Slot: "am", Result: "done",
		CapturedAt: day.Add(7 * 3600e9), ReceivedAt: day.Add(8 * 3600e9), State: string(cleaning.OnTime), Rules: cleaning.RulesVersion,
	}
	add := func(s ...postgis.Sweep) (n int64, err error) {
		err = db.Write(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "report"}, nil, func(c *postgis.Change) error {
			n, err = c.AddSweeps(t.Context(), s)
			return err
		})
		return n, err
	}
	if n, err := add(sweep, sweep); err != nil || n != 1 { // sent twice in one request
		t.Fatalf("%d, %v", n, err)
	}
	written := lastChangeOf(t, db)
	if n, err := add(sweep); err != nil || n != 0 {
		t.Errorf("a retry: %d, %v", n, err)
	}
	undo := func(change int64) int64 {
		t.Helper()
		u, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "undo"}, change, false)
		if err != nil || u.Rows != 1 {
			t.Fatalf("%+v, %v", u, err)
		}
		return u.Change
	}
	undone := undo(written)
	if n, err := add(sweep); err != nil || n != 0 {
		t.Errorf("a retry of what was undone: %d, %v", n, err)
	}
	undo(undone)
	if n, err := add(sweep); err != nil || n != 0 {
		t.Errorf("a retry of what is there again: %d, %v", n, err)
	}
	// a record is never dropped without an error
	unknown := sweep
	unknown.UUID, unknown.Cleaner = "", 77
	if _, err := add(unknown); fault.Of(err).Kind != fault.Invalid || !strings.Contains(err.Error(), "77") {
		t.Errorf("an unknown cleaner: %v", err)
	}
	nowhere := sweep
	nowhere.UUID, nowhere.Place = "", geo.Reference{Layer: "villages", FID: 999}
	if _, err := add(nowhere); fault.Of(err).Kind != fault.Conflict {
		t.Errorf("an unknown village: %v", err)
	}
}
