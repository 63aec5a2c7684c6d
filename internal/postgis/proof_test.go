package postgis_test

import (
	"strings"
	"testing"
	"time"

	"tuntu/internal/access"
)

// Entries that are written at once stand in one chain, and none waits for another's transaction to end.
func TestTheAccessLogIsOneChain(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	planner := person(t, db, "planner", access.Membership{Town: testTown, Role: access.Planner})
	conn := owner(t, d)
	tx, err := conn.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Exec(t.Context(), `SELECT tuntu_access.note('held open', NULL, NULL, NULL)`); err != nil {
		t.Fatal(err)
	}
	done := make(chan error)
	for range 8 {
		go func() {
			var err error
			for range 10 {
				if _, e := db.CleanersOf(t.Context(), planner, testTown, 0, time.Now(), true); e != nil {
					err = e
				}
			}
			done <- err
		}()
	}
	for range 8 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if err := tx.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	if damage := verify(t, d); len(damage) > 0 {
		t.Error(damage)
	}
	var seen, last int64
	var event string
	const end = `
		SELECT (SELECT count(*) FROM tuntu_access.log WHERE event = 'cleaners seen unmasked'), link, event
		FROM tuntu_access.log ORDER BY link DESC LIMIT 1`
	if err := conn.QueryRow(t.Context(), end).Scan(&seen, &last, &event); err != nil || seen != 80 || event != "held open" || last < 81 {
		t.Errorf("%d looks, %d entries, the last %q, %v", seen, last, event, err)
	}
	for _, sql := range []string{
		`UPDATE tuntu_access.log SET link = link + 1`, `UPDATE tuntu_access.log SET event = 'x'`, `DELETE FROM tuntu_access.log`,
		`TRUNCATE tuntu_access.log`, `DELETE FROM tuntu_access.log_end`,
	} {
		if _, err := conn.Exec(t.Context(), sql); err == nil || !strings.Contains(err.Error(), "TU005") {
			t.Errorf("even the owner: %s: %v", sql, err)
		}
	}
}
