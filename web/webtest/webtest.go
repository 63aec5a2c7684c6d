// Package webtest serves a test's own database by HTTP within the test's process, sends requests as
// a client does, and makes a cast: towns, committees, parcels and an account of each role.
package webtest

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"tuntu/internal/basemap"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/tiles"
	"tuntu/web"
)

// Site is a test's server.
type Site struct {
	URL     string
	Handler http.Handler // what answers, without a connection
	Log     *Buffer
}

// Serve serves a database until the test ends; settle changes the server's configuration.
func Serve(t testing.TB, d *pgtest.Database, settle ...func(*web.Config)) *Site {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	s := &Site{Log: &Buffer{}}
	log := slog.New(slog.NewJSONHandler(s.Log, nil))
	db, err := postgis.Open(ctx, d.URLs())
	if err != nil {
		t.Fatal(err)
	}
	tileServer, err := tiles.New(ctx, d.AppURL, tiles.Options{Queries: 4, CacheBytes: 128 << 20, Fresh: db.ReplicaFresh})
	if err != nil {
		t.Fatal(err)
	}
	config := web.Config{Version: "test", Now: time.Now, Stopping: ctx.Done()}
	if config.BaseMaps, err = basemap.Open("", time.Now); err != nil {
		t.Fatal(err)
	}
	for _, change := range settle {
		change(&config)
	}
	site, err := web.New(config, db, tileServer, log)
	if err != nil {
		t.Fatal(err)
	}
	heard, ended := make(chan struct{}), make(chan struct{})
	go func() { site.Follow(ctx, func() { close(heard) }); close(ended) }()
	select {
	case <-heard:
	case <-time.After(20 * time.Second):
		t.Fatalf("no changes are heard of: %s", s.Log)
	}
	s.Handler = site.Handler()
	server := httptest.NewServer(s.Handler)
	s.URL = server.URL
	t.Cleanup(func() {
		stop() // this ends the streams, for which the server would wait
		server.Close()
		<-ended
		tileServer.Close()
		db.Close()
	})
	return s
}

// Get fetches a path or a full URL, and returns the reply with its body.
func (s *Site) Get(t *testing.T, path string, headers ...string) (*http.Response, []byte) {
	t.Helper()
	if !strings.HasPrefix(path, "http") {
		path = s.URL + path
	}
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, path, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	transport := &http.Transport{DisableCompression: true, DisableKeepAlives: true}
	response, err := transport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	return response, ReadAll(t, response)
}

// GetJSON fetches a path and decodes its body.
func GetJSON[T any](t *testing.T, s *Site, path string) (value T) {
	t.Helper()
	response, body := s.Get(t, path)
	if response.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s: %s", path, response.Status, body)
	}
	if err := json.Unmarshal(body, &value); err != nil {
		t.Fatalf("%s: %v: %.300s", path, err, body)
	}
	return value
}

// Send sends a request and returns the reply with its body.
func Send(t *testing.T, client *http.Client, request *http.Request) (*http.Response, []byte) {
	t.Helper()
	response, err := client.Do(request) //nolint:gosec // the test names the address
	if err != nil {
		t.Fatal(err)
	}
	return response, ReadAll(t, response)
}

// ReadAll reads a reply's body to its end.
func ReadAll(t *testing.T, response *http.Response) []byte {
	t.Helper()
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// Browser keeps cookies, like a person's browser.
type Browser struct {
	*http.Client
	URL string
}

// Browser makes a browser for the site.
func (s *Site) Browser(t *testing.T) *Browser {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &Browser{&http.Client{Jar: jar}, s.URL}
}

// Send sends a body as JSON; the returned reply is empty if it is not an object.
func (b *Browser) Send(t *testing.T, method, path string, body any) (status int, reply map[string]any) {
	t.Helper()
	var text []byte
	if body != nil {
		text, _ = json.Marshal(body)
	}
	request, err := http.NewRequestWithContext(t.Context(), method, b.URL+path, bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	response, read := Send(t, b.Client, request)
	_ = json.Unmarshal(read, &reply)
	return response.StatusCode, reply
}

// FeatureCollection is a page of features as a client decodes it.
type FeatureCollection struct {
	Type     string `json:"type"`
	Features []struct {
		ID         int64          `json:"id"`
		Properties map[string]any `json:"properties"`
		Geometry   struct {
			Type        string          `json:"type"`
			Coordinates json.RawMessage `json:"coordinates"`
		} `json:"geometry"`
	} `json:"features"`
	Links []struct {
		Href, Rel string
	} `json:"links"`
	NumberReturned int  `json:"numberReturned"`
	NumberMatched  *int `json:"numberMatched"`
}

// Link returns the URL of a page's link; empty if there is none.
func (c FeatureCollection) Link(rel string) string {
	for _, l := range c.Links {
		if l.Rel == rel {
			return l.Href
		}
	}
	return ""
}

// Buffer is a buffer that several goroutines may use.
type Buffer struct {
	mutex  sync.Mutex
	buffer bytes.Buffer
}

// Write appends to the buffer.
func (b *Buffer) Write(p []byte) (int, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.buffer.Write(p)
}

// String returns the content.
func (b *Buffer) String() string {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.buffer.String()
}

// Soon waits until so returns true.
func Soon(t *testing.T, what string, so func() bool) {
	t.Helper()
	for began := time.Now(); !so(); time.Sleep(20 * time.Millisecond) {
		if time.Since(began) > 30*time.Second {
			t.Fatalf("not so after 30 s: %s", what)
		}
	}
}
