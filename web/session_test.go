package web

import (
	"crypto/tls"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
)

// The session's cookie is bound to the host and, with TLS, to TLS, and scripts cannot read it.
func TestTheSessionsCookie(t *testing.T) {
	s := &Server{config: Config{TrustedProxies: []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}}}
	for name, c := range map[string]struct {
		tls           bool
		from, proto   string
		cookie, holds string
	}{
		"plain":               {false, "192.0.2.1:1", "", "tuntu=x", "HttpOnly; SameSite=Lax"},
		"TLS":                 {true, "192.0.2.1:1", "", "__Host-tuntu=x", "HttpOnly; Secure; SameSite=Lax"},
		"behind a proxy":      {false, "10.1.1.1:1", "https", "__Host-tuntu=x", "HttpOnly; Secure; SameSite=Lax"},
		"a proxy of no one's": {false, "192.0.2.1:1", "https", "tuntu=x", "HttpOnly; SameSite=Lax"},
	} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/", nil)
		r.RemoteAddr = c.from
		r.Header.Set("X-Forwarded-Proto", c.proto)
		if c.tls {
			r.TLS = &tls.ConnectionState{}
		}
		w := httptest.NewRecorder()
		s.setCookie(w, r, s.cookieName(r), "x", 0)
		if got := w.Header().Get("Set-Cookie"); got != c.cookie+"; Path=/; "+c.holds {
			t.Errorf("%s: %s", name, got)
		}
	}
	m := newSessions(nil)
	if m.IdleTimeout != 30*time.Minute || m.Lifetime != 12*time.Hour || !m.HashTokenInStore {
		t.Errorf("%+v", m)
	}
}

// An attempt counts before its password is checked, so that parallel attempts have the same limit
// as consecutive ones; a correct password does not count.
func TestAttempts(t *testing.T) {
	a := newAttempts()
	keys := a.keys("Wei", "192.0.2.1", "", false)
	for i := range triesOfOne {
		if wait := a.take(keys); wait != 0 {
			t.Errorf("try %d waits %v", i, wait)
		}
	}
	if wait := a.take(keys); wait <= 0 || wait > oneMoreAfter {
		t.Errorf("one more waits %v", wait)
	}
	if wait := a.take(a.keys("wei", "192.0.2.1", "", false)); wait <= 0 {
		t.Error("a login has no case")
	}
	if wait := a.take(a.keys("wei", "192.0.2.2", "", false)); wait != 0 {
		t.Error("another address has its own")
	}
	if wait := a.take(a.keys("wei", "192.0.2.1", "device", true)); wait != 0 {
		t.Error("a browser that is known has its own")
	}
	a.giveBack(keys)
	if wait := a.take(keys); wait != 0 {
		t.Errorf("what was given back: %v", wait)
	}
	if key := a.keys(strings.Repeat("x", 1<<16), "a", "", false)[0]; len(key) > 100 {
		t.Errorf("a key of %d bytes", len(key))
	}
}

// One address uses only one place for hashing, and known browsers have places of their own.
func TestHashingLeavesRoomForOthers(t *testing.T) {
	h := newHashing()
	release, err := h.begin(t.Context(), place{"a", false})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := h.begin(t.Context(), place{"a", false}); err == nil {
		t.Error("an address takes two places")
	}
	other, err := h.begin(t.Context(), place{"b", false})
	if err != nil {
		t.Fatal(err)
	}
	known, err := h.begin(t.Context(), place{"a", true})
	if err != nil {
		t.Fatal("who is known finds no room")
	}
	known()
	other()
	release()
	if release, err = h.begin(t.Context(), place{"a", false}); err != nil {
		t.Fatal(err)
	}
	release()
}
