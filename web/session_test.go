package web

import (
	"context"
	"crypto/tls"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"tuntu/internal/access"
	"tuntu/internal/postgis"
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

// An attempt counts before its password is checked, so that parallel attempts have the same limit as consecutive ones; a
// correct password does not count. Two wait for their turn, and further ones are refused.
func TestAttempts(t *testing.T) {
	a := newAttempts()
	wait := func(who, address, device string) time.Duration {
		t.Helper()
		tried, ok := a.take(who, address, device)
		if !ok {
			return -tried.wait
		}
		return tried.wait
	}
	about := func(got, want time.Duration) bool { return (got - want).Abs() < time.Second }
	var last try
	for i := range triesOfOne {
		var ok bool
		if last, ok = a.take("7", "192.0.2.1", ""); !ok || last.wait != 0 {
			t.Errorf("try %d waits %v", i, last.wait)
		}
	}
	for turn := range mostTurns {
		if got := wait("7", "192.0.2.1", ""); !about(got, time.Duration(turn+1)*oneMoreAfter) {
			t.Errorf("turn %d comes after %v", turn, got)
		}
	}
	if got := wait("7", "192.0.2.1", ""); !about(-got, oneMoreAfter) {
		t.Errorf("one more: %v", got)
	}
	for name, got := range map[string]time.Duration{
		"another account": wait("8", "192.0.2.1", ""), "another address": wait("7", "192.0.2.2", ""), "a known browser": wait("7", "192.0.2.1", "device"),
	} {
		if got != 0 {
			t.Errorf("%s waits %v", name, got)
		}
	}
	a.giveBack(last)
	if got := wait("7", "192.0.2.1", ""); !about(got, mostTurns*oneMoreAfter) {
		t.Errorf("what was given back: %v", got)
	}
	if key := whoTries(0, strings.Repeat("x", 1<<16)); len(key) > 100 || key == whoTries(0, "y") || key != whoTries(0, strings.Repeat("X", 1<<16)) {
		t.Errorf("an unknown login is %q", key)
	}
}

// Whatever others at the same address do, a right password on a new browser gets in within a minute.
func TestARightPasswordGetsIn(t *testing.T) {
	const password, address = "橘子红了的山坡", "192.0.2.1:1"
	kept, err := access.HashPassword(password)
	if err != nil {
		t.Fatal(err)
	}
	mine := postgis.Credential{Account: 7, Password: kept}
	const cheap = "$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" // nobody's, quickly checked
	for name, others := range map[string]func(guess func(c postgis.Credential, who string)){
		"61 wrong logins": func(guess func(postgis.Credential, string)) {
			for i := range triesOfAll + 1 {
				guess(postgis.Credential{Account: int64(100 + i), Password: cheap}, fmt.Sprint(100+i))
			}
		},
		"somebody guesses the same account all the time": func(guess func(postgis.Credential, string)) {
			for range 60 {
				guess(postgis.Credential{Account: 7, Password: cheap}, "7")
			}
		},
		"twenty guess unknown logins all the time": func(guess func(postgis.Credential, string)) {
			for i := range 20 {
				go guess(postgis.Credential{}, fmt.Sprint("unknown", i))
			}
		},
		"thirty other accounts are guessed all the time": func(guess func(postgis.Credential, string)) {
			for i := range 90 {
				go guess(postgis.Credential{Account: int64(100 + i%30), Password: cheap}, fmt.Sprint(100+i%30))
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := &Server{attempts: newAttempts(), hashing: newHashing()}
				try := func(ctx context.Context, c postgis.Credential, who, password string) bool {
					r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/api/session", nil)
					r.RemoteAddr = address
					right, _ := s.tryPassword(httptest.NewRecorder(), r, c, who, "", password)
					return right
				}
				ctx, stop := context.WithCancel(t.Context())
				for range triesOfOne + 1 { // the quotas are used up
					go try(ctx, postgis.Credential{Account: 7, Password: cheap}, "7", "wrong")
				}
				go others(func(c postgis.Credential, who string) {
					if ctx.Err() == nil {
						try(ctx, c, who, "wrong")
					}
				})
				time.Sleep(time.Second)
				began, right := time.Now(), false
				for !right && time.Since(began) < time.Minute {
					if right = try(ctx, mine, "7", password); !right {
						time.Sleep(time.Second) // the page asks again
					}
				}
				if took := time.Since(began); !right || took > time.Minute {
					t.Errorf("the right password got in: %v, after %v", right, took)
				}
				stop()
				synctest.Wait()
			})
		})
	}
}

// The client's address is the first before the trusted proxies, however many lines they have written.
func TestTheClientsAddress(t *testing.T) {
	s := &Server{config: Config{TrustedProxies: []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("fd00::/8")}}}
	for name, c := range map[string]struct {
		from  string
		lines []string
		want  string
	}{
		"no proxy":                     {"192.0.2.1:1", nil, "192.0.2.1"},
		"nobody's word":                {"192.0.2.1:1", []string{"198.51.100.7"}, "192.0.2.1"},
		"a proxy":                      {"10.0.0.1:1", []string{"198.51.100.7"}, "198.51.100.7"},
		"invented before":              {"10.0.0.1:1", []string{"203.0.113.9, 198.51.100.7"}, "198.51.100.7"},
		"invented in a line":           {"10.0.0.1:1", []string{"203.0.113.9", "198.51.100.7"}, "198.51.100.7"},
		"two proxies":                  {"10.0.0.1:1", []string{"203.0.113.9, 198.51.100.7, 10.0.0.2"}, "198.51.100.7"},
		"two proxies in two lines":     {"10.0.0.1:1", []string{"198.51.100.7", "10.0.0.2"}, "198.51.100.7"},
		"with a port":                  {"10.0.0.1:1", []string{"198.51.100.7:443"}, "198.51.100.7"},
		"IPv6 with a port":             {"10.0.0.1:1", []string{"[2001:db8:1:2:3::4]:443"}, "2001:db8:1:2::/64"},
		"IPv6 in brackets":             {"10.0.0.1:1", []string{"[2001:db8:1:2:3::4]"}, "2001:db8:1:2::/64"},
		"IPv4 in IPv6":                 {"10.0.0.1:1", []string{"::ffff:198.51.100.7"}, "198.51.100.7"},
		"no address":                   {"10.0.0.1:1", []string{"198.51.100.7, unknown"}, "10.0.0.1"},
		"only proxies":                 {"10.0.0.1:1", []string{"10.0.0.3, 10.0.0.2"}, "10.0.0.3"},
		"an empty line":                {"10.0.0.1:1", []string{""}, "10.0.0.1"},
		"a proxy's IPv6":               {"[fd00::1]:1", []string{"198.51.100.7"}, "198.51.100.7"},
		"a stranger inside is no hop":  {"10.0.0.1:1", []string{"10.0.0.9, 198.51.100.7, 203.0.113.1"}, "203.0.113.1"},
		"a line of blanks and a comma": {"10.0.0.1:1", []string{"198.51.100.7 , "}, "10.0.0.1"},
	} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/", nil)
		r.RemoteAddr = c.from
		for _, line := range c.lines {
			r.Header.Add("X-Forwarded-For", line)
		}
		if got := s.clientAddress(r); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// Passwords of one address are hashed one after the other, and known browsers have places of their own.
func TestHashingLeavesRoomForOthers(t *testing.T) {
	h := newHashing()
	release, err := h.begin(t.Context(), place{"a", false})
	if err != nil {
		t.Fatal(err)
	}
	second := make(chan func(), 1)
	go func() {
		if release, err := h.begin(t.Context(), place{"a", false}); err == nil {
			second <- release
		}
	}()
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
	select {
	case <-second:
		t.Error("an address takes two places")
	case <-time.After(50 * time.Millisecond):
	}
	release()
	(<-second)()
	if len(h.lines) != 0 || h.lately() <= 0 {
		t.Errorf("%d lines stay, a check takes %v", len(h.lines), h.lately())
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if release, err = h.begin(t.Context(), place{"a", false}); err != nil {
		t.Fatal(err)
	}
	if _, err := h.begin(gone, place{"a", false}); err == nil {
		t.Error("who has gone got a place")
	}
	release()
	if len(h.lines) != 0 {
		t.Error("who has gone stays in line")
	}
}
