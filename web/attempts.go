package web

// Limits wrong passwords.

import (
	"math"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"tuntu/internal/access"
)

// Limits of wrong passwords. None is by the login alone, since then anybody could lock
// another out: they are by where the tries come from. A browser that the account has signed
// in on before has a limit of its own, which nobody else can use up.
const (
	triesOfOne    = 5                // for one login from one place
	oneMoreAfter  = 20 * time.Second // then
	triesOfAll    = 60               // for all logins from one place
	allMoreAfter  = 5 * time.Second
	mostKept      = 20_000 // quotas that are remembered
	devicePurpose = "device of "
)

// attempts counts wrong passwords. It is one instance's own: several let through as many
// times more.
type attempts struct {
	mutex  sync.Mutex
	quotas map[string]*quota
}

// quota is tries that are left, which come back with time.
type quota struct {
	left  float64
	at    time.Time
	most  float64
	every time.Duration // one comes back
}

func newAttempts() *attempts { return &attempts{quotas: map[string]*quota{}} }

// keys names the quotas that a try falls under. A login is named by its hash, whatever its
// length.
func (a *attempts) keys(login, address, device string, known bool) []string {
	if known {
		return []string{"device " + device}
	}
	return []string{"one " + hashText(strings.ToLower(login)) + " " + address, "all " + address}
}

// take uses up a try of each quota, before anybody knows whether it is a right one, so that
// tries at once count too; or it says how long to wait.
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

// giveBack returns what a try took that was none, or a right one.
func (a *attempts) giveBack(keys []string) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	for _, key := range keys {
		if q, ok := a.quotas[key]; ok {
			q.left = min(q.left+1, q.most)
		}
	}
}

// quota is a key's as it stands now.
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

// tidy forgets quotas that are full again, when there are many.
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

// rememberDevice lets the browser be known the next time. That it fails is no reason to
// refuse a right password.
func (s *Server) rememberDevice(w http.ResponseWriter, r *http.Request, login string) {
	secret, _ := access.NewSecret("")
	if err := s.store.CommitCtx(r.Context(), hashText(secret), []byte(devicePurpose+strings.ToLower(login)), time.Now().Add(deviceFor)); err != nil {
		s.log.WarnContext(r.Context(), "a browser is not remembered", "error", err)
		return
	}
	s.setCookie(w, r, s.deviceCookie(r), secret, deviceFor)
}
