package web_test

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"

	"tuntu/web/webtest"
)

// slowly opens a connection and sends a request's head and the beginning of its body.
func slowly(t *testing.T, s *webtest.Site, head string) net.Conn {
	t.Helper()
	conn, err := new(net.Dialer).DialContext(t.Context(), "tcp", strings.TrimPrefix(s.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	if _, err := io.WriteString(conn, head); err != nil {
		t.Fatal(err)
	}
	return conn
}

func statusOf(t *testing.T, conn net.Conn, within time.Duration) int {
	t.Helper()
	_ = conn.SetReadDeadline(time.Now().Add(within))
	response, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	body, _ := io.ReadAll(response.Body)
	response.Body.Close()
	t.Logf("%d %s", response.StatusCode, body)
	return response.StatusCode
}

// Who may not write is told so before his body has come.
func TestARefusalDoesNotWaitForTheBody(t *testing.T) {
	c := webtest.NewCast(t)
	head := func(path, token string) string {
		authorization := ""
		if token != "" {
			authorization = "Authorization: Bearer " + token + "\r\n"
		}
		return "POST " + path + " HTTP/1.1\r\nHost: x\r\n" + authorization + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"
	}
	for name, x := range map[string]struct {
		head   string
		status int
	}{
		"nobody":            {head("/api/changes?town="+webtest.Town, ""), 401},
		"a viewer":          {head("/api/changes?town="+webtest.Town, c.Tokens["viewer"]), 403},
		"a viewer's one":    {head(webtest.ParcelsPath, c.Tokens["viewer"]), 403},
		"another town's":    {head("/api/changes?town="+webtest.OtherTown, c.Tokens["planner"]), 403},
		"no such parameter": {head("/api/changes?x=1", c.Tokens["planner"]), 400},
	} {
		if got := statusOf(t, slowly(t, c.Site, x.head), 5*time.Second); got != x.status {
			t.Errorf("%s: %d, want %d", name, got, x.status)
		}
	}
}

// A body that comes byte by byte is cut off; the connection's own limit is two minutes.
func TestASlowBodyIsCutOff(t *testing.T) {
	c := webtest.NewCast(t)
	conn := slowly(t, c.Site, "POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n")
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	go func() {
		for ctx.Err() == nil {
			_, _ = io.WriteString(conn, " ")
			time.Sleep(200 * time.Millisecond)
		}
	}()
	if got := statusOf(t, conn, time.Minute); got != http.StatusRequestTimeout {
		t.Errorf("%d", got)
	}
	// one that comes in two parts with a pause is read
	steady := slowly(t, c.Site, "POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 32\r\n\r\n{\"login\":\"x\",")
	time.Sleep(time.Second)
	_, _ = io.WriteString(steady, `"password":"y    "}`)
	if got := statusOf(t, steady, time.Minute); got != http.StatusUnauthorized {
		t.Errorf("in two parts: %d", got)
	}
}

// Millions of empty edits take no more memory than their bytes.
func TestABatchOfTooManyEditsTakesLittle(t *testing.T) {
	c := webtest.NewCast(t)
	body := `{"edits":[` + strings.Repeat("{},", 4_000_000) + `{}]}`
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	status, r, _ := c.Write(t, "planner", "POST", "/api/changes?town="+webtest.Town, body)
	runtime.ReadMemStats(&after)
	if status != 400 || !strings.Contains(r.Detail, "1000 edits") {
		t.Errorf("%d %+v", status, r)
	}
	// the client's copy, and what reading 12 MB into a growing buffer takes
	if took := after.TotalAlloc - before.TotalAlloc; took > 120<<20 {
		t.Errorf("%d MB were allocated", took>>20)
	}
}

// An account's answers for retries are bounded: the oldest are forgotten.
func TestAnswersOfAnAccountAreBounded(t *testing.T) {
	c := webtest.NewCast(t)
	conn := c.Database.Connect(t)
	const fill = `
		INSERT INTO tuntu.answers (town, account, key, request, answer, at)
		SELECT $1, $2, 'a key of before ' || i, '\x00', '{}', now() - i * interval '1 second' FROM generate_series(1, 5000) i`
	for _, role := range []string{"planner", "clerk"} {
		if _, err := conn.Exec(t.Context(), fill, webtest.Town, c.Actors[role].Account); err != nil {
			t.Fatal(err)
		}
	}
	body := webtest.FeatureJSON(webtest.SquareJSON(110.97), `{"town":"`+webtest.Town+`"}`)
	status, first, _ := c.Write(t, "planner", "POST", webtest.ParcelsPath, body, "Idempotency-Key", "the newest key")
	if status != 201 {
		t.Fatalf("%d %+v", status, first)
	}
	for role, want := range map[string]int{"planner": 2000, "clerk": 5000} {
		var n int
		if err := conn.QueryRow(t.Context(), `SELECT count(*) FROM tuntu.answers WHERE account = $1`, c.Actors[role].Account).Scan(&n); err != nil || n != want {
			t.Errorf("%s has %d answers, want %d, %v", role, n, want, err)
		}
	}
	if status, again, _ := c.Write(t, "planner", "POST", webtest.ParcelsPath, body, "Idempotency-Key", "the newest key"); status != 201 || again.ID != first.ID {
		t.Errorf("the newest is forgotten: %d %+v", status, again)
	}
}

// What is kept of a request for retries tells nothing of what it said to who tries all names and phones: neither its hash
// nor its key is kept, but what only the key's owner can make anew.
func TestAnswersForRetriesTellNothing(t *testing.T) {
	c := webtest.NewCast(t)
	path, key := fmt.Sprintf("/api/parcels/%d/holder", c.Parcel["PA"]), "7f0c6a52-5b0e-4c47-9f1e-8f1f3f2a9d10"
	body := `{"name":"韦大山","phone":"13812345678"}`
	put := func(body string) int {
		status, _, _ := c.Write(t, "planner", "PUT", path, body, "Idempotency-Key", key)
		return status
	}
	if first, again, other := put(body), put(body), put(`{"name":"韦小山"}`); first != 200 || again != 200 || other != 422 {
		t.Errorf("%d, again %d, another %d", first, again, other)
	}
	guess := sha256.Sum256([]byte("PUT\n" + path + "\n\n" + body))
	sealed, ofKey := sha256.Sum256(append(guess[:], key...)), sha256.Sum256([]byte(key))
	var kept, row string
	const read = `SELECT encode(request, 'hex'), a::text FROM tuntu.answers a`
	if err := c.Database.Connect(t).QueryRow(t.Context(), read).Scan(&kept, &row); err != nil {
		t.Fatal(err)
	}
	if kept != hex.EncodeToString(sealed[:]) || !strings.Contains(row, hex.EncodeToString(ofKey[:])) || strings.Contains(row, key) || strings.Contains(row, hex.EncodeToString(guess[:])) {
		t.Errorf("what was said can be tried: %s", row)
	}
}

// The first of all years is before all logs and not the present, and a one-time link does not lead to the Host of a request.
func TestEdgesOfRequests(t *testing.T) {
	c := webtest.NewCast(t)
	for _, at := range []string{"0001-01-01T00:00:00Z", "0001-01-01T08:00:00%2B08:00", "1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "1980-01-01T00:00:00Z"} {
		_, body := c.Do(t, "planner", "GET", webtest.ParcelsPath+"?town="+webtest.Town+"&asOf="+at, "")
		if !strings.Contains(string(body), `"features":[]`) {
			t.Errorf("%s: %.200s", at, body)
		}
		response, body := c.Do(t, "planner", "GET", "/tiles/parcels/12/3309/1739.mvt?asOf="+at, "")
		if response.StatusCode != 200 && response.StatusCode != 204 || len(body) != 0 {
			t.Errorf("a tile of %s: %d with %d bytes", at, response.StatusCode, len(body))
		}
	}
	path := fmt.Sprintf("/api/accounts/%d/invitations?town=%s", c.Actors["clerk"].Account, webtest.Town)
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, c.URL+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Host = "evil.test"
	request.Header.Set("Authorization", "Bearer "+c.Tokens["administrator"])
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, _ := io.ReadAll(response.Body)
	if response.StatusCode != 201 || strings.Contains(string(body), "evil.test") || !strings.Contains(string(body), `"link":"/#join=`) {
		t.Errorf("%d %s", response.StatusCode, body)
	}
}
