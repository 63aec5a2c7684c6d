package main

import (
	"strings"
	"testing"
	"time"

	"tuntu/internal/postgis/pgtest"
)

// A jump of the wall clock is told from time that passes, however long that is.
func TestJumpsOfTheClock(t *testing.T) {
	start := time.Date(2026, 11, 29, 8, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct{ shown, passed, want time.Duration }{
		"time passes":         {10 * time.Second, 10 * time.Second, 0},
		"much time passes":    {40 * time.Hour, 40 * time.Hour, 0},
		"the clock is slewed": {11 * time.Second, 10 * time.Second, 0},
		"back an hour":        {10*time.Second - time.Hour, 10 * time.Second, -time.Hour},
		"forward a day":       {10*time.Second + 24*time.Hour, 10 * time.Second, 24 * time.Hour},
	} {
		var clock clockWatch
		if got := clock.jump(start, time.Hour); got != 0 {
			t.Errorf("%s: at first %v", name, got)
		}
		if got := clock.jump(start.Add(c.shown), time.Hour+c.passed); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
		if got := clock.jump(start.Add(c.shown+time.Minute), time.Hour+c.passed+time.Minute); got != 0 {
			t.Errorf("%s: after it %v", name, got)
		}
	}
}

// The doctor tells of records from the future and of jumps, and a session that a wrong clock has ended is there again
// when the clock is right.
func TestAWrongClockIsToldAndLosesNothing(t *testing.T) {
	d := pgtest.New(t)
	env := ownServer(d)
	loadSample(t, env)
	conn := d.Connect(t)
	exec := func(sql string) {
		t.Helper()
		if _, err := conn.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	doctor := func() string {
		_, stdout, stderr := runCommand(t, env, "doctor")
		return stdout + stderr
	}
	if said := doctor(); strings.Contains(said, "timedatectl") {
		t.Error(said)
	}
	// by a clock that is a day ahead, somebody else's sign-in clears away what has expired
	exec(`INSERT INTO tuntu_access.sessions VALUES ('mine', 'x', now() - interval '25 hours'), ('old', 'x', now() - interval '3 days')`)
	exec(`SELECT tuntu_access.keep_session('another', 'x', now() + interval '1 hour')`)
	var kept []string
	if err := conn.QueryRow(t.Context(), `SELECT array_agg(hash ORDER BY hash) FROM tuntu_access.sessions`).Scan(&kept); err != nil || strings.Join(kept, " ") != "another mine" {
		t.Errorf("sessions %v, %v", kept, err)
	}
	exec(`SELECT tuntu_access.clock_jumped(86400)`)
	if said := doctor(); !strings.Contains(said, "it jumped by 86400 s") {
		t.Error(said)
	}
	exec(`SET search_path = tuntu, public`)
	exec(`BEGIN`)
	exec(`SELECT begin_change((SELECT min(town) FROM towns), 'tester', 'by a clock of tomorrow', NULL)`)
	exec(`UPDATE parcels SET crop = 'rice' WHERE fid = (SELECT min(fid) FROM parcels)`)
	exec(`COMMIT`)
	exec(`ALTER TABLE changes DISABLE TRIGGER USER`)
	exec(`UPDATE changes SET at = at + interval '1 day' WHERE change = (SELECT max(change) FROM changes)`)
	exec(`ALTER TABLE changes ENABLE TRIGGER USER`)
	if said := doctor(); !strings.Contains(said, "which is still to come") {
		t.Error(said)
	}
	// what is written now still comes after what was written by the wrong clock
	exec(`BEGIN`)
	exec(`SELECT begin_change((SELECT min(town) FROM towns), 'tester', 'by the right clock', NULL)`)
	exec(`UPDATE parcels SET crop = 'lotus' WHERE fid = (SELECT min(fid) FROM parcels)`)
	exec(`COMMIT`)
	var inOrder bool
	if err := conn.QueryRow(t.Context(), `SELECT bool_and(at > before) FROM (SELECT at, lag(at) OVER (PARTITION BY town ORDER BY change) AS before FROM changes) c`).Scan(&inOrder); err != nil || !inOrder {
		t.Errorf("the log is in order: %v, %v", inOrder, err)
	}
}
