package web

// This file limits the number of wrong passwords.

import (
	"math"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"tuntu/internal/access"
)

// Limits of wrong passwords, counted by client address. A limit by the login alone would let
// anybody lock an account out. A browser on which the account has signed in before has a limit
// of its own, which nobody else can use up.
const (
	triesOfOne    = 5                // tries of one login from one address
	oneMoreAfter  = 20 * time.Second // time after which one more is allowed
	triesOfAll    = 60               // tries of all logins from one address
	allMoreAfter  = 5 * time.Second
	mostKept      = 20_000 // quotas that are remembered
	devicePurpose = "device of "
)

// attempts counts wrong passwords in this instance's memory; several instances allow as many
// times more.
type attempts struct {
	mutex  sync.Mutex
	quotas map[string]*quota
}

// quota is a token bucket of tries.
type quota struct {
	left  float64
	at    time.Time
	most  float64
	every time.Duration // time in which one try comes back
}

func newAttempts() *attempts { return &attempts{quotas: map[string]*quota{}} }

// keys names the quotas that a try counts against. It names a login by its hash, so that a long
// login takes no more memory.
func (a *attempts) keys(login, address, device string, known bool) []string {
	if known {
		return []string{"device " + device}
	}
	return []string{"one " + hashText(strings.ToLower(login)) + " " + address, "all " + address}
}

// take uses up one try of each quota before the password is checked, so that simultaneous tries
// count too. If a quota is empty it takes none and returns how long to wait.
func (a *attempts) take(keys []string) time.Duration {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	now := time.Now()
	a.tidy(now)
	var longest time.Duration
	for _, key := range keys {
		q := a.quota(key, now)
		if q.left < 1 {
			longest = max(longest, time.Duration((1-q.left)*float64(q.every)))
		}
	}
	if longest > 0 {
		return longest
	}
	for _, key := range keys {
		a.quotas[key].left--
	}
	return 0
}

// giveBack returns the tries that take has used up. It is called when the password was right or
// was never checked.
func (a *attempts) giveBack(keys []string) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	for _, key := range keys {
		if q, ok := a.quotas[key]; ok {
			q.left = min(q.left+1, q.most)
		}
	}
}

// quota returns a key's quota, with the tries that have come back until now.
func (a *attempts) quota(key string, now time.Time) *quota {
	q, ok := a.quotas[key]
	if !ok {
		q = &quota{left: triesOfOne, most: triesOfOne, every: oneMoreAfter, at: now}
		if strings.HasPrefix(key, "all ") {
			q.left, q.most, q.every = triesOfAll, triesOfAll, allMoreAfter
		}
		a.quotas[key] = q
	}
	q.left = min(q.most, q.left+now.Sub(q.at).Seconds()/q.every.Seconds())
	q.at = now
	return q
}

// tidy removes quotas that are full again when the map holds many.
func (a *attempts) tidy(now time.Time) {
	if len(a.quotas) < mostKept {
		return
	}
	for key, q := range a.quotas {
		if q.left+now.Sub(q.at).Seconds()/q.every.Seconds() >= q.most || len(a.quotas) > 2*mostKept {
			delete(a.quotas, key)
		}
	}
}

func seconds(d time.Duration) string { return strconv.Itoa(int(math.Ceil(d.Seconds()))) }

// knownDevice tells whether this browser has signed in as this login before.
func (s *Server) knownDevice(r *http.Request, login string) (device string, known bool) {
	cookie, err := r.Cookie(s.deviceCookie(r))
	if err != nil || cookie.Value == "" {
		return "", false
	}
	kept, found, err := s.store.FindCtx(r.Context(), hashText(cookie.Value))
	return hashText(cookie.Value), err == nil && found && string(kept) == devicePurpose+strings.ToLower(login)
}

// rememberDevice makes the browser known at its next sign-in. A failure is logged only, since
// the password was right.
func (s *Server) rememberDevice(w http.ResponseWriter, r *http.Request, login string) {
	secret, _ := access.NewSecret("")
	if err := s.store.CommitCtx(r.Context(), hashText(secret), []byte(devicePurpose+strings.ToLower(login)), time.Now().Add(deviceFor)); err != nil {
		s.log.WarnContext(r.Context(), "a browser is not remembered", "error", err)
		return
	}
	s.setCookie(w, r, s.deviceCookie(r), secret, deviceFor)
}
