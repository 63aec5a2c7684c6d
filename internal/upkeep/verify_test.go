package upkeep_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/access"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/internal/relief"
	"tuntu/internal/upkeep"
)

const provenTown, removedTown = "450399100", "450399300"

// settled makes a database with a row in every kind of table, looks at cleaners' names, and a removed town.
func settled(t *testing.T) *pgtest.Database {
	t.Helper()
	d, db := withTown(t, provenTown)
	write := func(town string, fn func(*postgis.Change) error) {
		t.Helper()
		if err := db.Write(t.Context(), postgis.Request{Town: town, Actor: access.Operator("tester"), Reason: "settled"}, nil, fn); err != nil {
			t.Fatal(err)
		}
	}
	account := func(role access.Role) access.Actor {
		id, err := db.AddAccount(t.Context(), access.Operator("tester"), string(role), "韦试验", false, access.Membership{Town: provenTown, Role: role})
		if err != nil {
			t.Fatal(err)
		}
		return access.Actor{Account: id, Name: string(role)}
	}
	planner, viewer := account(access.Planner), account(access.Viewer)
	write(provenTown, func(c *postgis.Change) error {
		if err := c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 1, Name: "韦小花", Phone: "13812345678"}}); err != nil {
			return err
		}
		_, err := c.PutRelief(t.Context(), postgis.Relief{SHA256: "x", Zoom: 12, CellM: 30, MostM: 1}, func(yield func(relief.Tile, error) bool) {
			_ = yield(relief.Tile{Z: 12, X: 1, Y: 2, PNG: []byte("a picture")}, nil)
		})
		return err
	})
	conn := d.Connect(t)
	const records = `
		BEGIN; SET LOCAL search_path = tuntu, public; SELECT begin_change('` + provenTown + `', 'tester', 'records', NULL);
		INSERT INTO villages (town, name, geom) VALUES ('` + provenTown + `', '屯', ST_Point(111, 25.9, 4490));
		INSERT INTO sweeps (town, village, date, slot, result, captured_at, received_at, state, rules)
		SELECT town, fid, '2026-01-01'::date + n, 'am', 'done', now(), now(), 'on_time', 1 FROM villages, generate_series(1, 1200) n;
		INSERT INTO assignments (town, cleaner, village, starts)
		SELECT town, c.id, v.fid, '2026-01-01' FROM cleaners c JOIN villages v USING (town);
		INSERT INTO suspensions (town, date, slot, reason) SELECT town, '2026-02-01', 'am', '大雨' FROM towns;
		COMMIT`
	if _, err := conn.Exec(t.Context(), records); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if _, err := db.CleanersOf(t.Context(), planner, provenTown, 0, time.Now(), true); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := db.AddToken(t.Context(), planner, "a phone", "read", []byte("hash"), time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if err := db.SetDisabled(t.Context(), access.Operator("tester"), viewer.Account, true); err != nil {
		t.Fatal(err)
	}
	addTown(t, db, removedTown)
	write(removedTown, func(c *postgis.Change) error { return c.RemoveTown(t.Context()) })
	return d
}

// Each alteration that somebody makes as the database's owner, with the triggers off, is found and named.
func TestEveryTamperingIsFound(t *testing.T) {
	t.Parallel()
	conn := settled(t).Connect(t)
	if _, err := conn.Exec(t.Context(), `SET search_path = tuntu, public; SET TimeZone = 'UTC'`); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ table, forge, says string }{
		"a sweep altered":                {"sweeps", `UPDATE sweeps SET state = 'missed' WHERE date = '2026-03-01'`, "sweeps"},
		"a thousand sweeps deleted":      {"sweeps", `DELETE FROM sweeps WHERE date < '2026-01-01'::date + 1001`, "900 more like these in sweeps"},
		"a sweep put in":                 {"sweeps", `INSERT INTO sweeps (town, village, date, slot, result, captured_at, received_at, state, rules) SELECT town, village, date, 'pm', result, captured_at, received_at, state, rules FROM sweeps LIMIT 1`, "sweeps"},
		"an assignment ended":            {"assignments", `UPDATE assignments SET ends = '2026-02-02'`, "assignments"},
		"a suspension put off":           {"suspensions", `UPDATE suspensions SET date = '2026-02-03'`, "suspensions"},
		"a window widened":               {"slot_windows", `UPDATE slot_windows SET ends = '23:00' WHERE slot = 'pm'`, "slot_windows"},
		"a viewer made administrator":    {"memberships", `UPDATE memberships SET role = 'administrator' WHERE role = 'viewer'`, "memberships"},
		"one made administrator of all":  {"tuntu_access.accounts", `UPDATE tuntu_access.accounts SET administrator = true WHERE login = 'viewer'`, "accounts"},
		"an account enabled":             {"tuntu_access.accounts", `UPDATE tuntu_access.accounts SET disabled = false WHERE login = 'viewer'`, "accounts"},
		"a password replaced":            {"tuntu_access.accounts", `UPDATE tuntu_access.accounts SET password = 'x' WHERE login = 'planner'`, "accounts"},
		"an account put in":              {"tuntu_access.accounts", `INSERT INTO tuntu_access.accounts (login) VALUES ('mallory')`, "accounts"},
		"a token that may write":         {"tuntu_access.tokens", `UPDATE tuntu_access.tokens SET scope = 'write'`, "tokens"},
		"a link put in":                  {"tuntu_access.invitations", `INSERT INTO tuntu_access.invitations SELECT 'x', account, 'infinity' FROM tuntu_access.accounts LIMIT 1`, "invitations"},
		"the map opened":                 {"tuntu_access.settings", `UPDATE tuntu_access.settings SET value = '"?"'`, "settings"},
		"a cleaner renamed":              {"cleaners", `UPDATE cleaners SET name = '别人'`, "cleaners"},
		"a town renamed":                 {"towns", `UPDATE towns SET name = '别镇'`, "towns"},
		"a town's extent widened":        {"towns", `UPDATE towns SET extent = ST_Expand(extent, 0.01)`, "towns"},
		"a picture of the hill shade":    {"relief_tiles", `UPDATE relief_tiles SET picture = 'x'`, "pictures of the hill shade"},
		"a paper replaced":               {"files", `INSERT INTO files (town, sha256, kind, bytes, width, height) VALUES ('` + provenTown + `', encode(sha256('%PDF-'), 'hex'), 'application/pdf', '%PDF-', 0, 0); ALTER TABLE files DROP CONSTRAINT files_are_their_digest; UPDATE files SET bytes = 'x'`, "the file"},
		"a hill shade's description":     {"relief", `UPDATE relief SET most_m = 9`, "relief"},
		"who saw names erased":           {"tuntu_access.log", `DELETE FROM tuntu_access.log WHERE event = 'cleaners seen unmasked'`, "taken away"},
		"the access log erased":          {"tuntu_access.log", `DELETE FROM tuntu_access.log`, "what came last was taken away"},
		"its last entry erased":          {"tuntu_access.log", `DELETE FROM tuntu_access.log WHERE link = (SELECT max(link) FROM tuntu_access.log)`, "what came last was taken away"},
		"an entry of it altered":         {"tuntu_access.log", `UPDATE tuntu_access.log SET account = 1 + account WHERE link = (SELECT max(link) FROM tuntu_access.log WHERE event = 'cleaners seen unmasked')`, "was altered"},
		"an entry of it put in":          {"tuntu_access.log", `INSERT INTO tuntu_access.log (event) VALUES ('x')`, "never sealed"},
		"its end erased":                 {"tuntu_access.log_end", `DELETE FROM tuntu_access.log_end`, "should end"},
		"a removed town's log erased":    {"audit", `ALTER TABLE changes DISABLE TRIGGER USER; DELETE FROM audit WHERE town = '` + removedTown + `'; DELETE FROM changes WHERE town = '` + removedTown + `'`, "the town's log was cut off"},
		"a town erased with all its log": {"audit", erased("'" + provenTown + "'"), "the town's log was cut off"},
	} {
		tx, err := conn.Begin(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		before := proved(t, tx)
		if _, err := tx.Exec(t.Context(), `ALTER TABLE `+c.table+` DISABLE TRIGGER USER; `+c.forge); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if after := proved(t, tx); len(before.Damage) > 0 || !strings.Contains(fmt.Sprint(after.Damage), c.says) {
			t.Errorf("%s: before %v, after %v", name, before.Damage, after.Damage)
		}
		if err := tx.Rollback(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

func proved(t *testing.T, tx pgx.Tx) upkeep.Proof {
	t.Helper()
	p, err := upkeep.Prove(t.Context(), tx)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// erased is the SQL that takes a town away with all of its rows and its log.
func erased(town string) string {
	var sql strings.Builder
	tables := []string{"audit", "changes", "channel_villages", "sweeps", "assignments", "suspensions", "slot_windows", "cleaners", "memberships", "relief_tiles", "relief", "samples", "streets", "villages", "committees", "towns"}
	for _, table := range tables {
		fmt.Fprintf(&sql, `ALTER TABLE %s DISABLE TRIGGER USER; `, table)
	}
	for _, table := range tables {
		fmt.Fprintf(&sql, `DELETE FROM %s WHERE town = %s; `, table, town)
	}
	return sql.String()
}

// Every table of the catalog is compared by a verification, or named with what makes it.
func TestEveryTableIsProven(t *testing.T) {
	t.Parallel()
	d := settled(t)
	conn := d.Connect(t)
	p, err := upkeep.VerifyAudit(t.Context(), d.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	var known []string
	for _, c := range p.Tables {
		known = append(known, c.Table)
	}
	known = slices.Sorted(slices.Values(append(known, slices.Collect(maps.Keys(upkeep.NotReplayed()))...)))
	if twice := slices.Compact(slices.Clone(known)); len(twice) != len(known) {
		t.Errorf("a table is proven and named as not proven, or twice: %v", known)
	}
	all := func() []string {
		rows, err := conn.Query(t.Context(), `
			SELECT CASE n.nspname WHEN 'tuntu' THEN '' ELSE n.nspname || '.' END || relname
			FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
			WHERE n.nspname LIKE 'tuntu%' AND n.nspname <> 'tuntu_intake' AND relkind IN ('r', 'p')`)
		if err != nil {
			t.Fatal(err)
		}
		names, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil {
			t.Fatal(err)
		}
		return names
	}
	if tables := slices.Sorted(slices.Values(all())); !slices.Equal(tables, known) {
		t.Errorf("tables %v\nknown  %v", tables, known)
	}
	for _, table := range []string{"sweeps", "towns", "tuntu_access.accounts", "tuntu_access.log", "relief_tiles"} {
		if p.Rows(table) == 0 {
			t.Errorf("no row of %s was compared", table)
		}
	}
	if _, err := conn.Exec(t.Context(), `CREATE TABLE tuntu.ledgers (town text, id bigint)`); err != nil {
		t.Fatal(err)
	}
	if len(all()) == len(known) {
		t.Error("a new table passes")
	}
}

// What an older version has written is chained as it stands: entries of the access log, accounts, and the log of a town
// that was removed.
func TestAnOlderAccessLogIsChained(t *testing.T) {
	t.Parallel()
	d := pgtest.Older(t, 30)
	conn := d.Connect(t)
	const before = `
		SET search_path = tuntu, public;
		INSERT INTO tuntu_access.accounts (login, administrator) VALUES ('li', true), ('wang', false);
		INSERT INTO tuntu_access.tokens (account, name, hash, scope, expires) VALUES (1, 'a phone', 'x', 'read', 'infinity');
		INSERT INTO tuntu_access.log (event, town, at) VALUES ('cleaners seen unmasked', '450399100', '2026-01-02'), ('account added', NULL, '2026-01-01');
		BEGIN; SELECT begin_change('450399100', 'tester', 'a town', NULL);
		INSERT INTO towns (town, name, name_hant, pinyin, extent) VALUES ('450399100', '镇', '鎮', 'Zhèn', ST_MakeEnvelope(110.9, 25.8, 111.1, 26, 4490));
		INSERT INTO relief (town, sha256, zoom, cell_m, least_m, most_m) VALUES ('450399100', 'x', 12, 30, 0, 1);
		INSERT INTO relief_tiles VALUES ('450399100', 12, 1, 2, 'a picture'); COMMIT;
		BEGIN; SELECT begin_change('450399300', 'tester', 'a town', NULL);
		INSERT INTO towns (town, name, name_hant, pinyin, extent) VALUES ('450399300', '镇', '鎮', 'Zhèn', ST_MakeEnvelope(110.9, 25.8, 111.1, 26, 4490)); COMMIT;
		BEGIN; SELECT begin_change('450399300', 'tester', 'it goes', NULL); DELETE FROM towns WHERE town = '450399300'; COMMIT`
	if _, err := conn.Exec(t.Context(), before); err != nil {
		t.Fatal(err)
	}
	if _, err := upkeep.Migrate(t.Context(), d.OwnerURL, "tuntu_app"); err != nil {
		t.Fatal(err)
	}
	p, err := upkeep.VerifyAudit(t.Context(), d.OwnerURL)
	if err != nil || len(p.Damage) > 0 || p.Rows("tuntu_access.log") < 2+2+1+1+2 || p.Rows("relief_tiles") != 1 {
		t.Errorf("%+v, %v", p, err)
	}
	for _, forge := range []string{
		`ALTER TABLE tuntu_access.log DISABLE TRIGGER USER; UPDATE tuntu_access.log SET at = '2026-01-03' WHERE event = 'cleaners seen unmasked'`,
		`ALTER TABLE changes DISABLE TRIGGER USER; ALTER TABLE audit DISABLE TRIGGER USER; DELETE FROM audit WHERE town = '450399300'; DELETE FROM changes WHERE town = '450399300'`,
		`ALTER TABLE tuntu_access.accounts DISABLE TRIGGER USER; UPDATE tuntu_access.accounts SET administrator = true`,
		`ALTER TABLE relief_tiles DISABLE TRIGGER USER; UPDATE relief_tiles SET picture = 'another'`,
	} {
		tx, err := conn.Begin(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := tx.Exec(t.Context(), `SET LOCAL TimeZone = 'UTC'; `+forge); err != nil {
			t.Fatal(err)
		}
		if p := proved(t, tx); len(p.Damage) != 1 {
			t.Errorf("%s: %v", forge, p.Damage)
		}
		if err := tx.Rollback(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}
