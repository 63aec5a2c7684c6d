package upkeep_test

import (
	"context"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/internal/access"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/internal/upkeep"
)

func stateOf(t *testing.T, d *pgtest.Database) (s upkeep.State) {
	t.Helper()
	err := upkeep.Snapshot(t.Context(), d.OwnerURL, func(_ string, read func(context.Context) (upkeep.State, error)) (err error) {
		s, err = read(t.Context())
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A state differs only in the tables that were written; reading it twice gives the same state.
func TestAStateDiffersWhereItWasWritten(t *testing.T) {
	t.Parallel()
	d := pgtest.New(t)
	db, err := postgis.Open(t.Context(), d.URLs())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	before := stateOf(t, d)
	if again := stateOf(t, d); len(before.Differences(again)) > 0 || before.Schema != upkeep.LatestSchema() {
		t.Errorf("read twice it differs in %v; schema %d, want %d", before.Differences(again), before.Schema, upkeep.LatestSchema())
	}
	request := postgis.Request{Town: "450399100", Actor: access.Operator("tester"), Reason: "a town"}
	err = db.Write(t.Context(), request, nil, func(c *postgis.Change) error {
		return c.AddTown(t.Context(), postgis.NewTown{Name: "镇", NameHant: "鎮", Pinyin: "Zhèn", Extent: orb.Bound{Min: orb.Point{110.9, 25.8}, Max: orb.Point{111.1, 26}}})
	})
	if err != nil {
		t.Fatal(err)
	}
	after := stateOf(t, d)
	differs := before.Differences(after)
	for table, want := range map[string]bool{"towns": true, "changes": true, "slot_windows": true, "villages": false, "sweeps": false, "tuntu_access.accounts": false} {
		if slices.Contains(differs, table) != want {
			t.Errorf("%s differs: %v, want %v (%v)", table, !want, want, differs)
		}
	}
	if after.LastChange <= before.LastChange && before.LastChange > 1 || !slices.Equal(after.Towns, []string{"450399100"}) || after.Features() != 0 {
		t.Errorf("%+v", after)
	}
	delete(after.Tables, "villages")
	if !slices.Contains(before.Differences(after), "villages") || !slices.Contains(after.Differences(before), "villages") {
		t.Error("a table that is missing on one side is a difference")
	}
}

// ParseHead reads what String writes, and refuses other texts.
func TestParseHead(t *testing.T) {
	h := upkeep.Head{Change: 17, Digest: make([]byte, 32)}
	got, err := upkeep.ParseHead(" " + h.String() + "\n")
	if err != nil || got.Change != 17 || len(got.Digest) != 32 {
		t.Errorf("%+v, %v", got, err)
	}
	for _, text := range []string{"", "17", "17:", ":00", "17:00", "x" + h.String(), h.String() + "00", "17:zz"} {
		if _, err := upkeep.ParseHead(text); err == nil {
			t.Errorf("%q is taken for a head", text)
		}
	}
}
