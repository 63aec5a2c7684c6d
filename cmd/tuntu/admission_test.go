package main

import (
	"io"
	"strings"
	"testing"
	"time"

	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/web/webtest"
)

// Imports beyond the limit wait and say so. An import takes a place that another one has released,
// also one whose program was killed. An import that waits too long is refused and writes nothing.
func TestTooManyImportsWait(t *testing.T) {
	t.Parallel()
	env, d := newSurveyTown(t)
	db := webtest.Open(t, d)
	var leave []func()
	for range postgis.MostImports - 1 {
		release, err := db.AdmitImport(t.Context(), time.Second)
		if err != nil {
			t.Fatal(err)
		}
		leave = append(leave, release)
	}
	other := d.Connect(t) // a program that will be killed
	if _, err := other.Exec(t.Context(), `SELECT pg_try_advisory_lock(hashtextextended('tuntu import '||n, 0)) FROM generate_series(0, $1) n`, postgis.MostImports-1); err != nil {
		t.Fatal(err)
	}
	args := []string{"import", surveyFile("villages.geojson"), "--layer", "villages", "--town", surveyTown}
	if code, _, stderr := runCommand(t, env, append(args, "--wait", "500ms")...); code == exitDone || !strings.Contains(stderr, "3 imports are under way already") {
		t.Errorf("exit status %d: %s", code, stderr)
	}
	if n := villagesIn(t, d); n != 0 {
		t.Errorf("%d villages", n)
	}
	said := &webtest.Buffer{}
	ended := make(chan int, 1)
	go func() {
		ended <- run(t.Context(), args, func(name string) string { return env[name] }, io.Discard, said)
	}()
	webtest.Soon(t, "it says that it waits", func() bool { return strings.Contains(said.String(), "waiting for other imports to end") })
	if _, err := d.Connect(t).Exec(t.Context(), `SELECT pg_terminate_backend($1)`, other.PgConn().PID()); err != nil {
		t.Fatal(err)
	}
	if code := <-ended; code != exitDone {
		t.Fatalf("exit status %d: %s", code, said)
	}
	if n := villagesIn(t, d); n == 0 {
		t.Error("no village came in")
	}
	for _, release := range leave {
		release()
	}
}

func villagesIn(t *testing.T, d *pgtest.Database) (n int) {
	t.Helper()
	if err := d.Connect(t).QueryRow(t.Context(), `SELECT count(*) FROM tuntu.villages`).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}
