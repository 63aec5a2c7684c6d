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

// Limits of wrong passwords, counted by account and client address: a limit by the account alone would let anybody lock
// it out, and one by the address alone whoever sits in the same office. A browser on which the account has signed in
// before has a limit of its own, which nobody else can use up.
//
// A try beyond a limit waits for its turn, in the order in which tries came, rather than being refused: so a right
// password gets in within a minute while somebody else goes on guessing. Only when more tries of the same account wait
// at the same address, further ones are refused.
const (
	triesOfOne    = 5                // tries of one account from one address
	oneMoreAfter  = 15 * time.Second // time after which one more is allowed
	mostTurns     = 2                // tries that may wait for their turn
	triesOfAll    = 60               // tries of all accounts from one address, after which each account has one
	allMoreAfter  = 5 * time.Second
	mostKept      = 20_000 // quotas that are remembered
	devicePurpose = "device of account "
)

// attempts counts wrong passwords in this instance's memory; several instances allow as many
// times more.
type attempts struct {
	mutex  sync.Mutex
	quotas map[string]*quota
}

// quota is a token bucket of tries. Tries that wait for their turn have taken a token ahead.
type quota struct {
	left  float64
	at    time.Time
	most  float64
	every time.Duration // time in which one try comes back
}

func newAttempts() *attempts { return &attempts{quotas: map[string]*quota{}} }

// try is one try of a password, with the quotas that it has taken from.
type try struct {
	keys []string
	wait time.Duration // until its turn
	// careful tells whether the address has tried so much that unknown logins are no longer worth a check
	careful bool
}

// take uses up one try of an account or of an unknown login, from an address or from a known browser, before the
// password is checked, so that simultaneous tries count too. If too many wait for their turn already, ok is false, and
// wait is the time until a place among them comes free.
func (a *attempts) take(who, address, device string) (t try, ok bool) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	now := time.Now()
	a.tidy(now)
	if device != "" {
		t.keys = []string{"device " + device}
	} else {
		all := "all " + address
		if t.careful = a.quota(all, triesOfAll, allMoreAfter, now).left < 1; t.careful {
			t.keys = []string{"careful " + who + " " + address}
		} else {
			t.keys = []string{"one " + who + " " + address, all}
		}
	}
	most := float64(triesOfOne)
	if t.careful {
		most = 1
	}
	q := a.quota(t.keys[0], most, oneMoreAfter, now)
	if q.left < 1-mostTurns {
		return try{wait: time.Duration((1 - mostTurns - q.left) * float64(q.every))}, false
	}
	t.wait = max(0, time.Duration((1-q.left)*float64(q.every)))
	for _, key := range t.keys {
		a.quotas[key].left--
	}
	return t, true
}

// giveBack returns what a try has used up. It is called when the password was right or was never checked.
func (a *attempts) giveBack(t try) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	for _, key := range t.keys {
		if q, ok := a.quotas[key]; ok {
			q.left = min(q.left+1, q.most)
		}
	}
}

// quota returns a key's quota, with the tries that have come back until now.
func (a *attempts) quota(key string, most float64, every time.Duration, now time.Time) *quota {
	q, ok := a.quotas[key]
	if !ok {
		q = &quota{left: most, most: most, every: every, at: now}
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

// whoTries names an account in the quotas, whatever the spelling of its login; an unknown login by its hash, so that a
// long one takes no more memory.
func whoTries(account int64, login string) string {
	if account != 0 {
		return strconv.FormatInt(account, 10)
	}
	return hashText(strings.ToLower(login))
}

func seconds(d time.Duration) string { return strconv.Itoa(int(math.Ceil(d.Seconds()))) }

// knownDevice names this browser if the account has signed in on it before; empty: it has not.
func (s *Server) knownDevice(r *http.Request, account int64) (device string) {
	cookie, err := r.Cookie(s.deviceCookie(r))
	if err != nil || cookie.Value == "" || account == 0 {
		return ""
	}
	kept, found, err := s.store.FindCtx(r.Context(), hashText(cookie.Value))
	if err != nil || !found || string(kept) != devicePurpose+strconv.FormatInt(account, 10) {
		return ""
	}
	return hashText(cookie.Value)
}

// rememberDevice makes the browser known at its next sign-in. A failure is logged only, since
// the password was right.
func (s *Server) rememberDevice(w http.ResponseWriter, r *http.Request, account int64) {
	secret, _ := access.NewSecret("")
	purpose := []byte(devicePurpose + strconv.FormatInt(account, 10))
	if err := s.store.CommitCtx(r.Context(), hashText(secret), purpose, time.Now().Add(deviceFor)); err != nil {
		s.log.WarnContext(r.Context(), "a browser is not remembered", "error", err)
		return
	}
	s.setCookie(w, r, s.deviceCookie(r), secret, deviceFor)
}
