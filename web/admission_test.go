package web_test

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/web/webtest"
)

// hold locks a table, so that queries of it wait in the database until letGo is called.
func hold(t *testing.T, d *pgtest.Database, table string) (letGo func()) {
	t.Helper()
	tx, err := d.Connect(t).Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Exec(t.Context(), "LOCK TABLE "+pgx.Identifier{"tuntu", table}.Sanitize()+" IN ACCESS EXCLUSIVE MODE"); err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := tx.Rollback(t.Context()); err != nil {
			t.Error(err)
		}
	}
}

// Requests for features or past states beyond the limit get 503 with Retry-After: those of who has taken his share, while
// there is room for others, and then those of all. Other requests succeed, and the admitted ones get their answers.
func TestTooManyReadersAreToldSo(t *testing.T) {
	cast := webtest.NewCast(t)
	d, s := cast.Database, cast.Site
	const tile = "/tiles/villages/10/827/435.mvt"
	then := time.Now().UTC().Format(time.RFC3339Nano)
	for _, c := range []struct {
		what, table, waits, refused, goesOn string
		room, share                         int
		says                                string
	}{
		{"pages", "sites", "/api/collections/sites/items", "/api/collections/villages/items", "/api/towns", 6, 4, "too many pages of features"},
		{"the past", "audit", "/api/collections/sites/items?asOf=" + then, "/api/collections/plots/items?asOf=" + then, "/api/collections/plots/items", 2, 1, "too many read the past"},
		{"sums", "committee_days", "/api/cleaning/measures?by=committee&town=" + webtest.Town, "/api/cleaning/days?town=" + webtest.Town, "/api/towns", 6, 4, "too many sums of cleaning"},
	} {
		t.Run(c.what, func(t *testing.T) {
			letGo := hold(t, d, c.table)
			served := make(chan answer, c.room)
			signedIn := func(path string) answer {
				response, body := cast.Do(t, "viewer", http.MethodGet, path, "")
				return answer{response.StatusCode, response.Header.Get("Retry-After"), body}
			}
			for range c.share {
				go func() { served <- ask(t.Context(), s, c.waits) }()
			}
			waiting(t, d, c.share)
			tellsToComeAgain(t, ask(t.Context(), s, c.refused), c.says)
			if c.what != "the past" {
				if r := signedIn(c.refused); r.status != http.StatusOK {
					t.Errorf("one at the same address who has signed in: %d, %s", r.status, r.body)
				}
			}
			for range c.room - c.share {
				go func() { served <- signedIn(c.waits) }()
			}
			waiting(t, d, c.room)
			response, body := cast.Do(t, "clerk", http.MethodGet, c.refused, "")
			tellsToComeAgain(t, answer{response.StatusCode, response.Header.Get("Retry-After"), body}, c.says)
			for _, path := range []string{c.goesOn, tile} {
				if response, body := s.Get(t, path); response.StatusCode/100 != 2 {
					t.Errorf("%s meanwhile: %s, %s", path, response.Status, body)
				}
			}
			letGo()
			for range c.room {
				if r := <-served; r.status != http.StatusOK {
					t.Errorf("one that was let in: %d, %s", r.status, r.body)
				}
			}
			if response, body := s.Get(t, c.refused); response.StatusCode != http.StatusOK {
				t.Errorf("after all have gone: %s, %s", response.Status, body)
			}
		})
	}
}

// Tiles beyond the limit are refused in the same way, and requests for features succeed.
func TestTooManyTilesAreToldSo(t *testing.T) {
	t.Parallel()
	d := webtest.NewTown(t)
	s := webtest.Serve(t, d)
	const room, tooMany = 200, 8
	letGo := hold(t, d, "sites")
	tile := func(i int) string { return fmt.Sprintf("/tiles/sites/16/%d/%d.mvt", 52900+i%32, 27800+i/32) }
	served := make(chan answer, room+tooMany)
	for i := range room + tooMany {
		go func() { served <- ask(t.Context(), s, tile(i)) }()
	}
	// While the table is locked no tile is made, so each answered request was refused. The order of
	// arrival decides which ones are.
	for range tooMany {
		tellsToComeAgain(t, <-served, "too many tiles")
	}
	if response, body := s.Get(t, "/api/collections/villages/items"); response.StatusCode != http.StatusOK {
		t.Errorf("a page meanwhile: %s, %s", response.Status, body)
	}
	letGo()
	for range room {
		if r := <-served; r.status/100 != 2 {
			t.Errorf("one that was let in: %d, %s", r.status, r.body)
		}
	}
	if response, body := s.Get(t, tile(room+tooMany)); response.StatusCode/100 != 2 {
		t.Errorf("after all have gone: %s, %s", response.Status, body)
	}
}

// answer is the reply to a request; its status is 0 if there was none.
type answer struct {
	status     int
	retryAfter string
	body       []byte
}

// ask sends a request from another goroutine, where the site's own helper could not end the test.
func ask(ctx context.Context, s *webtest.Site, path string) answer {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.URL+path, nil)
	if err != nil {
		return answer{body: []byte(err.Error())}
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return answer{body: []byte(err.Error())}
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return answer{body: []byte(err.Error())}
	}
	return answer{response.StatusCode, response.Header.Get("Retry-After"), body}
}

// tellsToComeAgain checks the reply to a request beyond the limit.
func tellsToComeAgain(t *testing.T, r answer, says string) {
	t.Helper()
	if r.status != http.StatusServiceUnavailable || r.retryAfter == "" || !strings.Contains(string(r.body), says) {
		t.Errorf("one more: %d, Retry-After %q, %s", r.status, r.retryAfter, r.body)
	}
}

// waiting returns when the given number of queries wait for a lock.
func waiting(t *testing.T, d *pgtest.Database, want int) {
	t.Helper()
	conn := d.Connect(t)
	webtest.Soon(t, fmt.Sprint(want, " wait for a lock"), func() bool {
		var n int
		err := conn.QueryRow(t.Context(), `SELECT count(*) FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`).Scan(&n)
		if err != nil {
			t.Fatal(err)
		}
		return n >= want
	})
}

// A query ends within five seconds of its client, whether the client goes away from the program or the program is killed.
func TestNoQueryOutlivesItsClient(t *testing.T) {
	t.Parallel()
	d := webtest.NewTown(t)
	s := webtest.Serve(t, d)
	gone := func(t *testing.T) {
		t.Helper()
		time.Sleep(5 * time.Second)
		var left []string
		const running = `
			SELECT coalesce(array_agg(query), '{}') FROM pg_stat_activity
			WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid() AND usename = 'tuntu_app'`
		looker, err := pgx.Connect(t.Context(), d.AppURL) // a role sees its own queries only
		if err != nil {
			t.Fatal(err)
		}
		defer looker.Close(t.Context())
		if err := looker.QueryRow(t.Context(), running).Scan(&left); err != nil || len(left) > 0 {
			t.Errorf("these still run: %q, %v", left, err)
		}
	}
	t.Run("the client of the program", func(t *testing.T) {
		letGo := hold(t, d, "sites")
		ctx, leave := context.WithCancel(t.Context())
		for _, path := range []string{"/api/collections/sites/items", "/api/collections/sites/export?f=csv", "/tiles/sites/16/52900/27800.mvt", "/tiles/sites/16/52900/27800.mvt?filter=name%3D%27x%27"} {
			go func() { ask(ctx, s, path) }()
		}
		waiting(t, d, 4)
		leave()
		gone(t)
		letGo()
	})
	t.Run("the program", func(t *testing.T) {
		config, err := postgis.Config(d.AppURL)
		if err != nil {
			t.Fatal(err)
		}
		dial, dialled := config.ConnConfig.DialFunc, atomic.Bool{}
		config.ConnConfig.DialFunc = func(ctx context.Context, network, address string) (net.Conn, error) {
			if dialled.Swap(true) { // who is killed does not ask to cancel his queries
				return nil, net.ErrClosed
			}
			return dial(ctx, network, address)
		}
		conn, err := pgx.ConnectConfig(t.Context(), config.ConnConfig)
		if err != nil {
			t.Fatal(err)
		}
		ended := make(chan struct{})
		go func() { defer close(ended); _, _ = conn.Exec(t.Context(), "SELECT pg_sleep(60)") }()
		time.Sleep(500 * time.Millisecond)
		if err := conn.PgConn().Conn().Close(); err != nil { // as the system does for a program that is killed
			t.Error(err)
		}
		<-ended
		gone(t)
	})
}
