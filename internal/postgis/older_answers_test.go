package postgis_test

import (
	"crypto/sha256"
	"strings"
	"testing"

	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/internal/upkeep"
)

// Answers that an older version kept under plain keys are found by them after the migration, which keeps no key: a retry
// gets its answer, and another request under the same key is a Mismatch.
func TestAnOlderVersionsAnswersAreFound(t *testing.T) {
	t.Parallel()
	d := pgtest.Older(t, 79)
	conn := owner(t, d)
	said := sha256.Sum256([]byte("POST /api/changes"))
	if _, err := conn.Exec(t.Context(), `BEGIN; SELECT begin_change('450399100', 'tester', 'before', NULL);
		INSERT INTO towns (town, name, name_hant, pinyin, extent) VALUES ('450399100', '镇', '鎮', 'Zhèn', ST_MakeEnvelope(110.9, 25.8, 111.1, 26, 4490)); COMMIT`); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Exec(t.Context(), `INSERT INTO answers (town, account, key, request, answer) VALUES ('450399100', 1, 'a-plain-key', $1, '{"said":"before"}')`, said[:]); err != nil {
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
	planner := person(t, db, "planner", access.Membership{Town: testTown, Role: access.Planner})
	if _, err := conn.Exec(t.Context(), `UPDATE answers SET account = $1`, planner.Account); err != nil {
		t.Fatal(err)
	}
	if kept := texts(t, conn, `SELECT key FROM answers`); len(kept) != 1 || strings.Contains(kept[0], "plain") {
		t.Errorf("the keys that are kept: %v", kept)
	}
	ran := false
	ask := func(digest [32]byte) (string, error) {
		var answer struct{ Said string }
		err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "again", Key: "a-plain-key", Digest: digest[:]}, &answer, func(*postgis.Change) error {
			ran = true
			return nil
		})
		return answer.Said, err
	}
	if answer, err := ask(said); err != nil || answer != "before" || ran {
		t.Errorf("a retry: %q, run again: %t, %v", answer, ran, err)
	}
	if _, err := ask(sha256.Sum256([]byte("another"))); fault.Of(err).Kind != fault.Mismatch || ran {
		t.Errorf("another request under the key: run: %t, %v", ran, err)
	}
}
