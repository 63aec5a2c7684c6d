package webtest

// A client of a town's event stream.

import (
	"bufio"
	"context"
	"net/http"
	"strconv"
	"strings"
	"testing"
)

// Event is an event of the stream.
type Event struct {
	Name string
	ID   int64
	Data string
}

// Listen opens a stream of events and calls each with every event until it returns that it has
// enough, or until ctx ends.
func (s *Site) Listen(ctx context.Context, t *testing.T, after int64, each func(Event) (goOn bool)) {
	t.Helper()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.URL+"/api/events?town="+Town, nil)
	if err != nil {
		t.Error(err)
		return
	}
	if after > 0 {
		request.Header.Set("Last-Event-ID", strconv.FormatInt(after, 10))
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		if ctx.Err() == nil {
			t.Error(err)
		}
		return
	}
	defer response.Body.Close()
	if got := response.Header.Get("Content-Type"); response.StatusCode != http.StatusOK || got != "text/event-stream" {
		t.Errorf("%s, %s", response.Status, got)
		return
	}
	var e Event
	lines := bufio.NewScanner(response.Body)
	for lines.Scan() {
		field, value, _ := strings.Cut(lines.Text(), ": ")
		switch field {
		case "event":
			e.Name = value
		case "id":
			e.ID, _ = strconv.ParseInt(value, 10, 64)
		case "data":
			e.Data = value
		case "":
			if e.Name != "" && !each(e) {
				return
			}
			e = Event{}
		}
	}
}

// Events opens a stream, and returns once it has begun.
func (s *Site) Events(t *testing.T) <-chan Event {
	t.Helper()
	events := make(chan Event, 100)
	go s.Listen(t.Context(), t, 0, func(e Event) bool { events <- e; return true })
	if e := <-events; e.Name != "hello" {
		t.Fatalf("%+v", e)
	}
	return events
}
