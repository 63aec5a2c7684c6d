package web

import (
	"context"
	"errors"
	"net/http"
	"testing"
	"time"

	"tuntu/internal/fault"
)

// Requests beyond a town's limit on writes get 503 while another town can write, and a released
// place serves the next request.
func TestAFullRoomIsSaidAndKeepsNobodyElseOut(t *testing.T) {
	const full = "too much is being written just now; send it again in a moment"
	m := newRooms(3, 2, 20*time.Millisecond, full)
	var leave []func()
	for range 2 {
		release, err := m.begin(t.Context(), "450399100")
		if err != nil {
			t.Fatal(err)
		}
		leave = append(leave, release)
	}
	_, err := m.begin(t.Context(), "450399100")
	if fault.Of(err).Kind != fault.Unavailable || fault.Of(err).Detail != full {
		t.Errorf("a third of one town: %v", err)
	}
	if p := problemOf(err); p.Status != http.StatusServiceUnavailable || p.Detail != full {
		t.Errorf("the reply is %+v", p)
	}
	other, err := m.begin(t.Context(), "450399101")
	if err != nil {
		t.Fatalf("another town: %v", err)
	}
	if _, err := m.begin(t.Context(), "450399102"); fault.Of(err).Kind != fault.Unavailable {
		t.Errorf("a fourth of all: %v", err)
	}
	other()
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := m.begin(gone, "450399100"); !errors.Is(err, context.Canceled) {
		t.Errorf("whoever has left: %v", err)
	}
	leave[0]()
	again, err := m.begin(t.Context(), "450399100")
	if err != nil {
		t.Fatalf("after a place was given back: %v", err)
	}
	again()
	leave[1]()
	if n := len(m.all.places); n != 0 {
		t.Errorf("%d places are still taken", n)
	}
}
