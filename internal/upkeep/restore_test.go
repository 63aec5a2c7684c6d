package upkeep_test

import (
	"context"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/internal/access"
	"tuntu/internal/backup"
	"tuntu/internal/cluster"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/internal/upkeep"
)

// withTown makes a database with one town.
func withTown(t *testing.T, town string) (*pgtest.Database, *postgis.DB) {
	t.Helper()
	d := pgtest.New(t)
	db, err := postgis.Open(t.Context(), d.URLs())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	addTown(t, db, town)
	return d, db
}

func addTown(t *testing.T, db *postgis.DB, town string) (change int64) {
	t.Helper()
	err := db.Write(t.Context(), postgis.Request{Town: town, Actor: access.Operator("tester"), Reason: "a town"}, nil, func(c *postgis.Change) error {
		change = c.ID
		return c.AddTown(t.Context(), postgis.NewTown{Name: "镇", NameHant: "鎮", Pinyin: "Zhèn", Extent: orb.Bound{Min: orb.Point{110.9, 25.8}, Max: orb.Point{111.1, 26}}})
	})
	if err != nil {
		t.Fatal(err)
	}
	return change
}

// dumped makes a backup of a database.
func dumped(t *testing.T, d *pgtest.Database) *backup.Archive {
	t.Helper()
	tools, err := cluster.Tools()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "a.zip")
	if _, _, err := backup.Write(t.Context(), backup.Source{OwnerURL: d.OwnerURL, Tools: tools, DataDir: t.TempDir(), Now: time.Now()}, path); err != nil {
		t.Fatal(err)
	}
	a, err := backup.Open(path, tools)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = a.Close() })
	return a
}

func setAside(t *testing.T, d *pgtest.Database) []string {
	t.Helper()
	names, err := upkeep.SetAside(t.Context(), d.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// A dump replaces the old contents, which are kept until the restore is settled, and return
// complete when it is taken back.
func TestADumpIsReplayed(t *testing.T) {
	t.Parallel()
	from, _ := withTown(t, "450399100")
	a := dumped(t, from)
	for _, settled := range []bool{true, false} {
		d, db := withTown(t, "450399200")
		before := stateOf(t, d)
		if _, err := upkeep.Replay(t.Context(), d.OwnerURL, a, a.Manifest.State, false); fault.Of(err).Kind != fault.Conflict {
			t.Errorf("over a town, without being told: %v", err)
		}
		if wrong := before.Differences(stateOf(t, d)); len(wrong) > 0 || len(setAside(t, d)) > 0 {
			t.Errorf("the refused one left another state in %v", wrong)
		}
		last := addTown(t, db, "450399300")
		before = stateOf(t, d)
		old, err := upkeep.Replay(t.Context(), d.OwnerURL, a, a.Manifest.State, true)
		if err != nil {
			t.Fatal(err)
		}
		if wrong := a.Manifest.State.Differences(stateOf(t, d)); len(wrong) > 0 {
			t.Errorf("restored it differs in %v", wrong)
		}
		if got, want := setAside(t, d), []string{"tuntu_access" + old, "tuntu" + old}; !slices.Equal(got, want) {
			t.Errorf("aside stand %v, want %v", got, want)
		}
		end, want := upkeep.Settle, a.Manifest.State
		if !settled {
			end, want = upkeep.TakeBack, before
		}
		if err := end(t.Context(), d.OwnerURL, old); err != nil {
			t.Fatal(err)
		}
		if wrong := want.Differences(stateOf(t, d)); len(wrong) > 0 || len(setAside(t, d)) > 0 {
			t.Errorf("settled %v: it differs in %v, aside stand %v", settled, wrong, setAside(t, d))
		}
		if !settled {
			continue
		}
		// Open pages remember changes by their numbers.
		if _, err := upkeep.Migrate(t.Context(), d.OwnerURL, "tuntu_app"); err != nil {
			t.Fatal(err)
		}
		if next := addTown(t, db, "450399400"); next <= last {
			t.Errorf("change %d comes after %d", next, last)
		}
	}
}

// texts holds a dump's sections as any person might have written them.
type texts map[string]string

func (s texts) Section(_ context.Context, name string) (io.ReadCloser, error) {
	return io.NopCloser(strings.NewReader(s[name])), nil
}

// A dump that is damaged, that differs from its list, or that contains commands of psql changes
// nothing in the database or on the machine.
func TestABadDumpChangesNothing(t *testing.T) {
	t.Parallel()
	d, _ := withTown(t, "450399100")
	before := stateOf(t, d)
	touched := filepath.Join(t.TempDir(), "touched")
	const schema = "CREATE SCHEMA tuntu;\nCREATE SCHEMA tuntu_access;\nCREATE TABLE tuntu.towns (town text);\n"
	for name, dump := range map[string]texts{
		"empty":              {},
		"no SQL":             {"pre-data": "hello\n"},
		"a shell's command":  {"pre-data": schema + "\\! touch " + touched + "\n"},
		"a server's program": {"pre-data": schema, "data": "COPY tuntu.towns TO PROGRAM 'touch " + touched + "';\n"},
		"a server's file":    {"pre-data": schema, "data": "COPY tuntu.towns TO '" + touched + "';\n"},
		"data broken off":    {"pre-data": schema, "data": "COPY tuntu.towns FROM stdin;\n450399100\n"},
		"a row too wide":     {"pre-data": schema, "data": "COPY tuntu.towns FROM stdin;\n450399100\tx\n\\.\n"},
		"another state":      {"pre-data": schema, "data": "COPY tuntu.towns FROM stdin;\n450399100\n\\.\n"},
		"an end in a copy":   {"pre-data": schema, "data": "COPY tuntu.towns FROM stdin; COMMIT; COPY tuntu.towns FROM stdin;\n\\.\n"},
		"an end of its own":  {"pre-data": schema + "COMMIT;\nSELECT 1/0;\n"},
	} {
		if _, err := upkeep.Replay(t.Context(), d.OwnerURL, dump, before, true); err == nil {
			t.Errorf("%s: it was restored", name)
		}
		if left, _ := filepath.Glob(touched); len(left) > 0 {
			t.Errorf("%s: it reached the machine", name)
		}
		if wrong := before.Differences(stateOf(t, d)); len(wrong) > 0 || len(setAside(t, d)) > 0 {
			t.Errorf("%s: another state in %v, aside stand %v", name, wrong, setAside(t, d))
		}
	}
}
